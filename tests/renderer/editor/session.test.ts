import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../app/note/dialect.ts'
import { createSession } from '../../../renderer/editor/create-session.ts'

const open = (source: string) => {
  const session = createSession()
  session.load({ head: {}, tree: parseMarkdown(source), source })
  return session
}

describe('a session', () => {
  it('[ED1] gives back the very blocks it was given', () => {
    const tree = parseMarkdown('# Talks\n\nMr *Wang* met **Mr Iwaya**.\n\n- one\n- two\n')
    const session = createSession()
    session.load({ head: {}, tree, source: '' })
    const blocks = session.current().tree.children
    expect(blocks).toHaveLength(3)
    blocks.forEach((block, index) => {
      expect(block).toBe(tree.children[index])
    })
  })

  it('[ED2] changes only the block that was typed in', () => {
    const session = open('First.\n\nSecond.\n')
    session.reveal({ block: 1, start: 7 })
    session.insert({ phrasing: [{ type: 'text', value: ' More.' }] })
    expect(writeMarkdown(session.current().tree)).toBe('First.\n\nSecond. More.\n')
  })
})
