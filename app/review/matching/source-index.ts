import { type Alignment, align } from './align.ts'
import { type Folded, fold } from './fold.ts'
import { type Word, wordsOf } from './words.ts'

/** One source made ready for search; built once a text, however many wordings are looked up. */
export interface SourceIndex {
  readonly id: string
  readonly text: string
  readonly folded: Folded
  readonly words: readonly Word[]
  /** Places of each word. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** Every run of letters or digits of the folded text. */
  readonly runs: ReadonlySet<string>
}

export function indexSource(id: string, text: string): SourceIndex {
  const words = wordsOf(text)
  const places = new Map<string, number[]>()
  words.forEach((word, i) => {
    const list = places.get(word.key)
    if (list) list.push(i)
    else places.set(word.key, [i])
  })
  const folded = fold(text)
  return { id, text, folded, words, places, runs: new Set(runsOf(folded.text)) }
}

const RUN = /[\p{L}\p{N}]+/gu
const runsOf = (folded: string): string[] => folded.match(RUN) ?? []

/** Runs of a folded wording that any text it stands in has as they are: all but the first and the last, which may be cut. */
export const innerRuns = (folded: string): readonly string[] => runsOf(folded).slice(1, -1)

export interface NearPassage {
  readonly source: SourceIndex
  readonly alignment: Alignment
}

/** Diagonals looked at closely in each source: the true one is among the first in all but contrived texts. */
const CANDIDATES = 3

/** The passage most like a wording, best first; only those at least `least` alike. */
export function nearPassages(
  wanted: readonly Word[],
  sources: readonly SourceIndex[],
  least: number,
): NearPassage[] {
  return sources
    .flatMap((source) =>
      candidates(wanted, source).map((at) => ({ source, alignment: alignAt(wanted, source, at) })),
    )
    .filter((p): p is NearPassage => p.alignment !== null && p.alignment.similarity >= least)
    .sort((a, b) => b.alignment.similarity - a.alignment.similarity || compact(a) - compact(b))
}

const compact = (p: NearPassage): number => p.alignment.last - p.alignment.first

function alignAt(wanted: readonly Word[], source: SourceIndex, at: number): Alignment | null {
  const slack = Math.ceil(wanted.length / 2) + 8
  return align(
    wanted,
    source.words,
    Math.max(0, at - slack),
    Math.min(source.words.length, at + wanted.length + slack),
  )
}

/** Where the wording would begin, by a vote of its words: rarer words weigh more. */
function candidates(wanted: readonly Word[], source: SourceIndex): number[] {
  const votes = new Map<number, number>()
  const bucket = Math.max(2, Math.ceil(wanted.length / 6))
  wanted.forEach((word, i) => {
    const places = source.places.get(word.key)
    if (!places) return
    const weight = 1 / places.length
    for (const place of places) {
      const key = Math.round((place - i) / bucket)
      votes.set(key, (votes.get(key) ?? 0) + weight)
    }
  })
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([key]) => key * bucket)
}
