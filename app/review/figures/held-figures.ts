import { languageOf } from '../../meeting/importers/drafting/language.ts'
import { holdsFacts } from '../asks-evidence.ts'
import type { CheckInput } from '../checks/check.ts'
import { noteDay } from '../dates/known-dates.ts'
import { readDates } from '../dates/stated-date.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import { type Held, heldAgainst } from '../passages/held-against.ts'
import { stem } from '../passages/stem.ts'
import { bearsOut, type Figure, sameNumber } from './figure.ts'
import { figuresOf, figuresOfRecord } from './known-figures.ts'
import { readFigures } from './read-figures.ts'
import { isReckoned } from './reckoned-durations.ts'

export interface HeldFigure {
  readonly sentence: NoteSentence
  readonly figure: Figure
  readonly held: Held<Figure>
}

/** Each figure of the note outside quotation marks and how it stands to the sources. */
export function heldFigures(input: CheckInput): readonly HeldFigure[] {
  const grounds = groundsOf(input)
  if (grounds.empty) return []
  return noteSentences(input.note).flatMap((sentence) => {
    if (!holdsFacts(sentence)) return []
    return grounds
      .once('figures', sentence.sentence, () => hold(grounds, sentence))
      .map(({ figure, held }) => ({ sentence, figure, held }))
  })
}

function hold(grounds: Grounds, sentence: NoteSentence): { figure: Figure; held: Held<Figure> }[] {
  const { text, start, span } = sentence.sentence
  const dates = readDates(text, noteDay(grounds), sentence.reading.language)
  const inQuote = (f: Figure) =>
    span.quotes.some((q) => start + f.start < q.outer.end && start + f.end > q.outer.start)
  return readFigures(text, dates, sentence.reading.language)
    .filter((f) => !inQuote(f))
    .map((figure) => {
      const held = heldAgainst(grounds, sentence, {
        of: (s) => figuresOf(grounds, s),
        record: figuresOfRecord(grounds),
        bears: (other) => bearsOut(figure, other) && (figure.kind !== 'count' || loose(figure, other)),
        bearsNear: (other) => bearsOut(figure, other),
        rivals: (other, s) => rivals(figure, other, languageOf(s.text) === sentence.reading.language),
      })
      const excused =
        held.kind === 'not-found' &&
        (isUnknownCode(grounds, figure) ||
          figure.kind === 'factor' ||
          isCountOfNamed(figure) ||
          isReckoned(grounds, sentence, figure, text.slice(figure.end)))
      return { figure, held: excused ? ({ kind: 'borne-out' } as const) : held }
    })
}

/** Every figure of a sentence, and there is one, stands in the passage it is most like or beside it. */
export function hasFiguresOfItsPassage(grounds: Grounds, sentence: NoteSentence): boolean {
  const [top] = grounds.matchesOf(sentence)
  if (!top) return false
  const { text } = sentence.sentence
  const own = readFigures(
    text,
    readDates(text, noteDay(grounds), sentence.reading.language),
    sentence.reading.language,
  )
  const there = [top.sentence, ...grounds.beside(top.sentence)].flatMap((s) => figuresOf(grounds, s))
  return own.length > 0 && own.every((figure) => there.some((other) => bearsOut(figure, other)))
}

/** “The leaders of four countries”: whoever writes so has counted those the source names. */
const isCountOfNamed = ({ kind, text, low, counted }: Figure): boolean =>
  kind === 'count' &&
  /^[a-z]/i.test(text) &&
  low <= MOST_NAMED &&
  counted[0] !== undefined &&
  NAMED.has(counted[0])
const MOST_NAMED = 10
const NAMED = new Set(
  'countries nations leaders ministers governments parties sides states delegations members presidents'
    .split(' ')
    .map(stem),
)

/** No source has a name of that kind: “F-16” is then a matter of names, not of numbers. */
const isUnknownCode = (grounds: Grounds, { kind }: Figure): boolean =>
  kind.startsWith('code-') &&
  !grounds.sentences.some((s) => figuresOf(grounds, s).some((f) => f.kind === kind))

/** Small counts are everywhere: “three” bears out “three visits” only where the same is counted, or nothing is named. */
function loose(note: Figure, source: Figure): boolean {
  return (
    note.low > 20 ||
    !note.counted.length ||
    !source.counted.length ||
    counts(note, source) ||
    note.counted.length > 1
  )
}

function rivals(note: Figure, source: Figure, sameLanguage: boolean): boolean {
  if (note.kind === source.kind) {
    if (note.kind === 'count' || note.kind === 'ordinal') return sameLanguage && counts(note, source)
    return true
  }
  // The same number in another unit of measure.
  return sameNumber(note, source) && family(note.kind) !== '' && family(note.kind) === family(source.kind)
}

const counts = (a: Figure, b: Figure): boolean => a.counted.some((stem) => b.counted.includes(stem))
const family = (kind: string): string =>
  /(?:time|money|share|points)/.exec(kind)?.[0].replace('points', 'share') ?? ''
