import type { Span } from '../evidence-book.ts'
import type { Analysis } from './analysis.ts'
import { countryStarting } from './country-phrases.ts'
import { CJK_CITIES, countryById, countryOfCity, findCountry, LONGEST_CITY } from './lexicon/countries.ts'
import { hasStrongMeeting, type Talks } from './talks.ts'

export interface FoundPlace {
  readonly name?: string
  readonly city?: string
  readonly country?: string
  readonly at: Span
}

/** Where the meeting took place: a city named after “in” or “at” in a sentence about it, else the place of the dateline. */
export function findPlace(a: Analysis, talks: Talks): FoundPlace | undefined {
  const header = labelled(a)
  if (header) return header
  const scores = new Map<string, { score: number; place: FoundPlace }>()
  for (const [i, s] of a.sentences.entries()) {
    if (talks.other.has(i)) continue
    const strong = hasStrongMeeting(a, s)
    if (a.page.language !== 'en') {
      const found = cjkCity(a.text, s)
      if (found)
        scores.set(found.city ?? '', {
          score: (scores.get(found.city ?? '')?.score ?? 0) + (strong ? 2 : 1) / (1 + i * 0.2),
          place: found,
        })
      continue
    }
    for (let w = 0; w < s.words.length; w++) {
      const found = cityAt(a.text, s.words, w)
      if (!found) continue
      const before = s.words[w - 1]?.lower ?? ''
      if (!/^(?:in|at|to|from|near|outside)$/.test(before)) continue
      const score = weigh(a.text.slice(s.start, s.words[w]?.start ?? s.start), before, strong) / (1 + i * 0.2)
      const old = scores.get(found.city ?? '')
      scores.set(found.city ?? '', { score: (old?.score ?? 0) + score, place: old?.place ?? found })
    }
  }
  // The place a dispatch is written from is where the talks were, unless the text says otherwise.
  const from =
    a.page.dateline?.place && countryOfCity(titleCase(a.page.dateline.place))
      ? titleCase(a.page.dateline.place)
      : undefined
  const known = from && scores.get(from)
  if (from && known) scores.set(from, { ...known, score: known.score + 1.5 })
  const best = [...scores.values()].sort((x, y) => y.score - x.score)[0]
  if (best && best.score >= 0.4) return best.place
  return undefined
}

/** “in Geneva” in a sentence about the meeting weighs most, “a visit to Beijing” as much, a city passed by little. */
function weigh(before: string, preposition: string, strong: boolean): number {
  if (preposition === 'to')
    return /\b(?:visit|trip|visits|trips|travelled|traveled|flew|came|arrived) (?:[\p{L}-]+ )?to $/iu.test(
      before,
    )
      ? 3
      : 0.5
  if (preposition === 'in' || preposition === 'at') return strong ? 4 : 1
  return 0.2
}
const titleCase = (s: string) =>
  s.toLowerCase().replace(/(^|[ -])(\p{L})/gu, (_m, gap: string, c: string) => gap + c.toUpperCase())

function cityAt(
  text: string,
  words: Analysis['sentences'][number]['words'],
  w: number,
): FoundPlace | undefined {
  for (let n = LONGEST_CITY; n > 0; n--) {
    const part = words.slice(w, w + n)
    const last = part[part.length - 1]
    const first = part[0]
    if (part.length < n || !first?.capital || !last || part.slice(0, -1).some((x) => x.possessive)) continue
    const city = part.map((x) => x.text).join(' ')
    const country = countryOfCity(city)
    if (country) return { city, country, at: { start: first.start, end: last.end } }
  }
  // “in Darwin, Australia”: a place with its country behind it is one too.
  const one = words[w]
  const next = words[w + 1]
  if (
    one?.capital &&
    next &&
    !one.possessive &&
    /^, $/.test(text.slice(one.end, next.start)) &&
    findCountry(one.text) === undefined
  ) {
    const country = countryStarting(words, w + 1, text)
    if (country?.as === 'name')
      return {
        city: one.text,
        country: countryById(country.id)?.name ?? country.id,
        at: { start: one.start, end: one.end },
      }
  }
  return undefined
}

/** 「北京で」「在北京」: a city with the word that says “in”. */
function cjkCity(text: string, s: { start: number; end: number }): FoundPlace | undefined {
  for (const [word, city, country] of CJK_CITIES) {
    const at = text.indexOf(word, s.start)
    if (at < 0 || at + word.length > s.end) continue
    if (
      /^(?:市内)?(?:で|にて|において)/.test(text.slice(at + word.length, at + word.length + 6)) ||
      text[at - 1] === '在'
    )
      return { city, country, at: { start: at, end: at + word.length } }
  }
  return undefined
}

/** “Venue: …”, “Place: Geneva”, “会場：…”. */
function labelled(a: Analysis): FoundPlace | undefined {
  for (const block of a.page.blocks.slice(0, 25)) {
    const raw = a.text.slice(block.start, block.end)
    const m = /^(?:\*\*)?(?:place|venue|location|where|場所|会場|地点)(?:\*\*)?\s?[:：]\s*(?:\*\*)?\s*/i.exec(
      raw,
    )
    if (!m) continue
    const value = raw.slice(m[0].length).replace(/\*\*/g, '').trim()
    if (!value) continue
    const at = { start: block.start + m[0].length, end: block.start + m[0].length + value.length }
    return { ...inWords(value), at }
  }
  return undefined
}

/** “Palais Wilson, Geneva, Switzerland” → name, city, country. */
export function inWords(value: string): { name?: string; city?: string; country?: string } {
  const cjk = CJK_CITIES.find(([word]) => value.includes(word))
  if (cjk) return { name: value, city: cjk[1], country: cjk[2] }
  const parts = value.split(/, |; /).map((p) => p.trim())
  const city = parts.find((p) => countryOfCity(p))
  const country =
    parts.map((p) => findCountry(p)).find((c) => c?.as === 'name')?.country.name ??
    (city ? countryOfCity(city) : undefined)
  const name = parts.filter((p) => p !== city && findCountry(p)?.as !== 'name').join(', ')
  return { ...(name && { name }), ...(city && { city }), ...(country && { country }) }
}
