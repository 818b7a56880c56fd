import { datesOf, datesOfRecord, noteDay } from '../dates/known-dates.ts'
import { readDates } from '../dates/stated-date.ts'
import type { Grounds } from '../passages/grounds.ts'
import type { SourceSentence } from '../passages/source-sentences.ts'
import type { Figure } from './figure.ts'
import { readFigures } from './read-figures.ts'

const perSentence = new WeakMap<SourceSentence, readonly Figure[]>()
const recordFigures = new WeakMap<Grounds, readonly Figure[]>()
const MAY_HOLD =
  /[\d０-９¼½¾⅓⅔一二三四五六七八九十百千万]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+teenth|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\w+tieth|half|quarters?|\w+ths?|thirds?|halved|doubled|trebled|tripled|quadrupled|\w+fold|noon|midnight|hundred|dozen|thousand|million|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b/i

/** The figures a sentence of a source states. */
export function figuresOf(grounds: Grounds, sentence: SourceSentence): readonly Figure[] {
  const known = perSentence.get(sentence)
  if (known) return known
  const made = MAY_HOLD.test(sentence.text)
    ? readFigures(sentence.text, datesOf(grounds, sentence), sentence.language)
    : []
  perSentence.set(sentence, made)
  return made
}

/** The figures of the record: they bear a note’s figure out, but contradict none. */
export function figuresOfRecord(grounds: Grounds): readonly Figure[] {
  const known = recordFigures.get(grounds)
  if (known) return known
  datesOfRecord(grounds)
  const made = [
    ...grounds.record
      .filter((t) => MAY_HOLD.test(t))
      .flatMap((t) => readFigures(t, readDates(t, noteDay(grounds)))),
    ...(grounds.meeting?.figures ?? []).flatMap((f) => readFigures(`${f.value} ${f.unit ?? ''} ${f.of}`, [])),
  ]
  recordFigures.set(grounds, made)
  return made
}
