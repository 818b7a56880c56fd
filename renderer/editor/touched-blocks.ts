import {
  $isRootNode,
  type EditorState,
  HISTORIC_TAG,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical'

export interface Touched {
  /** Top-level blocks whose content changed, new ones among them. */
  readonly keys: readonly NodeKey[]
  /** Whether blocks came, went or moved. */
  readonly order: boolean
}

/** What an update changed; a mere move of the selection changes nothing. */
export function touchedBlocks(update: UpdateListenerPayload): Touched {
  const { dirtyElements, dirtyLeaves, editorState, prevEditorState, tags } = update
  // An undo swaps the whole state and lists nothing as dirty: the two are compared.
  if (tags.has(HISTORIC_TAG)) return { keys: differingBlocks(editorState, prevEditorState), order: true }
  const keys = [...dirtyElements.keys(), ...dirtyLeaves].filter((key) => isTopLevel(editorState, key))
  return {
    keys,
    order: keys.some((key) => isElsewhere(key, editorState, prevEditorState)) || isOtherRow(update),
  }
}

const isTopLevel = (state: EditorState, key: NodeKey): boolean => state._nodeMap.get(key)?.__parent === 'root'

/** New, or between other neighbours: whatever moves a block writes those beside it too. */
function isElsewhere(key: NodeKey, now: EditorState, before: EditorState): boolean {
  const [one, other] = [now._nodeMap.get(key), before._nodeMap.get(key)]
  return one?.__prev !== other?.__prev || one?.__next !== other?.__next || other?.__parent !== 'root'
}

/** The last block went, or the first. That the root is dirty says nothing: Lexical writes to it at each key. */
function isOtherRow({ editorState, prevEditorState }: UpdateListenerPayload): boolean {
  const [now, before] = [editorState, prevEditorState].map((state) => state._nodeMap.get('root'))
  return !$isRootNode(now) || !$isRootNode(before) || now.__size !== before.__size
}

function differingBlocks(now: EditorState, before: EditorState): NodeKey[] {
  const touched = new Set<NodeKey>()
  for (const [key, node] of now._nodeMap) {
    if (before._nodeMap.get(key) !== node) add(touched, now, key)
  }
  for (const key of before._nodeMap.keys()) {
    if (!now._nodeMap.has(key)) add(touched, before, key)
  }
  return [...touched].filter((key) => isTopLevel(now, key))
}

/** Adds the top-level block a node stands in. */
function add(touched: Set<NodeKey>, state: EditorState, from: NodeKey): void {
  let key = from
  for (let node = state._nodeMap.get(key); node; node = state._nodeMap.get(key)) {
    if (node.__parent === null) return
    if (node.__parent === 'root') touched.add(key)
    key = node.__parent
  }
}
