import { describe, expect, it } from 'vitest'
import { layOut } from '../../../../app/meeting/importers/drafting/page.ts'
import { findQuotes } from '../../../../app/meeting/importers/drafting/quotes.ts'
import { importTexts } from '../import-text.ts'

const words = (text: string) => findQuotes(layOut(text)).map((q) => text.slice(q.start, q.end))

describe('passages between quotation marks', () => {
  it.each([
    ['[QU1] straight marks', 'Wang said "we agree" today.', ['we agree']],
    ['[QU2] curly marks', 'Wang said “we agree” today.', ['we agree']],
    [
      '[QU3] single curly marks that are no apostrophes',
      '‘We’re done,’ Wang said of the ministers’ talks.',
      ['We’re done,'],
    ],
    ['[QU4] single straight marks', "'It's over,' Wang said of the ministers' talks.", ["It's over,"]],
    [
      '[QU5] marks inside marks, the outer ones only',
      '“He said ‘never’ to me,” Wang recalled.',
      ['He said ‘never’ to me,'],
    ],
    [
      '[QU6] two passages parted by an attribution',
      '“We agree,” he said. “We start now.”',
      ['We agree,', 'We start now.'],
    ],
    ['[QU7] corner marks with others inside', '外相は「『安全』が大切だ」と述べた。', ['『安全』が大切だ']],
    ['[QU8] angle marks', 'Er sagte «wir gehen» und ging.', ['wir gehen']],
    ['[QU9] low marks', 'Er sagte „wir gehen“ und ging.', ['wir gehen']],
    ['[QU10] a decade and a unit are none', "In the '90s the 5' pole stood by the ministers' hall.", []],
    ['[QU11] a closing mark used to open', 'Wang said ”we agree” today.', ['we agree']],
    [
      '[QU12] a passage over two paragraphs',
      '“We agree.\n\n“We start now,” Wang said.',
      ['We agree.', 'We start now,'],
    ],
    [
      '[QU13] a mark that is never closed does not swallow the page',
      'The 5" pipe broke.\n\nWang said it would be mended.',
      [],
    ],
  ])('%s', (_rule, text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('what counts as a statement', () => {
  it.each([
    [
      '[QU14] a fragment beside a reporting verb',
      'Foreign Minister Wang Yi called the talks “frank and warm”.',
      1,
    ],
    [
      '[QU15] not a word held at arm’s length',
      'The so-called “ghost fleet” was discussed by Foreign Minister Wang Yi.',
      0,
    ],
    ['[QU16] not a title', 'Wang Yi opened the exhibition “Silk and Salt” in Oslo.', 0],
    ['[QU17] not a term', 'Foreign Minister Wang Yi reaffirmed the “one country” principle.', 0],
    ['[QU18] not an adjective in marks', 'They held “very warm” talks on Monday.', 0],
    ['[QU19] a whole sentence, whoever said it', '“The bridge will stay open all winter.”', 1],
  ])('%s', async (_rule, text, number) => {
    const { meeting } = await importTexts({ 'a.txt': `A headline of some words\n\n${text}` })
    expect(meeting.statements?.length ?? 0).toBe(number)
  })
})
