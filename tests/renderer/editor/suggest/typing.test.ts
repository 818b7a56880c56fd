import {
  $getSelection,
  $isRangeSelection,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../../app/note/dialect.ts'
import { createSession, type NoteSession } from '../../../../renderer/editor/create-session.ts'
import { $removeRange } from '../../../../renderer/editor/remove-range.ts'

function open(source: string): NoteSession {
  const session = createSession({})
  session.load({ head: {}, tree: parseMarkdown(source), source })
  session.suggestAs('Ana')
  return session
}
const textOf = (session: NoteSession): string =>
  writeMarkdown(session.current().tree).replace(/s="?(s\w+)"?/g, 's=1')
const type = (session: NoteSession, text: string) => {
  for (const letter of text)
    session.editor.update(
      () => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(letter)
      },
      { discrete: true },
    )
}
const remove = (session: NoteSession, block: number, start: number, end: number) => {
  session.reveal({ block, start, end })
  session.editor.update(
    () => {
      const selection = $getSelection()
      if ($isRangeSelection(selection)) $removeRange(selection)
    },
    { discrete: true },
  )
}
const enter = (session: NoteSession) =>
  session.editor.update(() => void session.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined), {
    discrete: true,
  })
const line = (session: NoteSession) =>
  session.editor.update(() => void session.editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false), {
    discrete: true,
  })

const at =
  (block: number, start: number, end = start) =>
  (session: NoteSession) =>
    session.reveal({ block, start, end })
const DO = {
  at,
  type: (t: string) => (s: NoteSession) => type(s, t),
  remove:
    (...a: [number, number, number]) =>
    (s: NoteSession) =>
      remove(s, ...a),
  enter: () => enter,
  line: () => line,
  run: (c: never, v?: string) => (s: NoteSession) => void s.run(c, v),
}
const CASES: [string, string, ((s: NoteSession) => void)[]][] = [
  ['type', 'ab cd\n', [at(0, 3), DO.type('xyz')]],
  ['delete', 'ab cd ef\n', [DO.remove(0, 3, 5)]],
  ['replace', 'ab cd ef\n', [at(0, 3, 5), DO.type('xy')]],
  ['split', 'ab cd\n\nnext\n', [at(0, 3), enter]],
  ['split end and type', 'ab cd\n\nnext\n', [at(0, 5), enter, DO.type('new')]],
  ['split start', 'ab cd\n\nnext\n', [at(0, 0), enter]],
  ['split twice', 'ab cd\n\nnext\n', [at(0, 3), enter, enter]],
  ['split and type', 'ab cd\n\nnext\n', [at(0, 3), enter, DO.type('x')]],
  [
    'join by range',
    'ab\n\ncd\n\nef\n',
    [
      (s) => {
        s.reveal({ block: 0, start: 1, end: 1 })
        s.editor.update(
          () => {
            const sel = $getSelection()
            if ($isRangeSelection(sel)) {
              const root = sel.anchor.getNode().getTopLevelElement()?.getParent()
              const third = root?.getChildAtIndex(2) as never as { getFirstChild(): { getKey(): string } }
              sel.focus.set(third.getFirstChild().getKey(), 1, 'text')
              $removeRange(sel)
            }
          },
          { discrete: true },
        )
      },
    ],
  ],
  ['bold', 'ab cd ef\n', [at(0, 3, 5), DO.run('bold' as never)]],
  ['bold twice', 'ab cd ef\n', [at(0, 3, 5), DO.run('bold' as never), DO.run('bold' as never)]],
  ['heading', 'ab\n\ncd\n', [at(0, 1), DO.run('heading-2' as never)]],
  ['heading then enter', 'ab\n\ncd\n', [at(0, 2), DO.run('heading-2' as never), enter, DO.type('x')]],
  ['bullets', 'ab\n\ncd\n', [at(0, 1), DO.run('bullet-list' as never)]],
  ['item new', '- a\n- b\n', [at(0, 1), enter, DO.type('new')]],
  ['item split', '- abcd\n- b\n', [at(0, 2), enter]],
  ['indent', '- a\n- b\n', [at(0, 3), DO.run('indent' as never)]],
  ['table row', '| a | b |\n| - | - |\n| c | d |\n', [at(0, 1), DO.run('table-row-below' as never)]],
  ['table cell', '| a | b |\n| - | - |\n| c | d |\n', [at(0, 1), DO.type('x')]],
  ['link', 'ab cd ef\n', [at(0, 3, 5), DO.run('link' as never, 'https://e.org')]],
  ['in link', 'ab [cd](https://e.org) ef\n', [at(0, 4), DO.type('x')]],
  ['del in link', 'ab [cde](https://e.org) ef\n', [DO.remove(0, 4, 5)]],
  ['break', 'ab cd\n', [at(0, 3), line]],
  ['code', '```\ncode\n```\n', [at(0, 2), DO.type('xy')]],
  ['footnote', 'ab\n\ncd\n', [at(0, 2), DO.run('footnote' as never), DO.type('note')]],
  ['rule', 'ab\n\ncd\n', [at(0, 1), DO.run('rule' as never)]],
  ['quote', 'ab\n\ncd\n', [at(0, 1), DO.run('quote' as never)]],
]

describe('t', () => {
  it.each(CASES)('%s', (name, source, steps) => {
    const s = open(source)
    for (const step of steps) step(s)
    if (process.env.SHOW) console.log(`${name}\n${textOf(s)}`)
  })
})
