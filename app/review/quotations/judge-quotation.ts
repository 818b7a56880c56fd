import { findFolded, fold } from '../matching/fold.ts'
import { innerRuns, type NearPassage, nearPassages, type SourceIndex } from '../matching/source-index.ts'
import { wordsOf } from '../matching/words.ts'
import { splitAtOmissions } from './split-at-omissions.ts'
import { turnedBy } from './turned-by.ts'

/** A range of one source (UTF-16 units). */
export interface SourceRange {
  readonly source: string
  readonly start: number
  readonly end: number
}

/** How a quotation stands to the sources. Near is said as near, never as found. */
export type Verdict =
  | {
      readonly kind: 'verbatim'
      readonly ranges: readonly SourceRange[]
      /** First ranges of the other places that have the same words. */
      readonly others: readonly SourceRange[]
    }
  /** The same words, but what stood before or after them in the source turns their sense. */
  | {
      readonly kind: 'clipped'
      readonly ranges: readonly SourceRange[]
      readonly dropped: string
      readonly others: readonly SourceRange[]
    }
  | {
      readonly kind: 'altered'
      readonly ranges: readonly SourceRange[]
      readonly changes: readonly WordChange[]
    }
  /** Two places joined, or words between left out, without an ellipsis. */
  | { readonly kind: 'stitched'; readonly ranges: readonly SourceRange[]; readonly omitted: string }
  | { readonly kind: 'not-found' }

/** `note` is empty for words left out, `source` for words added. */
export interface WordChange {
  readonly note: string
  readonly source: string
}

/** Below this share of equal words a passage is another passage. */
const NEAR = 0.6
/** Short fragments: one word of two or three may differ. */
const NEAR_SHORT = 0.5
const SHORT = 3
/** Words left out in one run before it is two places rather than an altered one. */
const GAP = 4
/** How far apart the pieces around one ellipsis may stand, in UTF-16 units. */
const REACH = 4_000

/**
 * @param before the note’s words in front of the quotation, in the same sentence.
 * @param after those behind it.
 */
export function judgeQuotation(
  words: string,
  before: string,
  after: string,
  sources: readonly SourceIndex[],
): Verdict {
  const pieces = splitAtOmissions(words)
  if (!pieces.length) return { kind: 'not-found' }
  const found = findInOrder(pieces, sources)
  if (found.length) return judgeSense(found, before, after, sources)
  return judgeNear(pieces.join(' '), sources)
}

/** Every way the pieces stand in one source, one after the other. */
function findInOrder(pieces: readonly string[], sources: readonly SourceIndex[]): SourceRange[][] {
  const ways: SourceRange[][] = []
  const folded = pieces.map((piece) => fold(piece).text.trim())
  const inside = folded.flatMap(innerRuns)
  for (const source of sources) {
    // Most sources lack some word, which is seen sooner than that they lack the wording.
    if (!inside.every((run) => source.runs.has(run))) continue
    const [first = '', ...rest] = folded
    for (const start of wholeWords(findFolded(first, source.folded), source)) {
      const way = [{ source: source.id, ...start }]
      for (const piece of rest) {
        const from = way[way.length - 1]?.end ?? 0
        const next = wholeWords(findFolded(piece, source.folded), source).find(
          (r) => r.start >= from && r.start - from < REACH,
        )
        if (!next) break
        way.push({ source: source.id, ...next })
      }
      if (way.length === folded.length) ways.push(way)
    }
  }
  return ways
}

const LETTER = /[\p{L}\p{N}]/u
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** “art” does not stand in “party”. Scripts without spaces have no such ends. */
const wholeWords = (ranges: readonly { start: number; end: number }[], { text }: SourceIndex) =>
  ranges.filter(({ start, end }) => !joins(text, start) && !joins(text, end))

function joins(text: string, at: number): boolean {
  const a = text[at - 1] ?? ''
  const b = text[at] ?? ''
  return LETTER.test(a) && LETTER.test(b) && !CJK.test(a) && !CJK.test(b)
}

/** Where the words stand several times, one place that keeps their sense is enough. */
function judgeSense(
  ways: SourceRange[][],
  before: string,
  after: string,
  sources: readonly SourceIndex[],
): Verdict {
  let turned: { ranges: SourceRange[]; dropped: string; others: SourceRange[] } | null = null
  for (const ranges of ways) {
    const others = ways.flatMap((w) => (w !== ranges && w[0] ? [w[0]] : []))
    const text = sources.find((s) => s.id === ranges[0]?.source)?.text ?? ''
    const dropped = turnedBy(text, ranges[0]?.start ?? 0, ranges[ranges.length - 1]?.end ?? 0, before, after)
    if (!dropped) return { kind: 'verbatim', ranges, others }
    turned ??= { ranges, dropped, others }
  }
  return turned ? { kind: 'clipped', ...turned } : { kind: 'not-found' }
}

function judgeNear(text: string, sources: readonly SourceIndex[]): Verdict {
  const wanted = wordsOf(text)
  const short = wanted.length <= SHORT
  const near = nearPassages(wanted, sources, short ? NEAR_SHORT : NEAR).find(
    (p) => !short || standsInQuotes(p),
  )
  if (!near) return { kind: 'not-found' }
  const range = rangeOf(near)
  const { changes, omitted } = changesOf(text, near)
  if (omitted && changes.every((c) => c.note === '')) return { kind: 'stitched', ranges: [range], omitted }
  return { kind: 'altered', ranges: [range], changes }
}

const rangeOf = ({ source, alignment }: NearPassage): SourceRange => ({
  source: source.id,
  start: source.words[alignment.first]?.start ?? 0,
  end: source.words[alignment.last]?.end ?? 0,
})

/** Two or three like words are chance, unless the source has them in quotation marks too. */
function standsInQuotes({ source, alignment }: NearPassage): boolean {
  const first = source.words[alignment.first]?.start ?? 0
  const last = source.words[alignment.last]?.end ?? 0
  return (
    /["“„«「『‘']\P{L}{0,2}$/u.test(source.text.slice(Math.max(0, first - 3), first)) ||
    /^\P{L}{0,3}["”“»」』’']/u.test(source.text.slice(last, last + 4))
  )
}

/** Runs of differing words, as a reader would name them. */
function changesOf(
  text: string,
  { source, alignment }: NearPassage,
): { changes: WordChange[]; omitted: string } {
  const wanted = wordsOf(text)
  const changes: WordChange[] = []
  let longest = ''
  let note: [number, number] | null = null
  let from: [number, number] | null = null
  const flush = () => {
    if (!note && !from) return
    const words = from ? source.words.slice(from[0], from[1] + 1) : []
    const there = from ? source.text.slice(words[0]?.start ?? 0, words[words.length - 1]?.end ?? 0) : ''
    if (!note && words.length >= GAP && there.length > longest.length) longest = there
    changes.push({
      note: note ? text.slice(wanted[note[0]]?.start ?? 0, wanted[note[1]]?.end ?? 0) : '',
      source: there,
    })
    note = null
    from = null
  }
  for (const step of alignment.steps) {
    if (step.kind === 'same') {
      flush()
      continue
    }
    if ('wanted' in step) note = note ? [note[0], step.wanted] : [step.wanted, step.wanted]
    if ('found' in step) from = from ? [from[0], step.found] : [step.found, step.found]
  }
  flush()
  return { changes, omitted: longest }
}
