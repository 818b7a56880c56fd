import fc from 'fast-check'
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalNode,
} from 'lexical'
import type { NoteSession } from '../../../renderer/editor/create-session.ts'
import { $removeRange } from '../../../renderer/editor/remove-range.ts'
import type { EditorCommand } from '../../../renderer/editor/session.ts'
import { type Transfer, transfer, transferred } from './random-transfers.ts'

/** Notes that hold every kind of block. */
export const STARTS = [
  'Mr **Wang** met *Iwaya*.\n\nSecond paragraph.\n',
  '# Head\n\n- a\n  - b\n- c\n\nEnd\n',
  '> quote\n>\n> more\n\n1. x\n2. y\n',
  '| a | b |\n| - | - |\n| c | d |\n\nAfter\n',
  ':::guide\nAdvice\n:::\n\nMr :field[Iwaya]{ref="/p"}:cite{e="1"} came[^1].\n\n[^1]: Note.\n',
  '```\ncode\n```\n\n:mark[one two]{a="1"} [link](https://example.org) three\n',
  ':::layer{not-to-be-disclosed}\n## Red\n\n- [ ] do\n:::\n\n***\n\nlast\n',
]

/** One thing a person does. */
export type Edit =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'backspace' | 'delete' | 'enter' | 'line' }
  | { readonly kind: 'run'; readonly command: EditorCommand }
  | { readonly kind: 'mark'; readonly id: string }
  | Transfer
/** At a caret, or over a selection. */
export type Step = { readonly from: number; readonly to: number; readonly edit: Edit }

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    text: fc.constantFrom('a', ' ', '*', 'x y', '|', ':', '安全', '[', '#', '- '),
  }),
  fc.record({
    kind: fc.constantFrom('backspace' as const, 'delete' as const, 'enter' as const, 'line' as const),
  }),
  fc.record({
    kind: fc.constant('run' as const),
    command: fc.constantFrom<EditorCommand>(
      'bold',
      'italic',
      'strike',
      'code',
      'heading-1',
      'heading-3',
      'paragraph',
      'bullet-list',
      'number-list',
      'task-list',
      'quote',
      'code-block',
      'rule',
      'indent',
      'outdent',
      'table',
      'table-row-above',
      'table-row-below',
      'table-column-left',
      'table-column-right',
      'table-row-delete',
      'table-column-delete',
      'table-delete',
      'withhold',
      'footnote',
      'clear-formatting',
      'link',
      'unlink',
      'undo',
      'redo',
    ),
  }),
  fc.record({ kind: fc.constant('mark' as const), id: fc.constantFrom('7', '8') }),
  transfer,
)
export const step: fc.Arbitrary<Step> = fc.record({ from: fc.nat(200), to: fc.nat(200), edit })

/** Every place a caret can be. */
function $places(): { readonly node: LexicalNode; readonly offset: number }[] {
  const places: { node: LexicalNode; offset: number }[] = []
  const walk = (node: LexicalNode): void => {
    if ($isTextNode(node))
      for (let at = 0; at <= node.getTextContentSize(); at += 1) places.push({ node, offset: at })
    else if ($isElementNode(node)) {
      if (node.isEmpty()) places.push({ node, offset: 0 })
      for (const child of node.getChildren()) walk(child)
    }
  }
  walk($getRoot())
  return places
}

/** Selects from one place of the note to another; both count round. */
export function select(session: NoteSession, from: number, to: number): void {
  session.editor.update(
    () => {
      const places = $places()
      const [a, b] = [places[from % places.length], places[to % places.length]]
      if (a === undefined || b === undefined) return
      const selection = $createRangeSelection()
      selection.anchor.set(a.node.getKey(), a.offset, $isTextNode(a.node) ? 'text' : 'element')
      selection.focus.set(b.node.getKey(), b.offset, $isTextNode(b.node) ? 'text' : 'element')
      $setSelection(selection)
    },
    { discrete: true },
  )
}

export function apply(session: NoteSession, { from, to, edit }: Step): void {
  // Most edits are at a caret, some over a selection.
  select(session, from, to % 3 === 0 ? to : from)
  const { editor } = session
  const dispatch = (run: () => void) => editor.update(run, { discrete: true })
  if (edit.kind === 'type') session.insert({ phrasing: [{ type: 'text', value: edit.text }] })
  else if (edit.kind === 'run' && edit.command === 'link' && session.selection().collapsed) return
  else if (edit.kind === 'run')
    session.run(edit.command, edit.command === 'link' ? 'https://example.org' : undefined)
  else if (edit.kind === 'mark') session.annotate(edit.id)
  else if (transferred(session, edit, (at) => select(session, at, at))) return
  else if (edit.kind === 'enter') dispatch(() => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
  else if (edit.kind === 'line') dispatch(() => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false))
  else {
    // Without a window there is no native caret to move: the neighbouring place is taken instead.
    if (session.selection().collapsed)
      select(session, from, edit.kind === 'backspace' ? Math.max(0, from - 1) : from + 1)
    dispatch(() => {
      const selection = $getSelection()
      if ($isRangeSelection(selection)) $removeRange(selection)
    })
  }
}
