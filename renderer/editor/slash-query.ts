import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical'
import { $isCodeBlockNode } from './nodes/code-block.ts'
import { $lineOf } from './selected-blocks.ts'

/** What stands between a typed `/` and the caret. */
export interface SlashQuery {
  readonly text: string
  readonly key: NodeKey
  /** Where the `/` stands in its text node. */
  readonly start: number
}

const QUERY = /(?:^|\s)\/([^\s/][^/]{0,30})?$/

/** The query at the caret, if there is one. Call inside a read. */
function $slashQuery(): SlashQuery | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text')
    return null
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return null
  if ($isCodeBlockNode($lineOf(node))) return null
  const before = node.getTextContent().slice(0, selection.anchor.offset)
  const match = QUERY.exec(before)
  if (match === null) return null
  const text = match[1] ?? ''
  // A `/` that directly follows another run of the same line is part of a word.
  const start = before.length - text.length - 1
  if (start === 0 && $isTextNode(node.getPreviousSibling())) return null
  return { text, key: node.getKey(), start }
}

/**
 * Tells when a `/` is being typed: the query while it stands, null when it is over. A caret that merely arrives at an
 * old `/` opens nothing, and a dismissed query stays dismissed until another `/` is typed.
 */
export function watchSlash(editor: LexicalEditor, tell: (query: SlashQuery | null) => void): SlashWatch {
  let open: SlashQuery | null = null
  const stop = editor.registerUpdateListener(
    ({ dirtyLeaves, editorState, prevEditorState }: UpdateListenerPayload) => {
      if (editor.isComposing()) return
      const query = editorState.read($slashQuery)
      if (query === null) {
        if (open !== null) tell(null)
        open = null
        return
      }
      const typed =
        dirtyLeaves.has(query.key) && query.text === '' && prevEditorState.read($slashQuery) === null
      if (!typed && (open === null || open.key !== query.key || open.start !== query.start)) return
      open = query
      tell(query)
    },
  )
  return {
    stop,
    dismiss() {
      open = null
      tell(null)
    },
  }
}

export interface SlashWatch {
  readonly stop: () => void
  /** Closes the query that is open; what is typed on is only text. */
  readonly dismiss: () => void
}
