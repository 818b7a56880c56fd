import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseBody } from '../../app/note/dialect.ts'
import { parseLong } from '../../app/note/parse-long.ts'
import { sameTree } from '../../app/note/same-tree.ts'
import { SPEC } from './spec-examples.ts'

const places = (root: Root) =>
  root.children.map(({ position }) => [position?.start.offset, position?.end.offset, position?.start.line])
const FILL = 'Wang met Iwaya in Beijing, and they agreed on a number of points.\n\n'.repeat(250)
const part = (n: number, text: string) => `## Part ${n}\n\n${text}\n\n${FILL}`
const note = (...texts: string[]) => texts.map((text, n) => part(n, text)).join('')

/** Read in parts and in one go: the same blocks at the same places. */
function expectAlike(source: string) {
  const whole = parseBody(source)
  const parts = parseLong(source)
  expect(places(parts)).toEqual(places(whole))
  expect(sameTree(parts, whole)).toBe(true)
}

describe('a long note', () => {
  it.each([
    ['[NL1] plain', note('a', '- b', '> c', 'd')],
    ['[NL2] with line ends of another system', note('a', '- b', 'c', 'd').replaceAll('\n', '\r\n')],
    [
      '[NL3] with references to what other parts define',
      note('[a] and[^n]', '[^n]: words', '[a]: /url', '[A][] [b]', '> [b]: /b'),
    ],
    ['[NL4] with code that looks like a definition', note('[a]', '```\n[a]: no\n```', 'b', 'c')],
    ['[NL5] with headings inside code', note('```', 'not a heading', '```', 'c')],
    ['[NL6] with headings inside a region', note(':::layer{to="x"}', 'b', ':::', 'd')],
    ['[NL7] with HTML that does not end', note('a', 'b', '<!-- open', 'd')],
    ['[NL8] with a definition in a region', note('[a]', ':::layer{to="x"}\n[a]: /url\n:::', '[a]', 'd')],
    ['[NL9] with code that does not end', note('a', 'b', 'c', '```')],
  ])('%s reads the same in parts', (_, source) => {
    expect(source.length).toBeGreaterThan(48_000)
    expectAlike(source)
  })

  it('[NL10] made of any spec examples reads the same in parts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SPEC), { minLength: 4, maxLength: 8 }), (texts) => {
        expectAlike(note(...texts))
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})
