import type { PhrasingContent } from 'mdast'
import type {} from 'mdast-util-directive'
import type { Meeting } from '../../meeting/meeting.ts'
import { resolveRef } from '../../meeting/resolve.ts'
import type { Uncovered } from './coverage.ts'

/** What the note left out, as a sentence that cites its passages: a quotation with whoever said it. */
export function uncoveredSentence(
  meeting: Meeting,
  { kind, ref, text, evidence }: Uncovered,
): PhrasingContent[] {
  const name = kind === 'quotation' ? resolveRef(meeting, `${ref}/speaker/name`) : undefined
  const words =
    kind === 'quotation' ? `${typeof name === 'string' ? name : 'The speaker'} said: “${text}”` : text
  const value = /[.!?。」”]$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`
  return [
    { type: 'text', value },
    ...(evidence.length > 0
      ? [
          {
            type: 'textDirective' as const,
            name: 'cite',
            attributes: { e: evidence.join(' ') },
            children: [],
          },
        ]
      : []),
  ]
}
