import { speechVerb } from '../../meeting/importers/drafting/lexicon/verbs.ts'
import { dateBears, sameSort } from '../dates/compare-dates.ts'
import { readDates, type StatedDate } from '../dates/stated-date.ts'
import { bearsOut, type Figure } from '../figures/figure.ts'
import { readFigures } from '../figures/read-figures.ts'
import { PassageIndex } from '../passages/passage-index.ts'
import { type SourceSentence, sentencesOfSource } from '../passages/source-sentences.ts'

/** One side’s account of a meeting. `day` (ISO) is when it was published. */
export interface Readout {
  readonly source: string
  readonly text: string
  readonly day: string
}

export interface Point {
  readonly source: string
  /** UTF-16 units of the readout’s text. */
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Difference {
  readonly about: 'verb' | 'number' | 'date'
  /** Each side’s own wording. */
  readonly a: string
  readonly b: string
}

export interface SamePoint {
  readonly a: Point
  readonly b: Point
  /** Empty where both say the same. */
  readonly differences: readonly Difference[]
}

export interface AlignedReadouts {
  readonly onlyA: readonly Point[]
  readonly onlyB: readonly Point[]
  readonly both: readonly SamePoint[]
}

/** Both ways round, so that a long sentence does not swallow a short one that says something else. */
const ALIKE = 0.34
/** A line with fewer words of matter makes no point. */
const FEWEST_TERMS = 3

/** Two accounts of one meeting side by side: points of both, each once, in the order of A; then what only one has. */
export function alignReadouts(a: Readout, b: Readout): AlignedReadouts {
  const ofA = points(a)
  const ofB = points(b)
  const index = new PassageIndex([...ofA, ...ofB])
  const indexB = new PassageIndex(ofB)
  const pairs = ofA
    .flatMap((one) =>
      indexB.find(one.terms, 4).map(({ sentence: other }) => ({
        one,
        other,
        alike: Math.min(index.borne(one.terms, [other]), index.borne(other.terms, [one])),
      })),
    )
    .filter((p) => p.alike >= ALIKE)
    .sort((x, y) => y.alike - x.alike)
  const taken = new Set<SourceSentence>()
  const both = pairs
    .filter(({ one, other }) => {
      if (taken.has(one) || taken.has(other)) return false
      taken.add(one)
      taken.add(other)
      return true
    })
    .sort((x, y) => x.one.start - y.one.start)
    .map(({ one, other }) => ({
      a: point(one),
      b: point(other),
      differences: differences(one, other, a.day, b.day),
    }))
  return {
    onlyA: ofA.filter((s) => !taken.has(s)).map(point),
    onlyB: ofB.filter((s) => !taken.has(s)).map(point),
    both,
  }
}

const points = ({ source, text }: Readout): SourceSentence[] =>
  sentencesOfSource(source, text).filter((s) => new Set(s.terms.map((t) => t.key)).size >= FEWEST_TERMS)

const point = ({ source, start, end, text }: SourceSentence): Point => ({ source, start, end, text })

function differences(a: SourceSentence, b: SourceSentence, dayA: string, dayB: string): Difference[] {
  const datesA = readDates(a.text, dayA, a.language)
  const datesB = readDates(b.text, dayB, b.language)
  return [
    ...verbs(a, b),
    ...numbers(readFigures(a.text, datesA, a.language), readFigures(b.text, datesB, b.language)),
    ...dates(datesA, datesB),
  ]
}

/** The first reporting verb of each, where neither side has the other’s. */
function verbs(a: SourceSentence, b: SourceSentence): Difference[] {
  const ofA = speechVerbs(a)
  const ofB = speechVerbs(b)
  const [x] = ofA
  const [y] = ofB
  if (!x || !y || ofA.some((v) => ofB.some((w) => w.verb === v.verb))) return []
  return [{ about: 'verb', a: x.word, b: y.word }]
}

const speechVerbs = ({ span }: SourceSentence): { verb: string; word: string }[] =>
  span.words.flatMap((w) => {
    const verb = span.quotes.some((q) => w.start >= q.outer.start && w.end <= q.outer.end)
      ? undefined
      : speechVerb(w.lower)
    return verb ? [{ verb, word: w.text }] : []
  })

function numbers(ofA: readonly Figure[], ofB: readonly Figure[]): Difference[] {
  const loneA = ofA.filter((x) => !ofB.some((y) => bearsOut(x, y) || bearsOut(y, x)))
  const loneB = ofB.filter((y) => !ofA.some((x) => bearsOut(x, y) || bearsOut(y, x)))
  return loneA.flatMap((x) => {
    const y = loneB.find((other) => other.kind === x.kind && (x.kind !== 'count' || sharesCounted(x, other)))
    return y ? [{ about: 'number' as const, a: x.text, b: y.text }] : []
  })
}

const sharesCounted = (x: Figure, y: Figure): boolean => x.counted.some((s) => y.counted.includes(s))

function dates(ofA: readonly StatedDate[], ofB: readonly StatedDate[]): Difference[] {
  const loneA = ofA.filter((x) => !ofB.some((y) => dateBears(x, y) || dateBears(y, x)))
  const loneB = ofB.filter((y) => !ofA.some((x) => dateBears(x, y) || dateBears(y, x)))
  return loneA.flatMap((x) => {
    const y = loneB.find((other) => sameSort(x, other))
    return y ? [{ about: 'date' as const, a: x.text, b: y.text }] : []
  })
}
