import type { Figure } from './figure.ts'
import { DIGIT, LETTER } from './letters.ts'

const CODE = new RegExp(
  `(?<![A-Z${LETTER}${DIGIT}-])([A-Z][A-Za-z]{0,9})-?(\\d{1,4})(?![A-Z${LETTER}${DIGIT}]|[.,]\\d)`,
  'g',
)

/** Names that end in a number: COVID-19, G7, S-400. Another number is another thing. */
export const readCodes = (text: string): Figure[] =>
  [...text.matchAll(CODE)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
    low: Number(m[2]),
    high: Number(m[2]),
    kind: `code-${(m[1] ?? '').toLowerCase()}`,
    base: 1,
    counted: [],
    near: 'exact',
    step: 1,
  }))
