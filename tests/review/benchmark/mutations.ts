import type { Pair } from './corpus.ts'
import { INVENTED, STRANGERS, STRONGER, UNITS, WORDS } from './planted-words.ts'

export const KINDS = [
  'quotation word',
  'quotation speaker',
  'figure',
  'unit',
  'date',
  'name',
  'negation',
  'verb',
  'invented',
] as const
export type Kind = (typeof KINDS)[number]

export interface Mutant {
  readonly kind: Kind
  readonly what: string
  readonly note: string
}

/** The same numbers in every run. */
function dice(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * n)
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const DATE = new RegExp(
  `\\b(\\d{1,2}) (${MONTHS.join('|')})( \\d{4})?|\\b(${MONTHS.join('|')}) (\\d{4})\\b|(?<=in )(\\d{4})\\b|\\d{4}年\\d+月\\d+日`,
  'g',
)
const QUOTE = /[“「]([^”」]+)[”」]/g

/** Every error planted in one note, one at a time. */
export function mutants(pair: Pair): Mutant[] {
  const roll = dice(pair.note.length * 31 + 7)
  const out: Mutant[] = []
  const put = (kind: Kind, at: number, length: number, by: string) => {
    const old = pair.note.slice(at, at + length)
    if (old !== by)
      out.push({
        kind,
        what: `${old} → ${by} in “${pair.note.slice(Math.max(0, at - 30), at)}|${pair.note.slice(at + length, at + length + 30)}”`,
        note: pair.note.slice(0, at) + by + pair.note.slice(at + length),
      })
  }
  const quotes = [...pair.note.matchAll(QUOTE)].map((m) => ({
    start: m.index + 1,
    end: m.index + m[0].length - 1,
  }))
  const inQuote = (at: number) => quotes.some((q) => at >= q.start && at < q.end)
  const dates = [...pair.note.matchAll(DATE)].map((m) => ({ start: m.index, end: m.index + m[0].length, m }))
  const inDate = (at: number) => dates.some((d) => at >= d.start && at < d.end)

  for (const q of quotes) {
    const words = [
      ...pair.note.slice(q.start, q.end).matchAll(/[\p{Script=Latin}’'-]{2,}|\p{Script=Han}{2}/gu),
    ]
    for (const w of words)
      put(
        'quotation word',
        q.start + w.index,
        w[0].length,
        /\p{Script=Han}/u.test(w[0]) ? '世界' : (WORDS[roll(WORDS.length)] ?? ''),
      )
  }
  for (const q of quotes) speakerSwaps(pair, q, put)
  for (const m of pair.note.matchAll(/(?<![\p{L}\d.,])(\d[\d,.]*\d|\d)(?!\d|th\b|st\b)/gu)) {
    if (inDate(m.index) || inQuote(m.index) || /\n#/.test(pair.note.slice(m.index - 3, m.index))) continue
    if (
      /^:\d\d(?!\d)/.test(pair.note.slice(m.index + m[0].length)) ||
      /\d:$/.test(pair.note.slice(0, m.index))
    )
      continue
    // The number of a list item and the name of a format are no figures.
    if (/^\d+\. /.test(pair.note.slice(m.index)) && /\n$/.test(pair.note.slice(0, m.index))) continue
    if (/^\d[＋+]\d|^\d会合/.test(pair.note.slice(m.index))) continue
    const opensRange = new RegExp(`^(?: (?:and|to) |[–-])\\d+ (?:${MONTHS.join('|')})`).test(
      pair.note.slice(m.index + m[0].length),
    )
    for (const factor of [0.5, 2, 3, 0.7])
      put(opensRange ? 'date' : 'figure', m.index, m[0].length, otherNumber(m[0], factor, roll))
  }
  for (const m of pair.note.matchAll(/(?<!\d)(\d{1,2}):(\d{2})(?!\d)/g))
    if (!inQuote(m.index)) {
      put('figure', m.index, m[0].length, `${((Number(m[1]) + 1 + roll(8)) % 23) + 1}:${m[2]}`)
      put('figure', m.index, m[0].length, `${m[1]}:${m[2] === '15' ? '40' : '15'}`)
    }
  for (const [unit, others] of UNITS)
    for (const m of pair.note.matchAll(
      new RegExp(`(?<=[\\d] ?|million |five |six |four |three |two |seven )${unit}(?!\\p{L})`, 'gu'),
    ))
      if (!inQuote(m.index)) for (const other of others) put('unit', m.index, m[0].length, other)
  const written = (year: string) => [...pair.sources.values()].some((text) => text.includes(year.trim()))
  for (const d of dates) if (!inQuote(d.start)) dateSlips(d.start, d.m, put, roll, written)
  nameSlips(pair, inQuote, put, roll)
  cjkNameSlips(pair, inQuote, put)
  for (const m of pair.note.matchAll(
    /\b(?:(?<=did )not (?=\w)|(?<=would |could |should |was |were |does |has |had |must )not |(?<![.!?] |\n)no (?=\w)|nor )|(?<=合意に至ら)なかった/g,
  ))
    if (!inQuote(m.index)) put('negation', m.index, m[0].length, m[0] === 'なかった' ? 'った' : '')
  for (const [weak, strong] of STRONGER)
    for (const m of pair.note.matchAll(new RegExp(`(?<!\\p{L})${weak}(?!\\p{L})`, 'gu')))
      if (!inQuote(m.index)) for (const s of strong) put('verb', m.index, m[0].length, s)
  const ends = [...pair.note.matchAll(/[a-z0-9”]\.(?=[ \n])/g)].filter(
    (m) => !/^- /.test(pair.note.slice(pair.note.lastIndexOf('\n', m.index) + 1)),
  )
  for (const [i, sentence] of INVENTED.entries()) {
    const at = ends[(i * 7 + pair.note.length) % Math.max(1, ends.length)]
    if (at) put('invented', at.index + at[0].length, 0, ` ${sentence}`)
  }
  return out
}

type Put = (kind: Kind, at: number, length: number, by: string) => void

function speakerSwaps({ note, people }: Pair, q: { start: number; end: number }, put: Put): void {
  // A term of four characters between marks is nobody's words.
  if (CJK.test(note.slice(q.start, q.end)) && q.end - q.start < 6) return
  const from = Math.max(
    note.lastIndexOf('\n', q.start) + 1,
    note.lastIndexOf('. ', q.start) + 1,
    note.lastIndexOf('。', q.start) + 1,
  )
  // A quotation that ends its sentence has its speaker before it.
  const closed =
    /[.。！？]$/.test(note.slice(q.start, q.end)) && !/^[”」] (?:said|asked)/.test(note.slice(q.end))
  const stop = closed ? 0 : (/[.。\n]/.exec(note.slice(q.end + 1))?.index ?? 0)
  for (const one of people) {
    const family = one
      .split(' ')
      .slice(one.startsWith('Admiral') ? 1 : -1)
      .join(' ')
    const whole = note.slice(from, q.end + 1 + stop)
    const at = whole.indexOf(one)
    if (at < 0 || (from + at >= q.start && from + at < q.end) || !whole.includes(family)) continue
    const last = (name: string) => name.split(' ').at(-1)
    for (const other of people)
      if (last(other) !== last(one)) put('quotation speaker', from + at, one.length, other)
  }
}

function otherNumber(written: string, factor: number, roll: (n: number) => number): string {
  const value = Number(written.replace(/,/g, ''))
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0
  let other = Number((value * factor + (decimals ? 0 : roll(2))).toFixed(decimals))
  if (other === value || other === 0) other = value + 3
  return written.includes(',') ? other.toLocaleString('en') : other.toFixed(decimals)
}

function dateSlips(
  at: number,
  m: RegExpExecArray | RegExpMatchArray,
  put: Put,
  roll: (n: number) => number,
  written: (year: string) => boolean,
): void {
  const [all, day, month, year, month2, year2, only] = m
  if (only) {
    put('date', at, all.length, String(Number(only) - 2))
    return
  }
  if (all.includes('月')) {
    put('date', at, all.length, all.replace(/\d+日/, `${1 + roll(9)}日`))
    return
  }
  if (month2) {
    put('date', at, all.length, `${MONTHS[(MONTHS.indexOf(month2) + 1 + roll(9)) % 12]} ${year2}`)
    put('date', at, all.length, `${month2} ${Number(year2) - 1 - roll(3)}`)
    return
  }
  const moved = ((Number(day) + 3 + roll(9)) % 27) + 1
  put('date', at, all.length, `${moved === Number(day) ? moved + 1 : moved} ${month}${year ?? ''}`)
  put(
    'date',
    at,
    all.length,
    `${day} ${MONTHS[(MONTHS.indexOf(month ?? '') + 1 + roll(9)) % 12]}${year ?? ''}`,
  )
  // A source that does not write the year cannot contradict it.
  if (year && written(year)) put('date', at, all.length, `${day} ${month} ${Number(year) - 1 - roll(3)}`)
}

function nameSlips(
  { note, people }: Pair,
  inQuote: (at: number) => boolean,
  put: Put,
  roll: (n: number) => number,
): void {
  const names = new Set([
    ...people.map((p) => p.split(' ').at(-1) ?? '').filter((n) => n.length > 3),
    ...(note.match(/(?<=[a-z,] )\p{Lu}\p{Ll}{4,}(?=[ .,’])/gu) ?? []).filter(
      (n) => !MONTHS.includes(n) && !OFFICES.test(n),
    ),
  ])
  for (const name of names)
    for (const m of [...note.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))].slice(0, 4)) {
      if (inQuote(m.index) || /[.\n”] ?$|^$|- $/.test(note.slice(Math.max(0, m.index - 2), m.index))) continue
      const i = 1 + roll(name.length - 2)
      put('name', m.index, name.length, name.slice(0, i) + name[i + 1] + name[i] + name.slice(i + 2))
      put('name', m.index, name.length, name.slice(0, i) + name.slice(i + 1))
      put('name', m.index, name.length, STRANGERS[roll(STRANGERS.length)] ?? '')
    }
  for (const m of note.matchAll(TITLE))
    if (!inQuote(m.index))
      put('name', m.index, m[0].length, m[0].startsWith('Science') ? 'Finance Minister' : 'Science Minister')
}
/** Names of Japanese and Chinese notes with a character changed, and with the office of another. */
function cjkNameSlips({ note, people }: Pair, inQuote: (at: number) => boolean, put: Put): void {
  for (const one of people.filter((p) => CJK.test(p))) {
    const name = one.replace(CJK_OFFICE, '')
    for (const m of note.matchAll(
      new RegExp(`${name}(?=${CJK_OFFICE.source})|(?<=${CJK_OFFICE_BEFORE})${name}`, 'gu'),
    ))
      if (!inQuote(m.index) && name.length > 1)
        put('name', m.index, name.length, `${name.slice(0, -1)}${name.endsWith('藏') ? '田' : '藏'}`)
    for (const m of note.matchAll(
      new RegExp(`(?<=${name})${CJK_OFFICE.source}|${CJK_OFFICE_BEFORE}(?=${name})`, 'gu'),
    ))
      if (!inQuote(m.index))
        put('name', m.index, m[0].length, /[\u3040-\u30ff]/.test(note) ? '財務相' : '财政部长')
  }
}
const CJK = /[\p{Script=Han}\p{Script=Katakana}]/u
const CJK_OFFICE = /(?:首相|大統領|外務大臣)/u
const CJK_OFFICE_BEFORE = '(?:外交部长|外交大臣|农业部长)'

const OFFICES =
  /^(?:Ministers?|President|Premier|Prime|Foreign|Commissioner|Ambassador|Secretary|State|General|Admiral|Trade|Science|Education|Friday|Thursday|Japanese|Chinese|Agreed|Summary)$/
const TITLE = /(?:Prime|Foreign|Trade|Science|Education) Minister(?= \p{Lu})/gu
