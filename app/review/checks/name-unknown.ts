import { asksEvidence } from '../asks-evidence.ts'
import { strangeNames } from '../names/note-names.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/**
 * A name that neither record nor sources have, in a section of fact.
 *
 * Bad: `The transport minister, Ms Sundqvist, would consider a new timetable.`
 * Good: `The transport minister, Ms Brandt, would consider a new timetable.`
 */
export const nameUnknown: Check = {
  rule: 'name-unknown',
  group: 'names',
  run: (input) =>
    strangeNames(input).flatMap(({ sentence, start, end, text, meant, person }) =>
      meant === undefined && asksEvidence(sentence)
        ? [
            sentenceFinding('name-unknown', sentence, {
              severity: person ? 'warning' : 'info',
              message: `No source of this note names ${text}.`,
              remedy: 'Add the source that does, or see whether another name was meant.',
              at: { start, end },
            }),
          ]
        : [],
    ),
}
