import { plainText } from '../../note/plain-text.ts'
import { inlineDirectives } from '../inline-directives.ts'
import { notePassages, offsetInPassage } from '../note-passages.ts'
import type { Check } from './check.ts'

/**
 * A field the record had nothing for and nobody wrote over: its gap would stand in the paper.
 *
 * Bad: `Held on :field[]{ref="/start"}.`
 * Good: `Held on :field[25 December 2024]{ref="/start"}.`
 */
export const unfilledField: Check = {
  rule: 'unfilled-field',
  group: 'note',
  run: ({ note }) =>
    notePassages(note).flatMap((passage) =>
      inlineDirectives(passage.node, 'field')
        .filter((field) => plainText(field).trim() === '' || field.attributes?.empty !== undefined)
        .map((field) => {
          const start = offsetInPassage(passage, field)
          return {
            rule: 'unfilled-field',
            severity: 'warning' as const,
            message: `The record says nothing here${passage.section ? ` (“${passage.section.heading}”)` : ''}.`,
            remedy: 'Write it in, add it to the record, or take the sentence out.',
            place: {
              block: passage.block,
              start,
              end: start + plainText(field).length,
              quote: passage.text.slice(0, 80),
            },
          }
        }),
    ),
}
