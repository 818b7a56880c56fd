import { foldTypography } from './fold-text.ts'
import type { Evidence } from './meeting.ts'
import { nearestMatch } from './near-match.ts'

/** `exact`: at its recorded offsets. `moved`: the same words elsewhere. `near`: words that differ a little. */
export interface Anchored {
  /** UTF-16 units into the source's text. */
  readonly start: number
  readonly end: number
  readonly how: 'exact' | 'moved' | 'near'
}

/** Share of letters that may differ before a passage counts as gone. */
const TOLERANCE = 0.15
/** Letter comparisons spent on one passage: about a quarter of a second. */
const BUDGET = 40_000_000

/**
 * Finds a passage in the text of its source. Of several places with the same words the one with the same
 * neighbours is taken, then the one nearest to the recorded offsets. Where neither tells them apart, or the words
 * have gone, the answer is null: a wrong passage is worse than none.
 */
export function anchorEvidence(
  evidence: Pick<Evidence, 'quote' | 'position'>,
  sourceText: string,
): Anchored | null {
  const { exact, prefix = '', suffix = '' } = evidence.quote
  const recorded = evidence.position?.start
  if (exact === '') return null
  if (recorded !== undefined && sourceText.startsWith(prefix + exact + suffix, recorded - prefix.length))
    return { start: recorded, end: recorded + exact.length, how: 'exact' }
  const places = occurrences(sourceText, exact)
  if (places.length === 0) return near(evidence, sourceText)
  const start = choose(places, evidence, sourceText)
  if (start === null) return null
  return { start, end: start + exact.length, how: start === recorded ? 'exact' : 'moved' }
}

function occurrences(text: string, wanted: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(at)
  return found
}

function choose(
  places: readonly number[],
  { quote, position }: Pick<Evidence, 'quote' | 'position'>,
  text: string,
): number | null {
  const ranked = places
    .map((start) => ({
      start,
      neighbours:
        sharedEnd(text.slice(0, start), quote.prefix ?? '') +
        sharedStart(text.slice(start + quote.exact.length), quote.suffix ?? ''),
      distance: position ? Math.abs(start - position.start) : 0,
    }))
    .sort((a, b) => b.neighbours - a.neighbours || a.distance - b.distance)
  const [first, second] = ranked
  if (!first) return null
  const tied = second && second.neighbours === first.neighbours && second.distance === first.distance
  return tied ? null : first.start
}

function near(
  { quote, position }: Pick<Evidence, 'quote' | 'position'>,
  sourceText: string,
): Anchored | null {
  const wanted = foldTypography(quote.exact).text.trim()
  if (wanted === '') return null
  const { from, offset } = windowAround(sourceText, wanted.length, position?.start)
  const folded = foldTypography(from)
  const found = nearestMatch(folded.text, wanted, Math.floor(wanted.length * TOLERANCE))
  if (!found) return null
  const start = offset + (folded.from[found.start] ?? 0)
  const last = folded.from[found.end - 1] ?? 0
  return { start, end: offset + last + 1, how: 'near' }
}

/** As much text round the recorded place as the budget allows, so that a long source costs no more than a short one. */
function windowAround(text: string, wanted: number, hint = 0): { from: string; offset: number } {
  const width = Math.floor(BUDGET / wanted)
  if (text.length <= width) return { from: text, offset: 0 }
  const offset = Math.min(Math.max(0, hint - Math.floor(width / 2)), text.length - width)
  return { from: text.slice(offset, offset + width), offset }
}

function sharedStart(a: string, b: string): number {
  let shared = 0
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++
  return shared
}

function sharedEnd(a: string, b: string): number {
  let shared = 0
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared++
  return shared
}
