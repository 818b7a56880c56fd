import type { PhrasingContent } from 'mdast'
import type { EditorSession } from '../editor/session.ts'

/** Puts a sentence where the caret stands, parted from what is there; what is selected stays. One step to undo. */
export function insertSentence(session: EditorSession, sentence: readonly PhrasingContent[]): void {
  const at = session.caret()
  if (!at) {
    session.insert({ blocks: [{ type: 'paragraph', children: [...sentence] }] })
    return
  }
  const { block, offset } = at
  session.reveal({ block, start: offset, end: offset })
  const before = session.textAt({ block, start: Math.max(0, offset - 1), end: offset })
  const apart = before === '' || /[\s\u3000。、「『（]/u.test(before)
  session.insert({ phrasing: [...(apart ? [] : [{ type: 'text' as const, value: ' ' }]), ...sentence] })
}
