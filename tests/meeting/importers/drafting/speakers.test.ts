import { describe, expect, it } from 'vitest'
import { importTexts } from '../import-text.ts'

const LEAD =
  'Japanese Foreign Minister Takeshi Mori met Chinese Foreign Minister Wang Lin in Osaka on Monday.'

async function said(text: string): Promise<(string | undefined)[]> {
  const { meeting } = await importTexts({ 'a.txt': `Ministers meet in the port city\n\n${LEAD}\n\n${text}` })
  const people = [...(meeting.participants ?? []), ...(meeting.mentioned ?? []), ...(meeting.parties ?? [])]
  return (meeting.statements ?? []).map(
    (s) =>
      [people.find((p) => p.id === s.speaker)?.name, s.relayedBy].filter(Boolean).join(' via ') || undefined,
  )
}

describe('who said it', () => {
  it.each([
    ['[SP1] the name after the words', '“We will not wait any longer,” said Wang.', ['Wang Lin']],
    ['[SP2] the name before the words', 'Wang said: “We will not wait any longer.”', ['Wang Lin']],
    [
      '[SP3] a pronoun means the subject before',
      'Mori thanked his host. “We will not wait any longer,” he said.',
      ['Takeshi Mori'],
    ],
    [
      '[SP4] the office of one of two ministers',
      '“We will not wait any longer,” the Chinese foreign minister said.',
      ['Wang Lin'],
    ],
    [
      '[SP5] the nationality of one of two ministers',
      '“We will not wait any longer,” the Japanese minister told reporters.',
      ['Takeshi Mori'],
    ],
    [
      '[SP6] words that go on after the attribution',
      '“We will not wait,” Wang said. “Nobody can ask that of us.”',
      ['Wang Lin', 'Wang Lin'],
    ],
    [
      '[SP7] words that go on in the next paragraph',
      '“We will not wait,” Wang said.\n\n“Nobody can ask that of us.”',
      ['Wang Lin', 'Wang Lin'],
    ],
    [
      '[SP8] a participle leans on the main clause',
      'Wang welcomed the visit of Mori, adding that “the door is open to all”.',
      ['Wang Lin'],
    ],
    ['[SP9] the hearer is not the speaker', 'Wang told Mori: “We will not wait any longer.”', ['Wang Lin']],
    [
      '[SP10] one met is not the speaker',
      'After meeting Mori, Wang said: “We will not wait any longer.”',
      ['Wang Lin'],
    ],
    [
      '[SP11] an unnamed source stays unknown',
      '“We will not wait any longer,” a senior official said.',
      [undefined],
    ],
    [
      '[SP12] a name the text does not introduce is not swapped for another',
      '“We will not wait any longer,” Zoltan said.',
      [undefined],
    ],
    [
      '[SP13] two who speak are no one speaker',
      'Wang and Mori said: “We will not wait any longer.”',
      [undefined],
    ],
    [
      '[SP14] relayed words keep the one who relays',
      'Mori said that Wang had told him: “We will not wait any longer.”',
      ['Wang Lin via Takeshi Mori'],
    ],
    [
      '[SP15] quoted by an agency',
      'Wang was quoted as saying by Xinhua: “We will not wait any longer.”',
      ['Wang Lin via Xinhua'],
    ],
    ['[SP16] according to', 'According to Wang, “there is no time left to lose”.', ['Wang Lin']],
    [
      '[SP17] a ministry',
      'China’s Foreign Ministry said in a statement: “We will not wait any longer.”',
      ['Chinese Foreign Ministry'],
    ],
    ['[SP18] a capital for its government', 'Beijing said: “We will not wait any longer.”', ['China']],
    [
      '[SP19] a passing description between name and verb',
      'Wang, who was born in Harbin, said: “We will not wait any longer.”',
      ['Wang Lin'],
    ],
    [
      '[SP20] a surname that looks like an adverb',
      'Irish Trade Minister Sean Kelly came too. “We will not wait any longer,” Kelly said.',
      ['Sean Kelly'],
    ],
  ])('%s', async (_rule, text, expected) => {
    expect(await said(text)).toEqual(expected)
  })
})
