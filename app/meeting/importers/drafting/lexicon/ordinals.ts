/** Ordinals in words, up to a hundredth; tens take a further one behind a hyphen (“twenty-first”). */
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
}
/** The tens of English numbers, which ordinals and numbers in words are both made with. */
export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

/** An ordinal in words, as a pattern without groups of its own. */
export const ORDINAL_WORD = `(?:(?:${Object.keys(TENS).join('|')})-)?(?:${Object.keys(ORDINALS).join('|')})`

/** Value of an ordinal in words; NaN where it is none. */
export function ordinalOf(word: string): number {
  const [tens = '', ones] = word.toLowerCase().split('-')
  return ones === undefined
    ? (ORDINALS[tens] ?? Number.NaN)
    : (TENS[tens] ?? Number.NaN) + (ORDINALS[ones] ?? Number.NaN)
}
