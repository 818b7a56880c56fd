import { holdsFacts } from '../asks-evidence.ts'
import { wrongCjkTitles } from '../names/cjk-names.ts'
import { wrongTitles } from '../names/titles.ts'
import { noteSentences } from '../note-sentences.ts'
import { groundsOf } from '../passages/grounds.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/**
 * Someone with an office, or of a country, that neither record nor sources give them. The same office in other words,
 * or said shorter, is the same.
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
      if (!holdsFacts(sentence)) return []
      return grounds
        .once('titles', sentence.sentence, () =>
          sentence.reading.language === 'en'
            ? wrongTitles(grounds, sentence)
            : wrongCjkTitles(grounds, sentence),
        )
        .map((wrong) =>
          sentenceFinding('title-differs', sentence, {
            severity: 'warning',
            message: wrong.party
              ? `For the sources ${wrong.name} is of ${wrong.source}, for the note of ${wrong.note}.`
              : `The sources call ${wrong.name} ${wrong.source}, the note ${wrong.note}.`,
            remedy: wrong.party ? 'Name the country the sources name.' : 'Give the title the sources give.',
            at: wrong,
            ...(!wrong.party && { suggestion: wrong.source }),
          }),
        )
    })
  },
}
