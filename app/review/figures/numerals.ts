import { ORDINAL_WORD, ordinalOf, TENS } from '../../meeting/importers/drafting/lexicon/ordinals.ts'
import { LETTER } from './letters.ts'

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  ...TENS,
}
const VULGAR: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  dozen: 12,
}
const ANY_TEN = Object.keys(TENS).join('|')
const ONES = Object.keys(SMALL)
  .filter((w) => w !== 'zero' && !(w in TENS))
  .sort((a, b) => b.length - a.length)
  .join('|')

/** A number in words: “thirty”, “twenty-five”, “two hundred and ten”, “a dozen”. */
const SPELLED_ONE = `(?:(?:${ANY_TEN})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${ONES})`
export const SPELLED = `(?:(?:${SPELLED_ONE}|a) (?:hundred|dozen)(?: and ${SPELLED_ONE})?|${SPELLED_ONE})`
export const SCALE = `(?:[ \\u00a0-]?(?:thousand|million|billion|trillion|bn|mn|tn|k|m)(?![${LETTER}]))`
export const ORDINAL = `${ORDINAL_WORD}|\\d{1,3}(?:st|nd|rd|th)`

/** Value of an English number as written, digits or words; NaN where it is none. */
export function numberOf(written: string): number {
  const text = written.toLowerCase().trim()
  if (/^[\d¼½¾⅓⅔]/.test(text)) {
    const m = /^([\d,.\u00a0' ]*\d)?([¼½¾⅓⅔])?[ \u00a0-]?([a-z]*)$/.exec(text)
    if (!m) return Number.NaN
    const [, whole = '0', part = '', scale = ''] = m
    return (Number(whole.replace(/[,'\u00a0 ]/g, '')) + (VULGAR[part] ?? 0)) * (SCALES[scale] ?? 1)
  }
  let total = 0
  let part = 0
  for (const word of text.split(/[\s-]+/)) {
    const scale = SCALES[word]
    if (word === 'and') continue
    if (word === 'a') part = 1
    else if (scale === 100 || scale === 12) part = (part || 1) * scale
    else if (scale) {
      total += (part || 1) * scale
      part = 0
    } else if (SMALL[word] !== undefined) part += SMALL[word] ?? 0
    else return Number.NaN
  }
  return total + part
}

export function ordinalValue(written: string): number {
  const digits = /^\d+/.exec(written)
  return digits ? Number(digits[0]) : ordinalOf(written)
}

const DIGITS = '〇一二三四五六七八九'
const KANJI: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 億: 1e8, 亿: 1e8, 兆: 1e12 }

/** Value of a Japanese or Chinese number: 30, ３０, 三十, 1億2000万, 二〇二五. */
export function cjkValue(written: string): number {
  const text = written.normalize('NFKC').replace(/[,\s]/g, '').replaceAll('零', '〇').replaceAll('两', '二')
  if (/^[〇一二三四五六七八九]{2,}$/u.test(text))
    return Number([...text].map((c) => DIGITS.indexOf(c)).join(''))
  let total = 0
  let group = 0
  let digit = ''
  const flush = () => {
    group += digit === '' ? 0 : Number(digit)
    digit = ''
  }
  for (const c of text) {
    if (/[\d.]/.test(c)) digit += c
    else if (DIGITS.includes(c)) digit = String(DIGITS.indexOf(c))
    else if (KANJI[c]) {
      group += (digit === '' ? 1 : Number(digit)) * (KANJI[c] ?? 1)
      digit = ''
    } else if (GROUPS[c]) {
      flush()
      total += (group || 1) * (GROUPS[c] ?? 1)
      group = 0
    } else return Number.NaN
  }
  flush()
  return total + group
}
