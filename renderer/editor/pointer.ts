import { $isLinkNode } from '@lexical/link'
import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  isModifierMatch,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical'
import { $findDefinition } from './footnotes.ts'
import { $itemOf } from './lists.ts'
import { $isCiteNode } from './nodes/cite.ts'
import { $isFootnoteReferenceNode } from './nodes/footnote.ts'
import { $isListItemNode } from './nodes/list-item.ts'
import { $selectedLines } from './selected-blocks.ts'

export interface Asked {
  readonly onLink?: ((url: string) => void) | undefined
  readonly onCitation?: ((evidence: readonly string[]) => void) | undefined
}

/** What a click or Enter does to things that are not text: boxes, citations, footnotes, links. */
export function registerPointer(editor: LexicalEditor, asked: Asked): () => void {
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLElement)) return
    const { target } = event
    // No link is ever followed by the page itself.
    if (target.closest('a') !== null) event.preventDefault()
    editor.update(() => {
      const node = $getNearestNodeFromDOMNode(target)
      if (node !== null && $click(node, target, event.ctrlKey || event.metaKey, asked)) event.preventDefault()
    })
  }
  return mergeRegister(
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('click', onClick)
      root?.addEventListener('click', onClick)
    }),
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => $onEnter(event, asked), COMMAND_PRIORITY_CRITICAL),
    watchChosen(editor),
  )
}

function $click(node: LexicalNode, target: HTMLElement, follow: boolean, asked: Asked): boolean {
  if (target.classList.contains('task-box') && $isListItemNode(node)) {
    node.setChecked(node.getChecked() !== true)
    return true
  }
  if ($act(node, asked)) return true
  for (let at: LexicalNode | null = node; at !== null && follow; at = at.getParent()) {
    if ($isLinkNode(at)) {
      asked.onLink?.(at.getURL())
      return true
    }
  }
  return false
}

/** Citations ask for their passage, footnotes go to their text. */
function $act(node: LexicalNode, asked: Asked): boolean {
  if ($isCiteNode(node)) {
    const selection = $createNodeSelection()
    selection.add(node.getKey())
    $setSelection(selection)
    asked.onCitation?.(node.getEvidence())
    return true
  }
  if ($isFootnoteReferenceNode(node)) {
    $findDefinition(node.getIdentifier())?.selectEnd()
    return true
  }
  return false
}

function $onEnter(event: KeyboardEvent | null, asked: Asked): boolean {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) {
    const [node] = selection.getNodes()
    if (node === undefined || !$act(node, asked)) return false
    event?.preventDefault()
    return true
  }
  if (event === null || !isModifierMatch(event, CTRL)) return false
  const items = $selectedLines().flatMap((line) => $itemOf(line) ?? [])
  const tasks = items.filter((item) => item.getChecked() !== null)
  for (const task of tasks) task.setChecked(task.getChecked() !== true)
  if (tasks.length > 0) event.preventDefault()
  return tasks.length > 0
}
const CTRL = { ctrlKey: true }

/** Shows what is selected as a whole. Looks only at what was and what is selected, whatever the length of the note. */
function watchChosen(editor: LexicalEditor): () => void {
  let shown: readonly HTMLElement[] = []
  return editor.registerUpdateListener(({ editorState }) => {
    const chosen = editorState.read(() => {
      const selection = $getSelection()
      const nodes = $isNodeSelection(selection) ? selection.getNodes() : []
      return nodes.flatMap((node) => editor.getElementByKey(node.getKey()) ?? [])
    })
    for (const element of shown) if (!chosen.includes(element)) element.classList.remove('chosen')
    for (const element of chosen) element.classList.add('chosen')
    shown = chosen
  })
}
