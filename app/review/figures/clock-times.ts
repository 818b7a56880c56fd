import { type ClockTime, HALF_DAY } from './clock-time.ts'
import type { Figure } from './figure.ts'
import { LETTER, small } from './letters.ts'

/** Hours ahead of UTC, by what texts call a zone. A name that several zones share is not listed. */
const ZONES: Readonly<Record<string, number>> = {
  gmt: 0,
  utc: 0,
  z: 0,
  bst: 1,
  wet: 0,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
  kst: 9,
  hkt: 8,
  sgt: 8,
  aest: 10,
  aedt: 11,
  est: -5,
  edt: -4,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  日本時間: 9,
  北京時間: 8,
  北京时间: 8,
  韓国時間: 9,
}
const ZONE = `(?:\\s?\\(?(gmt|utc|bst|wet|ces?t|ees?t|msk|jst|kst|hkt|sgt|ae[sd]t|e[sd]t|cdt|m[sd]t|p[sd]t|[+-]\\d{2}:?\\d{2})(?![${LETTER}\\d]))?`
const EN = new RegExp(
  `(?<![${LETTER}\\d.,:/-])(?:(\\d{1,2})(?:[:.](\\d{2}))?\\s?([ap])\\.?\\s?m(?:\\.|(?![${LETTER}]))|([01]?\\d|2[0-3]):([0-5]\\d)(?::\\d{2})?(?:\\s?(?:hrs|hours)\\b)?|(\\d{1,2})\\s?o[’']clock|(noon|midnight)(?![${LETTER}]))${ZONE}`,
  'g',
)
const CJK =
  /(日本時間|北京時間|北京时间|韓国時間)?[^\d０-９]{0,6}?(午前|午後|上午|下午|晚上|凌晨|早上|夜)?([0-9０-９]{1,2})[時时点點](?![間间])(?:([0-9０-９]{1,2})分(?![間间之])|(半))?/gu
const AFTER_NOON = /^(?:午後|下午|晚上|夜)$/u

/** Times of day of a text: “5.30 p.m.”, “17:30 GMT”, “午後5時半”. */
export function readClockTimes(text: string): Figure[] {
  const found: Figure[] = []
  if (!/\d|[０-９]|noon|midnight/i.test(text)) return found
  for (const m of small(text).matchAll(EN)) {
    const [whole, h12, m12, half, h24, m24, sharp, named, zone] = m
    const word = named ? (named.toLowerCase() === 'noon' ? HALF_DAY : 0) : undefined
    const hours = Number(h12 ?? h24 ?? sharp ?? 0)
    if (word === undefined && (hours > 24 || (half && (hours > 12 || hours === 0)))) continue
    const minutes = word ?? (hours % (half ? 12 : 24)) * 60 + Number(m12 ?? m24 ?? 0)
    const clock = {
      minutes: minutes + (half?.toLowerCase() === 'p' ? HALF_DAY : 0),
      halfKnown: word !== undefined || Boolean(half) || hours > 12 || /^0/.test(h24 ?? '') || Boolean(zone),
      ...zoneOf(zone),
    }
    found.push(figureOf(text, m.index, m.index + whole.length, clock))
  }
  for (const m of text.matchAll(CJK)) {
    const [whole, zone, part, h = '', min = '', half] = m
    const hours = Number(h.normalize('NFKC'))
    if (hours > 24) continue
    const minutes = (hours % 24) * 60 + (half ? 30 : Number(min.normalize('NFKC')))
    const start = m.index + whole.search(/午前|午後|上午|下午|晚上|凌晨|早上|夜|[\d０-９]/u)
    found.push(
      figureOf(text, start, m.index + whole.length, {
        minutes: minutes + (part && AFTER_NOON.test(part) && hours < 12 ? HALF_DAY : 0),
        halfKnown: part !== undefined || hours > 12,
        ...zoneOf(zone),
      }),
    )
  }
  return found
}

function zoneOf(name: string | undefined): { zone?: number } {
  if (!name) return {}
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(name)
  if (offset) return { zone: (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) }
  const hours = ZONES[name.toLowerCase()]
  return hours === undefined ? {} : { zone: hours * 60 }
}

const figureOf = (text: string, start: number, end: number, clock: ClockTime): Figure => ({
  start,
  end,
  text: text.slice(start, end),
  low: clock.minutes,
  high: clock.minutes,
  kind: 'clock',
  base: 1,
  counted: [],
  near: 'exact',
  step: 1,
  clock,
})
