import { describe, expect, test } from 'vitest'
import { readLink } from '../../electron/read-link.ts'

describe('readLink', () => {
  test('[RL1] web and mail addresses may leave, and say where they lead', () => {
    expect(readLink('https://example.org:8443/a?b#c')).toEqual({
      url: 'https://example.org:8443/a?b#c',
      to: 'example.org:8443',
      lookalike: false,
    })
    expect(readLink(' http://example.org ')?.to).toBe('example.org')
    expect(readLink('mailto:desk%40example.org?subject=x')?.to).toBe('desk@example.org')
  })

  test('[RL2] no other scheme may, however it is written', () => {
    const bad = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'file:///etc/passwd',
      'data:,x',
      'app://bundle/',
    ]
    expect(bad.map(readLink)).toEqual(bad.map(() => null))
  })

  test('[RL3] an address that hides a name, a password or an invisible sign may not', () => {
    const bad = [
      'https://user@example.org/',
      'https://example.org:pw@evil.example/',
      'https://exam\u200bple.org/',
      'https://a\u202eb.example/',
    ]
    expect(bad.map(readLink)).toEqual(bad.map(() => null))
  })

  test('[RL4] a name in another script is shown encoded and marked as one that may mislead', () => {
    expect(readLink('https://аррӏе.com/')).toMatchObject({ to: 'xn--80ak6aa92e.com', lookalike: true })
  })
})
