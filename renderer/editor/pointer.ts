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
    editor.registerUpdateListener(() => showChosen(editor)),
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

/** A thing that is selected as a whole shows it. */
function showChosen(editor: LexicalEditor): void {
  const root = editor.getRootElement()
  if (root === null) return
  const keys = editor.getEditorState().read(() => {
    const selection = $getSelection()
    return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : []
  })
  for (const shown of root.querySelectorAll('.chosen')) shown.classList.remove('chosen')
  for (const key of keys) editor.getElementByKey(key)?.classList.add('chosen')
}
