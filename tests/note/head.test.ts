import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BriefError } from '../../app/errors.ts'
import { headProblems, readHead, writeHead } from '../../app/note/head.ts'

const SAMPLE = `# the brief of the desk
title: Talks in Beijing   # short
number: 007
as-of: 2024-12-25
numbering: yes
page-limit: 2

x-house:   {keep: [this,   spacing]}
distribution:
  - HoD
  - Minister
# closing remark
cleared:
- name: A. Sato
  unit: Legal
  how: with changes
style: 'house'
`

describe('the head of a note', () => {
  it('[NH1] reads known keys typed and keeps unknown ones', () => {
    expect(readHead(SAMPLE)).toEqual({
      title: 'Talks in Beijing',
      number: '007',
      asOf: '2024-12-25',
      numbering: true,
      pageLimit: 2,
      'x-house': { keep: ['this', 'spacing'] },
      distribution: ['HoD', 'Minister'],
      cleared: [{ name: 'A. Sato', unit: 'Legal', how: 'with changes' }],
      style: 'house',
    })
  })

  it('[NH2] writes back every byte when nothing changed, in either line ending', () => {
    expect(writeHead(readHead(SAMPLE), SAMPLE)).toBe(SAMPLE)
    const crlf = SAMPLE.replaceAll('\n', '\r\n')
    expect(writeHead(readHead(crlf), crlf, '\r\n')).toBe(crlf)
  })

  it.each([
    [
      '[NH3] a line of text',
      { title: 'Talks: 2nd round' },
      'title: Talks in Beijing',
      'title: "Talks: 2nd round"',
    ],
    ['[NH4] a list', { distribution: ['Press'] }, '  - HoD\n  - Minister', '  - Press'],
    ['[NH5] a number', { pageLimit: 3 }, 'page-limit: 2', 'page-limit: 3'],
    ['[NH6] a key we do not know', { 'x-house': 1 }, 'x-house:   {keep: [this,   spacing]}', 'x-house: 1'],
  ])('%s changes alone', (_, change, from, to) => {
    expect(writeHead({ ...readHead(SAMPLE), ...change }, SAMPLE)).toBe(SAMPLE.replace(from, to))
  })

  it('[NH7] a key that goes takes its lines and no others', () => {
    const { distribution: _, ...head } = readHead(SAMPLE)
    expect(writeHead(head, SAMPLE)).toBe(SAMPLE.replace('distribution:\n  - HoD\n  - Minister\n', ''))
  })

  it('[NH8] a new key is added at the end, in the spelling of the file', () => {
    expect(writeHead({ ...readHead(SAMPLE), embargo: '2024-12-26' }, SAMPLE)).toBe(
      `${SAMPLE}embargo: 2024-12-26\n`,
    )
    expect(writeHead({ title: 'A', asOf: '2025' })).toBe('title: A\nas-of: "2025"\n')
  })

  it('[NH9] names a value of the wrong kind with its line, leaves it out, and keeps its text', () => {
    const yaml = 'title: A\npage-limit: two\ncleared: everyone\n'
    expect(headProblems(yaml, 'a.md')).toEqual([
      {
        message: '“page-limit” should be a whole number of sides, 1 or more.',
        place: { file: 'a.md', line: 3, column: 1 },
      },
      expect.objectContaining({ place: { file: 'a.md', line: 4, column: 1 } }),
    ])
    expect(readHead(yaml)).toEqual({ title: 'A' })
    expect(writeHead({ title: 'B' }, yaml)).toBe(yaml.replace('A', 'B'))
  })

  it.each([
    ['[NH10] text that is not YAML', 'title: [a\n', 'title: [a'],
    ['[NH11] a list', '- a\n- b\n', '- a'],
    ['[NH12] values that multiply without end', `a: &a [x,x,x,x,x,x,x,x,x]\n${bomb()}`, 'b: '],
  ])('%s is refused with its place', (_, yaml) => {
    expect(() => readHead(yaml, 'n.md')).toThrow(BriefError)
    try {
      readHead(yaml, 'n.md')
    } catch (error) {
      expect(error).toMatchObject({ code: 'note-invalid', place: { file: 'n.md' } })
    }
  })

  it('[NH13] reads back any head it writes, on top of any other', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 20 })
    const head = fc.record(
      {
        title: line,
        marking: line,
        asOf: fc.constantFrom('2025', '2024-12-25'),
        numbering: fc.boolean(),
        pageLimit: fc.integer({ min: 1, max: 9 }),
        distribution: fc.array(line, { maxLength: 3 }),
        cleared: fc.array(fc.record({ name: line, how: fc.constant('cleared' as const) }), { maxLength: 2 }),
        'x-own': fc
          .jsonValue({ maxDepth: 2 })
          .filter((v) => v !== null)
          .map(json),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(head, head, (a, b) => {
        const before = writeHead(a)
        expect(json(readHead(before))).toEqual(json(a))
        expect(json(readHead(writeHead(b, before)))).toEqual(json(b))
      }),
      { numRuns: 300 },
    )
  })
})

/** Neither JSON nor YAML has −0. */
const json = (value: unknown) => JSON.parse(JSON.stringify(value))

function bomb() {
  return 'bcdefghij'
    .split('')
    .map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`)
    .join('\n')
}
