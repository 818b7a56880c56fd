import type { Analysis, Drafted } from './analysis.ts'

export interface DraftedFigure extends Drafted {
  readonly value: string
  readonly unit?: string
  readonly of: string
}

const WORD_NUMBER =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|a dozen|dozens of'
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const SCALE = '(?:[ -]?(?:million|billion|trillion|thousand|hundred|bn|mn|m|tn|k)(?![\\p{L}]))?'
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:$€£¥-])([$€£¥]|US\\$|A\\$|C\\$|NZ\\$|HK\\$|RMB ?|CNY ?|JPY ?|USD ?|EUR ?|GBP ?)?(${NUMBER}|(?:${WORD_NUMBER})(?![\\p{L}]))(${SCALE})(?![\\p{N}])( ?%| per ?cent| percent(?:age points?)?)?`,
  'giu',
)
const UNITS =
  /^[ -](?:(?:working |calendar |nautical |metric |square |cubic |consecutive )?(?:days?|weeks?|months?|years?|hours?|minutes?|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|tonnes?|tons?|barrels?|megawatts?|gigawatts?|mw|gw|hectares?|acres?|dollars?|euros?|pounds?|yen|yuan|renminbi|rupees?|won|roubles?|rubles?|francs?|degrees?|litres?|liters?|kilograms?|kg))\b/i
const MONTH =
  /^(?:\s|st\b|nd\b|rd\b|th\b)*(?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/
const STOP = new Set([
  'and',
  'but',
  'or',
  'as',
  'while',
  'which',
  'that',
  'who',
  'when',
  'after',
  'before',
  'since',
  'because',
  'is',
  'was',
  'are',
  'were',
  'will',
  'has',
  'have',
  'had',
  'by',
  'at',
  'on',
  'said',
  'said,',
  'according',
  'including',
  'between',
  'during',
  'through',
  'would',
  'could',
  'may',
  'from',
  'if',
  'until',
  'over',
  'under',
  'aimed',
  'with',
])
/** Numbers of two and three in words rarely count for a note; above, they do. */
const SMALL = /^(?:two|three|one)$/i

/** Numbers with what they count. Dates, ages, times and paragraph numbers are none. */
export function draftFigures(a: Analysis): DraftedFigure[] {
  const found: DraftedFigure[] = []
  for (const [i, s] of a.sentences.entries()) {
    const dates = a.dates[i] ?? []
    const part = a.text.slice(s.start, s.end).replace(/[\n\r\u00a0]/g, ' ')
    for (const m of part.matchAll(PATTERN)) {
      const start = s.start + m.index
      const end = start + m[0].length
      if (dates.some((d) => start < d.end && end > d.start)) continue
      const [, currency = '', number = '', scale = '', percent = ''] = m
      const after = part.slice(m.index + m[0].length)
      const before = part.slice(Math.max(0, m.index - 24), m.index)
      if (
        MONTH.test(after) ||
        /(?:january|february|march|april|june|july|august|september|october|november|december|article|articles|para|paragraph|section|chapter|annex|page|item|no\.|number|resolution|room|flight|g|line|option|phase|version|covid|act)[ -]?$/i.test(
          before,
        )
      )
        continue
      if (
        /^\d{4}$/.test(number) &&
        !currency &&
        !scale &&
        !percent &&
        Number(number) > 1899 &&
        Number(number) < 2101
      )
        continue
      if (
        /^[:.]\d|^ ?(?:a\.?m|p\.?m|GMT|UTC|hrs?|o[’']clock)\b|^(?:st|nd|rd|th)\b|^,? years? old|^-year-old/i.test(
          after,
        )
      )
        continue
      if (/, $/.test(before) && /^,/.test(after) && Number(number) < 110 && !currency && !percent) continue
      if (SMALL.test(number) && !scale && !UNITS.test(after)) continue
      const unit = currency.trim() || percent.trim() || (UNITS.exec(after)?.[0].replace(/^[ -]/, '') ?? '')
      const rest = !currency && !percent && unit ? after.slice(unit.length + 1) : after
      // “from 15 days to 30”: the second number counts what the first does.
      const last = found[found.length - 1]
      const lastEnd = last?.sentence === i ? (last.spans[0]?.end ?? -1) : -1
      const goesOn = lastEnd >= 0 && /^(?: to | or | and |-|–)$/.test(a.text.slice(lastEnd, start))
      const own = counted(rest, part.slice(0, m.index), Boolean(unit))
      const of = own || (goesOn ? (last?.of ?? '') : '')
      if (!of) continue
      const value = `${number}${scale}`.trim()
      const until = start + m[0].length + (!currency && !percent && unit ? unit.length + 1 : 0)
      found.push({
        spans: [{ start, end: until }],
        text: a.text.slice(s.start, s.end),
        value: value.replace(/^a dozen$/i, '12'),
        ...((unit || (goesOn && !own && last?.unit)) && { unit: unit || last?.unit || '' }),
        of,
        level: unit || of.split(' ').length <= 4 ? 'high' : 'medium',
        reason: 'a number with what it counts',
        weight: currency || scale || percent ? 5 : unit ? 4 : 3,
        sentence: i,
      })
    }
  }
  return found
}

/** The noun phrase a number counts: what follows it, else what it is “of” or stands in the words before. */
function counted(after: string, before: string, hasUnit: boolean): string {
  const follow = phrase(after.replace(/^(?: of(?: the)?| in| worth of| for)? ?-?/, ''))
  if (follow) return follow
  if (!hasUnit) return ''
  const words = before.trim().split(/\s+/).slice(-9)
  const cut = words.map((w) => w.toLowerCase()).lastIndexOf('and')
  return words
    .slice(cut >= 0 && cut < words.length - 2 ? cut + 1 : 0)
    .join(' ')
    .replace(/^(?:[\p{Ll}]{1,3} )/u, '')
    .replace(/[“”"(),;:]/g, '')
    .replace(
      / (?:to|from|by|of|at|about|around|nearly|some|over|than|up|approximately|roughly|more|less)$/i,
      '',
    )
    .trim()
}

function phrase(text: string): string {
  const out: string[] = []
  for (const raw of text.trimStart().split(/\s+/)) {
    const clean = raw.replace(/^[“"‘(]+/, '')
    const word = clean.replace(/[.,;:!?”"’)]+$/, '')
    if (!word || STOP.has(word.toLowerCase()) || /^\d/.test(word)) break
    if (
      !out.length &&
      /^(?:of|to|in|the|a|an|more|less|times|people’s)$/i.test(word) &&
      word.toLowerCase() !== 'of'
    )
      break
    out.push(word)
    if (clean !== word || out.length >= 6) break
  }
  while (out.length && /^(?:of|for|to|in|the|a|an|with)$/i.test(out[out.length - 1] ?? '')) out.pop()
  return out.join(' ')
}
