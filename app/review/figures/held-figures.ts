import { languageOf } from '../../meeting/importers/drafting/language.ts'
import { holdsFacts } from '../asks-evidence.ts'
import type { CheckInput } from '../checks/check.ts'
import { noteDay } from '../dates/known-dates.ts'
import { readDates } from '../dates/stated-date.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import { type Held, heldAgainst } from '../passages/held-against.ts'
import { bearsOut, type Figure, sameNumber } from './figure.ts'
import { figuresOf, figuresOfRecord } from './known-figures.ts'
import { readFigures } from './read-figures.ts'

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
    .map((figure) => ({
      figure,
      held: heldAgainst(grounds, sentence, {
        of: (s) => figuresOf(grounds, s),
        record: figuresOfRecord(grounds),
        bears: (other) => bearsOut(figure, other) && (figure.kind !== 'count' || loose(figure, other)),
        bearsNear: (other) => bearsOut(figure, other),
        rivals: (other, s) => rivals(figure, other, languageOf(s.text) === sentence.reading.language),
      }),
    }))
}

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
