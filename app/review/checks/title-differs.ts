import { holdsFacts } from '../asks-evidence.ts'
import { wrongTitles } from '../names/titles.ts'
import { noteSentences } from '../note-sentences.ts'
import { groundsOf } from '../passages/grounds.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/**
 * Someone with an office that neither record nor sources give them. The same office in other words, or said shorter, is
 * the same.
 *
 * Bad: `Finance Minister Orla Brandt would consider a new timetable.`
 * Good: `Transport Minister Orla Brandt would consider a new timetable.`
 */
export const titleDiffers: Check = {
  rule: 'title-differs',
  group: 'names',
  run: (input) => {
    const grounds = groundsOf(input)
    if (grounds.empty) return []
    return noteSentences(input.note).flatMap((sentence) => {
      if (!holdsFacts(sentence) || sentence.reading.language !== 'en') return []
      return grounds
        .once('titles', sentence.sentence, () => wrongTitles(grounds, sentence))
        .map((wrong) =>
          sentenceFinding('title-differs', sentence, {
            severity: 'warning',
            message: `The sources call ${wrong.name} ${wrong.source}, the note ${wrong.note}.`,
            remedy: 'Give the title the sources give.',
            at: wrong,
            suggestion: wrong.source,
          }),
        )
    })
  },
}
