import type { Figure } from './figure.ts'
import { LETTER, small } from './letters.ts'
import { numberOf } from './numerals.ts'

const FACTORS: Readonly<Record<string, number>> = {
  halved: 0.5,
  doubled: 2,
  twofold: 2,
  trebled: 3,
  tripled: 3,
  threefold: 3,
  quadrupled: 4,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
}
const FACTOR = new RegExp(
  `(?<![${LETTER}-])(?:${Object.keys(FACTORS).join('|')}|(two|three|four|five|six|seven|eight|ten|\\d{1,3}) times(?= (?:as|more|higher|larger|the|what|its|greater)))(?![${LETTER}-])`,
  'g',
)

/** “Doubled”, “threefold”, “five times as many”. */
export const readFactors = (text: string): Figure[] =>
  [...small(text).matchAll(FACTOR)].map((m) => {
    const value = m[1] ? numberOf(m[1]) : (FACTORS[m[0].toLowerCase()] ?? 1)
    return {
      start: m.index,
      end: m.index + m[0].length,
      text: text.slice(m.index, m.index + m[0].length),
      low: value,
      high: value,
      kind: 'factor',
      base: 1,
      counted: [],
      near: 'exact',
      step: 1,
    }
  })
