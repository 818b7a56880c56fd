import type { ExportInput } from '../../../app/export/export.ts'
import { redlineInput } from '../../../app/export/redline.ts'
import { readText } from '../../../app/note/text.ts'
import { compareNotes } from '../../../app/review/compare.ts'
import { HEAD } from './set.ts'

/** What a redline of two texts is exported from. */
export function redlineOf(before: string, after: string, more: Partial<ExportInput> = {}): ExportInput {
  const was = { ...readText(before), head: { ...HEAD, status: 'draft v2' } }
  const is = { ...readText(after), head: HEAD }
  const input = {
    head: HEAD,
    tree: is.tree,
    annotations: [],
    sources: [],
    citations: {},
    images: {},
    ...more,
  }
  return redlineInput(input, {
    comparison: compareNotes(was, is),
    before: '“Sent”',
    after: 'the note as it stands now',
    images: {},
  })
}

/** Every kind of block that can come, go, move or change. */
export const REDLINED = redlineOf(
  `Wang met Iwaya in Beijing.

A paragraph that moves to the end of the paper as it is.

## Course

1. The talks lasted two hours.
2. An item that goes.

| Topic | Japan |
| --- | --- |
| Rice | Open |
| Beef | Closed |

\`\`\`
code that goes
\`\`\`

---

## Heading that goes

Words under it stay.[^a]

[^a]: A note of two lines.
`,
  `Wang saw Iwaya in Beijing.

## Course of the talks

1. The talks lasted three hours.

| Topic | Japan |
| --- | --- |
| Rice | Settled |
| Beef | Closed |

> A quotation that is new.

Words under it stay.[^a]

- [ ] A task that is new

A paragraph that moves to the end of the paper as it is.

[^a]: A note of three lines.
`,
)
