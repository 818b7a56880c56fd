import { describe, expect, test } from 'vitest'
import { CALLS } from '../../app/host/contract.ts'
import { createTokens } from '../../electron/tokens.ts'

const fingerprint = { size: 1, mtimeMs: 2, sha256: 'a' }

describe('createTokens', () => {
  test('[TK1] a token stands for its path, and the same file keeps its token', () => {
    const tokens = createTokens()
    const token = tokens.give({ kind: 'note', path: '/a.brief', fingerprint })
    expect(tokens.path(token, 'note')).toBe('/a.brief')
    expect(tokens.give({ kind: 'note', path: '/a.brief' })).toBe(token)
    expect(tokens.fingerprint(token)).toEqual(fingerprint)
  })

  test('[TK2] a token is of no use for anything but what it was given for', () => {
    const tokens = createTokens()
    const folder = tokens.give({ kind: 'folder', path: '/papers' })
    expect(() => tokens.path(folder, 'note')).toThrow(expect.objectContaining({ code: 'call-refused' }))
    expect(() => tokens.path('never-given-token', 'note')).toThrow(
      expect.objectContaining({ code: 'call-refused' }),
    )
  })

  test('[TK3] tokens are of the form the contract takes', () => {
    const token = createTokens().give({ kind: 'note', path: '/a.brief' })
    expect(CALLS.openToken.safeParse([token]).success).toBe(true)
  })

  test('[TK4] after a save the token knows the file as it is now', () => {
    const tokens = createTokens()
    const token = tokens.give({ kind: 'note', path: '/a.brief', fingerprint })
    tokens.seen(token, { ...fingerprint, size: 9 })
    expect(tokens.known('note', '/a.brief')?.fingerprint?.size).toBe(9)
  })
})
