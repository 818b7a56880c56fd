import { describe, expect, it } from 'vitest'
import { BriefError } from '../../../app/errors.ts'
import { checkStyle, styleFiles } from '../../../app/export/pdf/check-style.ts'
import { styles } from './set.ts'

function refusal(source: string): BriefError | undefined {
  try {
    checkStyle(source, 'ours.typ')
  } catch (error) {
    if (error instanceof BriefError) return error
    throw error
  }
  return undefined
}

describe('a page style before it is used', () => {
  it('[PS1] is accepted when it imports its neighbours and the typesetter’s own modules', () => {
    expect(refusal('#import "note.typ": note\n#import calc: max\n#include "b.typ"\n#note()')).toBeUndefined()
    for (const [name, source] of Object.entries(styles)) expect(() => checkStyle(source, name)).not.toThrow()
  })

  it.each([
    ['[PS2] a package', '\n#import "@preview/cetz:0.3.0"', 2],
    ['[PS12] a package without a version', '#import "@preview/cetz"', 1],
    ['[PS3] a local package', '#include "@local/house:1.0.0"', 1],
    ['[PS4] a package after a comment', '#import /* x */ "@preview/a:1.0.0"', 1],
    ['[PS5] an escaped sign', '#import "\\u{40}preview/a:1.0.0"', 1],
  ])('%s is refused with its line, and nothing is fetched', (_rule, source, line) => {
    const error = refusal(source)
    expect(error?.code).toBe('style-imports-network')
    expect(error?.place).toEqual({ file: 'ours.typ', line })
  })

  it.each([
    ['[PS6] a path put together', '#import ("@pre" + "view/a:1.0.0")'],
    ['[PS7] a path in a name', '#let p = "x"\n#import p: y'],
    ['[PS8] eval', '#eval("1 + 1")'],
  ])('%s is refused, because it could name anything', (_rule, source) => {
    expect(refusal(source)?.code).toBe('style-invalid')
  })

  it('[PS9] may speak of imports in a comment, and of // in quotes', () => {
    expect(
      refusal('// import "@preview/x:1.0.0" and eval\n#link("https://example.org")\n/* eval */'),
    ).toBeUndefined()
  })

  it('[PS10] is entered by its own name, so that its errors carry it', () => {
    expect(styleFiles('landscape', styles)['main.typ']).toBe('#include "landscape.typ"')
  })

  it('[PS13] that ships never asks the system for a typeface', () => {
    expect(styles['note.typ']).toContain('fallback: false')
    expect(Object.values(styles).join()).not.toContain('fallback: true')
  })

  it('[PS14] that ships keeps the note out of what stays the same on every page, or each edit would cost a cold start', () => {
    const source = styles['note.typ'] ?? ''
    const late = [...source.matchAll(/context \{[\s\S]*?\n {2}\}|^.*(?:context \[|show [^\n]*=>).*$/gm)].map(
      String,
    )
    expect(late.length).toBeGreaterThan(2)
    for (const part of late) expect(part).not.toMatch(/(?<![\w-])data(?![\w-])/)
  })

  it('[PS11] that does not exist is refused with the names of those that do', () => {
    expect(() => styleFiles('../secret', styles)).toThrow(BriefError)
    expect(() => styleFiles('none', styles)).toThrow('no page style “none”')
  })
})
