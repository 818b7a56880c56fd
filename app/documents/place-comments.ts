import * as z from 'zod'
import type { Brief } from '../brief.ts'
import { plainText } from '../note/plain-text.ts'
import { reattach } from '../review/anchors.ts'
import { ANNOTATION_KINDS } from '../review/annotation.ts'

const Said = z.object({
  id: z.string().regex(/^\S+$/),
  author: z.string(),
  created: z.string(),
  body: z.string(),
})
/** Comments kept beside a note rather than in it: each names the words it speaks of. */
const Comments = z.array(
  Said.extend({ kind: z.enum(ANNOTATION_KINDS), on: z.string().min(1), replies: z.array(Said) }),
)

/**
 * Puts comments on the words they name, where those first stand in the note; a comment whose words the note does not
 * hold is left out, since nobody ever saw it there.
 * @param json a list of comments, each with `on`: the words it speaks of
 */
export function placeComments(brief: Brief, json: string): Brief {
  let { tree } = brief.note
  const annotations = [...brief.annotations]
  for (const { on, ...comment } of Comments.parse(JSON.parse(json))) {
    const start = plainText(tree).indexOf(on)
    if (start < 0) continue
    const anchor = { exact: on, prefix: '', suffix: '', start, end: start + on.length }
    const placed = reattach(tree, { ...comment, anchor }, anchor)
    tree = placed.tree
    annotations.push(placed.annotation)
  }
  return { ...brief, note: { ...brief.note, tree }, annotations }
}
