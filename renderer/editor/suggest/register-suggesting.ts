import {
  $getEditor,
  $getNodeByKey,
  $hasUpdateTag,
  type EditorState,
  type LexicalEditor,
  LineBreakNode,
  mergeRegister,
  type NodeKey,
  RootNode,
  TextNode,
} from 'lexical'
import { NODE_CLASSES } from '../nodes/index.ts'
import type { SuggestionBook } from './book.ts'
import { $trackChanges } from './track.ts'

/** Tag of updates that decide on suggestions: those are no edits of whoever is suggesting. */
export const SETTLES = 'suggestions-settled'
const NOT_SUGGESTED: readonly string[] = ['note-load', SETTLES, 'historic']

/**
 * Makes every edit a suggestion while the book says so. It looks at what an update did, whichever way it came in, so no
 * way in can be forgotten; composing is left alone until it is over.
 */
export function registerSuggesting(editor: LexicalEditor, book: SuggestionBook): () => void {
  /** The state all of whose changes are suggestions already. */
  let base: EditorState = editor.getEditorState()
  let composed = false
  let tracked = false
  const touched = new Set<NodeKey>()
  const $touch = (key: NodeKey) => {
    if (!book.suggesting) return
    for (
      let at: NodeKey | undefined | null = key;
      at != null && !touched.has(at);
      at = $getNodeByKey(at)?.__parent
    )
      touched.add(at)
  }
  const $track = () => {
    if (tracked || !book.suggesting || touched.size === 0 || editor.isComposing()) return
    if (NOT_SUGGESTED.some($hasUpdateTag)) return
    tracked = true
    $trackChanges(editor, base, book, touched)
    // The next edit is compared with this one: it must not fall into the same state.
    const pending = $getEditor()._pendingEditorState
    if (pending !== null) pending._flushSync = true
  }
  return mergeRegister(
    ...[TextNode, LineBreakNode, ...NODE_CLASSES].map((klass) =>
      editor.registerNodeTransform(klass, (node) => $touch(node.getKey())),
    ),
    editor.registerNodeTransform(RootNode, $track),
    editor.registerUpdateListener(({ editorState, dirtyLeaves, dirtyElements }) => {
      if (editor.isComposing()) {
        // What is being composed is kept from transforms.
        composed ||= book.suggesting
        editorState.read(() => {
          for (const key of [...dirtyLeaves, ...dirtyElements.keys()]) $touch(key)
        })
        return
      }
      if (composed && touched.size > 0 && !tracked) {
        composed = false
        editor.update($track, { discrete: true, tag: 'history-merge' })
        return
      }
      composed = false
      tracked = false
      base = editorState
      touched.clear()
    }),
  )
}
