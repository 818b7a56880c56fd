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
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
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
  hundredth: 100,
}
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const ONES = Object.keys(SMALL)
  .filter((w) => w !== 'zero' && !TENS.split('|').includes(w))
  .sort((a, b) => b.length - a.length)
  .join('|')

/** A number in words: “thirty”, “twenty-five”, “two hundred and ten”, “a dozen”. */
const SPELLED_ONE = `(?:(?:${TENS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${ONES})`
export const SPELLED = `(?:(?:${SPELLED_ONE}|a) (?:hundred|dozen)(?: and ${SPELLED_ONE})?|${SPELLED_ONE})`
export const SCALE = '(?:[ \\u00a0-]?(?:thousand|million|billion|trillion|bn|mn|tn|k|m)(?![\\p{L}]))'
export const ORDINAL = `(?:(?:${TENS})-)?(?:${Object.keys(ORDINALS).join('|')})|\\d{1,3}(?:st|nd|rd|th)`

/** Value of an English number as written, digits or words; NaN where it is none. */
export function numberOf(written: string): number {
  const text = written.toLowerCase().trim()
  if (/^\d/.test(text)) {
    const m = /^([\d,.\u00a0' ]*\d)[ \u00a0-]?([a-z]*)$/.exec(text)
    return m ? Number((m[1] ?? '').replace(/[,'\u00a0 ]/g, '')) * (SCALES[m[2] ?? ''] ?? 1) : Number.NaN
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
  const text = written.toLowerCase()
  const digits = /^(\d+)/.exec(text)
  if (digits) return Number(digits[1])
  const [tens, ones] = text.split('-')
  return ones === undefined
    ? (ORDINALS[text] ?? Number.NaN)
    : (SMALL[tens ?? ''] ?? 0) + (ORDINALS[ones] ?? 0)
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
