import { strangeNames } from '../names/note-names.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/**
 * A name a letter or two away from one that record or sources have, and itself in none of them.
 *
 * Bad: `The agreement was signed in Hlavik.`
 * Good: `The agreement was signed in Halvik.`
 */
export const nameMisspelt: Check = {
  rule: 'name-misspelt',
  group: 'names',
  run: (input) =>
    strangeNames(input).flatMap(({ sentence, start, end, text, meant }) =>
      meant
        ? [
            sentenceFinding('name-misspelt', sentence, {
              severity: 'warning',
              message: `The sources write ${meant}, the note ${text}.`,
              remedy: 'Write the name as the sources do.',
              at: { start, end },
              suggestion: meant,
            }),
          ]
        : [],
    ),
}
