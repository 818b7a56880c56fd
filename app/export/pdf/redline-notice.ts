import { sayHead } from '../../note/say-head.ts'
import type { Labels } from '../labels.ts'
import type { RedlineOf } from '../redline-of.ts'
import type { Words } from './page.ts'

/** What stands before the text of a comparison: which two, how to read it, and what differs in their heads. */
export function redlineNotice({ before, after, head }: RedlineOf, labels: Labels): readonly Words[] {
  const from = labels.changesFrom.replace(/\{(before|after)\}/g, (_, side: string) =>
    side === 'before' ? before : after,
  )
  return [
    [`${from} ${labels.changesLegend}`],
    ...head.map(
      (line): Words => [
        `${sayHead(line.key)}: `,
        ...(line.before === undefined ? [] : [{ kind: 'deleted', words: [line.before] } as const, ' ']),
        ...(line.after === undefined ? [] : [{ kind: 'inserted', words: [line.after] } as const]),
      ],
    ),
  ]
}
