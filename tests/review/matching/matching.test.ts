import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../../app/review/matching/align.ts'
import { findFolded, fold } from '../../../app/review/matching/fold.ts'
import { indexSource, nearPassages } from '../../../app/review/matching/source-index.ts'
import { wordsOf } from '../../../app/review/matching/words.ts'

const source =
  'Mr Sato said: “We will not accept new limits—not this year…” and left at 10:30. 他说：“双方同意继续对话。”'

describe('finding a wording in a source', () => {
  it.each([
    ['[MA1] straight and curly marks', '"We will not accept', '“We will not accept'],
    ['[MA2] dashes and spaces', 'limits - not', null],
    ['[MA3] an em dash for a hyphen', 'limits-not this year', 'limits—not this year'],
    ['[MA4] three points for an ellipsis', 'this year..."', 'this year…”'],
    ['[MA5] case', 'MR SATO', 'Mr Sato'],
    ['[MA6] full-width digits', 'at １０:３０', 'at 10:30'],
    ['[MA7] Chinese, with its marks', '"双方同意继续对话', '“双方同意继续对话'],
    ['[MA8] another word', 'We will accept', null],
  ])('%s', (_title, wanted, expected) => {
    const [found] = findFolded(fold(wanted).text, fold(source))
    expect(found ? source.slice(found.start, found.end) : null).toBe(expected)
  })

  it('[MA9] every slice of any text is found where it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = a % text.length
          const wanted = text.slice(start, start + 1 + (b % 20))
          const folded = fold(wanted).text.trim()
          if (!folded || /[\ud800-\udfff]/.test(wanted)) return
          expect(fold(text).text).toContain(folded)
        },
      ),
    )
  })

  it('[MA10] says which word changed, which was left out and which was added', () => {
    const index = indexSource(
      's',
      'The minister said that both sides will not resume talks on beef exports this spring, if safety is shown.',
    )
    const wanted = wordsOf('both sides will resume talks on rice exports early this spring')
    const [near] = nearPassages(wanted, [index], 0.6)
    const steps = near?.alignment.steps.filter((s) => s.kind !== 'same') ?? []
    expect(
      steps.map((s) => [
        s.kind,
        'wanted' in s ? wanted[s.wanted]?.key : null,
        'found' in s ? index.words[s.found]?.key : null,
      ]),
    ).toEqual([
      ['left-out', null, 'not'],
      ['changed', 'rice', 'beef'],
      ['added', 'early', null],
    ])
  })

  it('[MA11] the alignment uses each word of the wording once and in order', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.array(word, { minLength: 1, maxLength: 25 }),
        (w, f) => {
          const wanted = wordsOf(w.join(' '))
          const found = wordsOf(f.join(' '))
          const result = align(wanted, found, 0, found.length)
          const used = result?.steps.flatMap((s) => ('wanted' in s ? [s.wanted] : []))
          expect(used).toEqual(wanted.map((_, i) => i))
          const passage = result?.steps.flatMap((s) => ('found' in s ? [s.found] : [])) ?? []
          expect(passage).toEqual(passage.slice().sort((x, y) => x - y))
        },
      ),
    )
  })
})
