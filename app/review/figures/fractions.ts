import { countedAfter } from './counted-after.ts'
import type { Figure } from './figure.ts'
import { LETTER, small } from './letters.ts'
import { numberOf } from './numerals.ts'
import { unitOf } from './units.ts'

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
}
const HOW_MANY = 'an?|one|two|three|four|five|seven|nine'
/** “A third of exports”, “two thirds of”, “half of the seats”, “a quarter of a percentage point”, “half an hour”. */
const OF = new RegExp(
  `(?<!\\b(?:first|second|other|latter|last|next|third|fourth|the|this|each|per)[ -])(?<![${LETTER}-])(?:(${HOW_MANY})[ -](third|quarter|fifth|sixth|eighth|tenth|half|halve)s?|(half))(?: of)?(?= (?:an?|the|its|all|his|her|their|our|those|these|what|every) )(?: an? ([${LETTER}]+(?: points?)?))?`,
  'g',
)
const BARE_OF = new RegExp(
  `(?<![${LETTER}-])(${HOW_MANY})[ -](third|quarter|fifth|sixth|eighth|tenth)s? of(?= [${LETTER}])`,
  'g',
)
const CJK = /([0-9０-９一二三四五六七八九十]+)分(?:の|之)([0-9０-９一二三四五六七八九十]+)/gu
const ONE_IN =
  /\b(one|two|three|nine) (?:in|out of) (?:every )?(two|three|four|five|six|eight|ten|\d{1,3})\b/g
/** Rounding that goes with a fraction in words, in points of a hundred. */
const ROUND = 2

/** Parts of a whole in words, in hundredths; with a unit of their own, as that much of it. */
export function readFractions(text: string): Figure[] {
  const found: Figure[] = []
  const add = (start: number, end: number, value: number, unit?: { kind: string; base: number }) => {
    if (found.some((f) => start < f.end && end > f.start) || !Number.isFinite(value)) return
    found.push({
      start,
      end,
      text: text.slice(start, end),
      low: unit ? value : value * 100,
      high: unit ? value : value * 100,
      kind: unit?.kind ?? 'part',
      base: unit?.base ?? 1,
      counted: unit ? [] : countedAfter(text.slice(end, end + 80)),
      near: nearOf(text.slice(Math.max(0, start - 20), start)),
      step: unit ? 1 : ROUND,
    })
  }
  const lower = small(text)
  for (const m of lower.matchAll(OF)) {
    const [whole, many, part, bare, unitName] = m
    const value =
      numberOf((many ?? 'one').replace(/^an?$/i, 'one')) / (PARTS[(part ?? bare ?? '').toLowerCase()] ?? 1)
    const unit = unitName ? unitOf(unitName) : undefined
    // “Half a million” is a number, “a third of a page” no share of anything.
    if (unitName && !unit) continue
    add(m.index, m.index + whole.length, value, unit)
  }
  for (const m of lower.matchAll(BARE_OF)) {
    const [whole, many = '', part = ''] = m
    if (/^\s(?:20|19)\d\d|^\s(?:last|this|next)\b/.test(text.slice(m.index + whole.length))) continue
    add(
      m.index,
      m.index + whole.length,
      numberOf(many.replace(/^an?$/i, 'one')) / (PARTS[part.toLowerCase()] ?? 1),
    )
  }
  for (const m of lower.matchAll(ONE_IN))
    add(m.index, m.index + m[0].length, numberOf(m[1] ?? '') / numberOf(m[2] ?? ''))
  for (const m of text.matchAll(CJK)) add(m.index, m.index + m[0].length, cjk(m[2]) / cjk(m[1]))
  return found
}

const cjk = (written = ''): number => {
  const text = written.normalize('NFKC')
  return /^\d+$/.test(text) ? Number(text) : '一二三四五六七八九十'.indexOf(text) + 1
}

const nearOf = (before: string): Figure['near'] =>
  /\b(?:about|around|some|roughly|nearly|almost|close to)\s$/i.test(before)
    ? 'about'
    : /\b(?:more than|over|above)\s$/i.test(before)
      ? 'over'
      : /\b(?:less than|under|below)\s$/i.test(before)
        ? 'under'
        : 'exact'
