/** Sizes the product is measured at: sides of A4 and bytes of Markdown. */
export const SIZES = [
  { pages: 2, bytes: 3_400 },
  { pages: 20, bytes: 61_000 },
  { pages: 200, bytes: 620_000 },
] as const

const SENTENCES = [
  'The two delegations went through the state of play and agreed to meet again before the summer.',
  'Both sides described the exchange as frank, and neither claimed a result that the other did not.',
  'Our side recalled the figures of last autumn and asked for a written answer by the end of the month.',
  'The other side said it would consider the proposal and named no date for a decision.',
  'Officials of 外務省 and 外交部 will exchange lists of open cases through their embassies.',
  'Minister Tanaka Haruko (田中春子) thanked the hosts and underlined that visas remain a matter of reciprocity.',
  'Vice-Minister Chen Wenbo (陈文博) replied that tourism had recovered faster than expected.',
] as const

const sentence = (n: number): string => SENTENCES[n % SENTENCES.length] ?? ''

/** One section: heading, paragraphs with links and footnotes, a list three deep, a table. */
function section(n: number): string {
  const paragraph = (k: number) =>
    [sentence(n + k), sentence(n * 3 + k + 1), sentence(n * 5 + k + 2)].join(' ')
  return [
    `## ${n}. Topic ${n}: 安全保障対話 and trade`,
    `${paragraph(0)} See the [record of round ${n}](https://example.org/rounds/${n}).[^n${n}]`,
    `**Assessment.** ${paragraph(1)} *Likely*, within ${(n % 9) + 2} months.`,
    `- ${sentence(n)}\n  - ${sentence(n + 1)}\n    - ${sentence(n + 2)}\n  - ${sentence(n + 3)}\n- ${sentence(n + 4)}`,
    `| Topic | Our side | Their side |\n| --- | --- | --- |\n| Visas ${n} | asks for ${n + 3} days | offers ${n + 1} days |\n| Trade | resume talks | would consider |`,
    `[^n${n}]: ${sentence(n + 5)}`,
  ].join('\n\n')
}

/** A note of about `bytes` bytes of UTF-8, the same each time. */
export function noteOfSize(bytes: number): string {
  const parts = ['---\ntitle: Measured note\nmarking: OFFICIAL\ndate: 2024-12-27\nlanguage: en\n---']
  let size = Buffer.byteLength(parts[0] ?? '')
  for (let n = 1; size < bytes; n++) {
    const part = section(n)
    size += Buffer.byteLength(part) + 2
    parts.push(part)
  }
  return `${parts.join('\n\n')}\n`
}
