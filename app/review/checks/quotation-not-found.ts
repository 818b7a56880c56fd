import { wordsOf } from '../matching/words.ts'
import { readPassage } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import type { Quotation } from '../quotations/find-quotations.ts'
import { judgedQuotations } from '../quotations/judged-quotations.ts'
import { quotationFinding } from '../quotations/quotation-finding.ts'
import type { Check } from './check.ts'

/** A word or two in marks is a title, a term or irony as often as it is a quotation. */
const LEAST_WORDS = 3
/** So like the sentence that its passage is the one meant. */
const SURE = 0.38

/**
 * Words in quotation marks that stand in no source of this note.
 *
 * Bad: `He said: “Nothing of the kind was ever on the table.”`
 * Good: `He said: “We will open the crossing in March.”`
 */
export const quotationNotFound: Check = {
  rule: 'quotation-not-found',
  group: 'quotes',
  run: (input) => {
    const grounds = groundsOf(input)
    return judgedQuotations(input).flatMap(({ quotation, verdict }) =>
      verdict.kind === 'not-found' &&
      (wordsOf(quotation.words).length >= LEAST_WORDS || isWordOfPassage(grounds, quotation))
        ? [
            quotationFinding('quotation-not-found', quotation, {
              severity: 'warning',
              message: 'No source of this note has these words.',
              remedy: 'Add the source they come from, or take the quotation marks off.',
              ranges: [],
            }),
          ]
        : [],
    )
  },
}

/**
 * The passage its sentence rests on has a word or two in marks as well, or one of the two words: that is what is meant,
 * and it was another.
 */
function isWordOfPassage(grounds: Grounds, { passage, from, words }: Quotation): boolean {
  const reading = readPassage(passage)
  const sentence = reading.sentences.find((s) => s.start <= from && s.end > from)
  if (!sentence) return false
  const [top] = grounds.matchesOf({ passage, reading, sentence, before: undefined })
  if (!top || top.share < SURE) return false
  const own = wordsOf(words).map((w) => w.key)
  if (own.length > 1 && wordsOf(top.sentence.text).some((w) => own.includes(w.key))) return true
  return top.sentence.span.quotes.some(
    (q) => wordsOf(top.sentence.page.text.slice(q.start, q.end)).length < LEAST_WORDS,
  )
}
