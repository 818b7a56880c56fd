const COMMON = new Set(
  'the a an of to in on at for with and or by from as that this these those is are was were be been will would shall has have had its it his her their they he she both two sides side said also more than which who into over under between after before during agreed agree about not no new further'.split(
    ' ',
  ),
)

/** The words of a sentence that carry its matter, cut to their stems. */
export function matter(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((w) => !COMMON.has(w) && w.length > 2).map(stem))
}
const stem = (w: string) => w.replace(/(?:ations?|ings?|ments?|ies|ed|es|s)$/, '').slice(0, 8) || w

/** Share of the smaller set that both have, 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  if (few.size === 0) return 0
  let shared = 0
  for (const w of few) if (many.has(w)) shared++
  return shared / few.size
}

/** Share of all words of both that both have, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const w of a) if (b.has(w)) shared++
  return shared / (a.size + b.size - shared)
}

/** Letters and digits only: the same quotation with other marks and spaces is the same. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Numbers in a sentence, as digits. */
export function numbersIn(text: string): string[] {
  const words: Readonly<Record<string, string>> = {
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    eleven: '11',
    twelve: '12',
    fifteen: '15',
    twenty: '20',
    thirty: '30',
  }
  return (
    text
      .toLowerCase()
      .match(
        /\d+(?:[.,]\d+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)\b/g,
      ) ?? []
  ).map((n) => words[n] ?? n.replace(/,/g, ''))
}
