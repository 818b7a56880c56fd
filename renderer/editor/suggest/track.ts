import {
  $getNodeByKey,
  $getRoot,
  $hasUpdateTag,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { $isLine } from './block-signature.ts'
import type { SuggestionBook } from './book.ts'
import {
  $around,
  $changedBlocks,
  $exportAround,
  $exportKey,
  $keysNow,
  type Changed,
} from './changed-blocks.ts'
import { originalOf } from './original.ts'
import { $isOwnTextAlone } from './own-text-alone.ts'
import { $replaceWhole } from './replace-whole.ts'
import { $trackRun } from './track-blocks.ts'
import { type Tracking, trackingOf, Untrackable } from './tracking.ts'
import { $isTypingOn } from './typing-on.ts'

/** Tag of an update that is many edits in one, such as replacing a word throughout: each is a suggestion of its own. */
export const MANY_EDITS = 'many-edits'

/**
 * Makes all that changed since `base` suggestions of whoever is suggesting. What the note says with every suggestion
 * rejected is the same afterwards as it was in `base`; a change that cannot be told finely is told block by block.
 */
export function $trackChanges(
  editor: LexicalEditor,
  base: EditorState,
  book: SuggestionBook,
  touched: ReadonlySet<NodeKey>,
): void {
  let id: string | undefined
  const many = $hasUpdateTag(MANY_EDITS)
  const begin = () => {
    if (id === undefined || many) id = book.begin()
    return id
  }
  if ($isTypingOn(touched, trackingOf(editor, base, book, touched, begin))) return
  const stretches = $changedBlocks(editor, base, touched)
  const all = new Set(stretches.flatMap(({ is }) => is))
  for (const changed of stretches) {
    const tracking = trackingOf(editor, base, book, touched, begin)
    if ($needsNothing(changed, tracking)) continue
    const now = changed.is.flatMap((key) => $exportKey(key))
    const around = $around(changed, all)
    const original = originalOf(tracking.before(() => $exportAround(changed.was, around)))
    if (!$tracked(changed, tracking) || originalOf($exportAround($keysNow(changed), around)) !== original)
      $replaceWhole(changed, now, tracking)
  }
}

/** Whether what changed are one’s own insertions, which may come and go outright. */
function $needsNothing(changed: Changed, tracking: Tracking): boolean {
  const { was, is } = changed
  const [key] = is
  if (key === undefined || is.length > 1 || was.length !== 1 || was[0] !== key) return false
  if (!$isLine($getNodeByKey(key))) return false
  if ($isOwnTextAlone(key, tracking)) return true
  const probe: Tracking = {
    ...tracking,
    $willChange: () => {
      throw new Untrackable()
    },
  }
  return $tracked(changed, probe)
}

/** Whether what changed could be told. */
function $tracked({ pairs, beside: [before] }: Changed, tracking: Tracking): boolean {
  try {
    $trackRun($getRoot(), before === null ? null : $getNodeByKey(before), pairs, tracking)
    return true
  } catch (error) {
    if (error instanceof Untrackable) return false
    throw error
  }
}
