import fc from 'fast-check'
import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, type NodeKey } from 'lexical'
import { parseMarkdown } from '../../../app/note/dialect.ts'
import type { NoteSession } from '../../../renderer/editor/create-session.ts'
import { $caretAt, type DropPoint } from '../../../renderer/editor/paste/drop-point.ts'
import { $insertPasted } from '../../../renderer/editor/paste/insert-pasted.ts'
import { OwnFlavour } from '../../../renderer/editor/paste/own-flavour.ts'
import { blocksFromText } from '../../../renderer/editor/paste/plain.ts'
import { $selectedMarkdown } from '../../../renderer/editor/paste/selected-markdown.ts'
import { $removeRange } from '../../../renderer/editor/remove-range.ts'
import { $lineOf } from '../../../renderer/editor/selected-blocks.ts'
import type { EditorCommand } from '../../../renderer/editor/session.ts'
import { $textMap } from '../../../renderer/editor/text-map.ts'

/** What comes in from elsewhere, moves within the note, or changes at many places at once. */
export type Transfer =
  | { readonly kind: 'paste'; readonly plain?: string; readonly rich?: string }
  | { readonly kind: 'copy' | 'cut' | 'drop'; readonly at: number }
  | { readonly kind: 'replace'; readonly find: string; readonly text: string; readonly all: boolean }
  | { readonly kind: 'slash'; readonly command: EditorCommand }
  | { readonly kind: 'insert'; readonly words?: string; readonly blocks?: string }

const RICH = [
  'x **bold** [l](https://example.org/x)\n',
  '# Pasted\n\n- p\n  - q\n- r\n\nlast words\n',
  'first words\n\n> said\n\nlast words\n',
  '| p | q |\n| - | - |\n| r | s |\n',
  '```\nlet x\n```\n',
  '- only\n- items\n',
]

export const transfer: fc.Arbitrary<Transfer> = fc.oneof(
  fc.record({
    kind: fc.constant('paste' as const),
    plain: fc.constantFrom('word', ' two words ', 'one\ntwo', 'one\n\ntwo\n\nthree', '- a\n- b'),
  }),
  fc.record({ kind: fc.constant('paste' as const), rich: fc.constantFrom(...RICH) }),
  fc.record({
    kind: fc.constantFrom('copy' as const, 'cut' as const, 'cut' as const, 'drop' as const),
    at: fc.nat(200),
  }),
  fc.record({
    kind: fc.constant('replace' as const),
    find: fc.constantFrom('a', 'o', 'e', 'Wang', 'one two', 'Second paragraph', 'Iwaya', ' '),
    text: fc.constantFrom('', 'x', 'xy z', 'a', 'one'),
    all: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('slash' as const),
    command: fc.constantFrom<EditorCommand>('heading-2', 'bullet-list', 'table', 'quote', 'footnote', 'rule'),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    words: fc.constantFrom(':field[Li]{ref="/q"}', 'said:cite{e="2"}', '[^1]'),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    blocks: fc.constantFrom(
      ':::each{in="outcomes"}\n- agreed\n- later\n:::\n',
      ':::guide\nSay why.\n:::\n',
      'One.\n\nTwo.\n',
    ),
  }),
)

/** Does one of them with what is selected; false for any other edit. */
export function transferred(
  session: NoteSession,
  edit: { readonly kind: string } | Transfer,
  caretAt: (place: number) => void,
): boolean {
  if (!isTransfer(edit)) return false
  const update = ($do: () => void, tag?: string) =>
    session.editor.update($do, { discrete: true, tag: [...(tag ? [tag] : []), 'history-push'] })
  switch (edit.kind) {
    case 'paste': {
      const blocks = edit.rich ? parseMarkdown(edit.rich).children : blocksFromText(edit.plain ?? '')
      update(() => $insertPasted(blocks), 'paste')
      break
    }
    case 'copy':
    case 'cut': {
      const own = new OwnFlavour()
      let data = ''
      update(() => {
        data = own.write($selectedMarkdown(), edit.kind === 'cut')
        const selection = $getSelection()
        if (edit.kind === 'cut' && $isRangeSelection(selection)) $removeRange(selection)
      })
      caretAt(edit.at)
      update(() => $insertPasted(own.read(data)), 'paste')
      break
    }
    case 'drop':
      $drop(session, edit.at, caretAt)
      break
    case 'replace':
      session.find({ text: edit.find, matchCase: false, wholeWord: false, pattern: false })
      session.replace(edit.text, edit.all)
      session.endFind()
      break
    case 'slash':
      session.insert({ phrasing: [{ type: 'text', value: '/' }] })
      update(() => {
        const selection = $getSelection()
        const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null
        const at = $isRangeSelection(selection) ? selection.anchor.offset - 1 : 0
        if ($isTextNode(node) && node.getTextContent()[at] === '/') node.spliceText(at, 1, '', true)
      })
      session.run(edit.command)
      break
    case 'insert':
      if (edit.blocks) session.insert({ blocks: parseMarkdown(edit.blocks).children })
      else {
        const [line] = parseMarkdown(`${edit.words}\n\n[^1]: Note.\n`).children
        if (line?.type === 'paragraph') session.insert({ phrasing: line.children })
      }
  }
  return true
}

const KINDS: ReadonlySet<string> = new Set<Transfer['kind']>([
  'paste',
  'copy',
  'cut',
  'drop',
  'replace',
  'slash',
  'insert',
])
const isTransfer = (edit: { readonly kind: string }): edit is Transfer => KINDS.has(edit.kind)

/** Drags what is selected to another place: taken away and put in within one update, as the page does it. */
function $drop(session: NoteSession, at: number, caretAt: (place: number) => void): void {
  const { editor } = session
  const selected = editor.getEditorState().read(() => $getSelection()?.clone() ?? null)
  caretAt(at)
  const point = editor.getEditorState().read($pointHere)
  editor.update(
    () => {
      if (!$isRangeSelection(selected) || point === null) return
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      const { anchor, focus } = selected
      selection.anchor.set(anchor.key, anchor.offset, anchor.type)
      selection.focus.set(focus.key, focus.offset, focus.type)
      const blocks = $selectedMarkdown()
      if (blocks.length === 0) return
      const $takeAway = () => {
        const now = $getSelection()
        if ($isRangeSelection(now)) $removeRange(now)
      }
      if ($caretAt(point, $takeAway)) $insertPasted(blocks)
    },
    { discrete: true, tag: ['drop', 'history-push'] },
  )
}

function $pointHere(): DropPoint | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const line = $lineOf($getNodeByKey(selection.anchor.key))
  if (line === null) return null
  return {
    line: line.getKey(),
    offset: $offsetIn(line.getKey(), selection.anchor.key, selection.anchor.offset),
  }
}

function $offsetIn(line: NodeKey, key: NodeKey, offset: number): number {
  const node = $getNodeByKey(line)
  const piece = node === null ? undefined : $textMap(node).pieces.find((one) => one.key === key)
  return (piece?.start ?? 0) + ($isTextNode($getNodeByKey(key)) ? offset : 0)
}
