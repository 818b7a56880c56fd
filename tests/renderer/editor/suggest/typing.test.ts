import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../../app/note/dialect.ts'
import type { Suggestion } from '../../../../app/review/suggestion.ts'
import { createSession, type NoteSession } from '../../../../renderer/editor/create-session.ts'
import { $itemOf } from '../../../../renderer/editor/lists.ts'
import { $removeRange } from '../../../../renderer/editor/remove-range.ts'
import type { EditorCommand } from '../../../../renderer/editor/session.ts'

function open(source: string, suggestions: readonly Suggestion[] = []): NoteSession {
  const session = createSession({ showField: (_, form) => (form === 'surname' ? 'Iwaya' : 'Takeshi Iwaya') })
  session.load({ head: {}, tree: parseMarkdown(source), source }, suggestions)
  session.suggestAs('Ana')
  return session
}

/** The note with its new suggestions numbered as they come. */
function textOf(session: NoteSession): string {
  const ids = new Map<string, number>()
  return writeMarkdown(session.current().tree).replace(/s="(s\w{8})"/g, (_, id: string) => {
    if (!ids.has(id)) ids.set(id, ids.size + 1)
    return `s=${ids.get(id)}`
  })
}

type Do = (session: NoteSession) => void
const update = (session: NoteSession, $do: () => void) => session.editor.update($do, { discrete: true })
const $range = () => {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection : null
}
const at =
  (block: number, start: number, end = start): Do =>
  (session) =>
    session.reveal({ block, start, end })
const type =
  (words: string): Do =>
  (session) => {
    for (const letter of words) update(session, () => $range()?.insertText(letter))
  }
const remove: Do = (session) =>
  update(session, () => {
    const range = $range()
    if (range) $removeRange(range)
  })
const enter: Do = (session) =>
  update(session, () => void session.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
const line: Do = (session) =>
  update(session, () => void session.editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false))
const run =
  (command: EditorCommand, value?: string): Do =>
  (session) =>
    void session.run(command, value)

/** Takes away the end of the caret’s paragraph. */
const joinNext: Do = (session) =>
  update(session, () => {
    const range = $range()
    const line = range?.anchor.getNode().getTopLevelElement()
    if (!range || !$isElementNode(line)) return
    line.selectEnd()
    const next = line.getNextSibling()
    const first = $isElementNode(next) ? next.getFirstChild() : null
    const selection = $range()
    if (!selection || !first) return
    selection.focus.set(first.getKey(), 0, 'text')
    $removeRange(selection)
  })
const tick: Do = (session) =>
  update(session, () => {
    const item = $itemOf($range()?.anchor.getNode() ?? null)
    item?.setChecked(true)
  })

const BEN: Suggestion = { id: 'b', author: 'Ben', at: '', cause: { kind: 'suggestion' } }

describe('while suggesting', () => {
  it.each<[string, string, readonly Do[], string]>([
    ['[SU1] words typed', 'ab cd\n', [at(0, 3), type('xyz')], 'ab :ins[xyz]{s=1}cd\n'],
    ['[SU2] words taken out', 'ab cd ef\n', [at(0, 3, 5), remove], 'ab :del[cd]{s=1} ef\n'],
    ['[SU3] words replaced', 'ab cd ef\n', [at(0, 3, 5), type('xy')], 'ab :del[cd]{s=1}:ins[xy]{s=1} ef\n'],
    [
      '[SU4] words replaced by some of their own letters',
      'was short.\n',
      [at(0, 0, 9), type('took')],
      ':del[was short]{s=1}:ins[took]{s=1}.\n',
    ],
    [
      '[SU5] one’s own words taken out are gone',
      'ab cd\n',
      [at(0, 3), type('xyz'), at(0, 3, 5), remove],
      'ab :ins[z]{s=1}cd\n',
    ],
    [
      '[SU6] words typed among struck-out ones stand',
      'ab cd ef\n',
      [at(0, 3, 5), remove, at(0, 4), type('x')],
      'ab :del[c]{s=1}:ins[x]{s=1}:del[d]{s=1} ef\n',
    ],
    [
      '[SU7] another’s words taken out',
      'a :ins[bcd]{s="b"} e\n',
      [at(0, 3, 4), remove],
      'a :ins[b:del[c]{s=1}d]{s="b"} e\n',
    ],
    [
      '[SU8] words typed among another’s',
      'a :ins[bcd]{s="b"} e\n',
      [at(0, 3), type('x')],
      'a :ins[b]{s="b"}:ins[x]{s=1}:ins[cd]{s="b"} e\n',
    ],
    [
      '[SU9] a paragraph parted',
      'ab cd\n\nnext\n',
      [at(0, 3), enter],
      'ab :brk{s=1 op="ins"}\n\ncd\n\nnext\n',
    ],
    [
      '[SU10] a paragraph parted, and words typed',
      'ab cd\n\nnext\n',
      [at(0, 3), enter, type('x')],
      'ab :brk{s=1 op="ins"}\n\n:ins[x]{s=1}cd\n\nnext\n',
    ],
    [
      '[SU11] a new paragraph',
      'ab cd\n\nnext\n',
      [at(0, 5), enter, type('new')],
      'ab cd\n\n:ins[new]{s=1}\n\nnext\n',
    ],
    ['[SU12] a blank line is nothing yet', 'ab cd\n\nnext\n', [at(0, 0), enter], 'ab cd\n\nnext\n'],
    ['[SU13] two paragraphs joined', 'ab\n\ncd\n', [at(0, 0), joinNext], 'ab:brk{s=1 op="del"}\n\ncd\n'],
    ['[SU14] a format', 'ab cd ef\n', [at(0, 3, 5), run('bold')], 'ab :was[cd]{s=1}:ins[**cd**]{s=1} ef\n'],
    ['[SU15] a format taken back', 'ab cd ef\n', [at(0, 3, 5), run('bold'), run('bold')], 'ab cd ef\n'],
    [
      '[SU16] a format over one’s own words',
      'ab\n',
      [at(0, 2), type('cd'), at(0, 2, 4), run('bold')],
      'ab:ins[**cd**]{s=1}\n',
    ],
    [
      '[SU17] a link',
      'ab cd ef\n',
      [at(0, 3, 5), run('link', 'https://e.org')],
      'ab :was[cd]{s=1}:ins[[cd](https\\://e.org)]{s=1} ef\n',
    ],
    [
      '[SU18] words typed in a link',
      'ab [cd](https://e.org) ef\n',
      [at(0, 4), type('x')],
      'ab [c:ins[x]{s=1}d](https://e.org) ef\n',
    ],
    [
      '[SU19] words of a link taken out',
      'ab [cde](https://e.org) ef\n',
      [at(0, 4, 5), remove],
      'ab [c:del[d]{s=1}e](https://e.org) ef\n',
    ],
    [
      '[SU20] another form of a value',
      ':field[Takeshi Iwaya]{ref="/p"} came\n',
      [at(0, 2), run('field-form', 'surname')],
      ':was[:field[Takeshi Iwaya]{ref="/p"}]{s=1}:ins[:field[Iwaya]{ref="/p" form="surname"}]{s=1} came\n',
    ],
    [
      '[SU21] a heading',
      'ab\n\ncd\n',
      [at(0, 1), run('heading-2')],
      ':::del{s=1}\nab\n:::\n\n:::ins{s=1}\n## ab\n:::\n\ncd\n',
    ],
    [
      '[SU22] a heading, and on below it',
      'ab\n\ncd\n',
      [at(0, 2), run('heading-2'), enter, type('x')],
      ':::del{s=1}\nab\n:::\n\n:::ins{s=1}\n## ab\n:::\n\n:ins[x]{s=2}\n\ncd\n',
    ],
    [
      '[SU23] bullets',
      'ab\n\ncd\n',
      [at(0, 1), run('bullet-list')],
      ':::del{s=1}\nab\n:::\n\n:::ins{s=1}\n- ab\n:::\n\ncd\n',
    ],
    [
      '[SU24] a new item',
      '- a\n- b\n',
      [at(0, 1), enter, type('new')],
      '- a\n- :::ins{s=1}\n  new\n  :::\n- b\n',
    ],
    [
      '[SU25] two new items',
      '- a\n- b\n',
      [at(0, 1), enter, type('c'), enter, type('d')],
      '- a\n- :::ins{s=1}\n  c\n  :::\n- :::ins{s=1}\n  d\n  :::\n- b\n',
    ],
    ['[SU26] an item parted', '- abcd\n- b\n', [at(0, 2), enter], '- ab:brk{s=1 op="ins"}\n- cd\n- b\n'],
    [
      '[SU27] an item moved in',
      '- a\n- b\n',
      [at(0, 3), run('indent')],
      '- a\n  :::ins{s=1}\n  - b\n  :::\n- :::del{s=1}\n  b\n  :::\n',
    ],
    [
      '[SU28] an item ticked off',
      '- [ ] a\n- [ ] b\n',
      [at(0, 1), tick],
      ':::del{s=1}\n- [ ] a\n- [ ] b\n:::\n\n:::ins{s=1}\n- [x] a\n- [ ] b\n:::\n',
    ],
    [
      '[SU29] a table’s row',
      '| a | b |\n| - | - |\n| c | d |\n',
      [at(0, 1), run('table-row-below')],
      ':::del{s=1}\n| a | b |\n| - | - |\n| c | d |\n:::\n\n:::ins{s=1}\n| a | b |\n| - | - |\n|   |   |\n| c | d |\n:::\n',
    ],
    [
      '[SU30] a table’s words',
      '| a | b |\n| - | - |\n| c | d |\n',
      [at(0, 1), type('x')],
      '| a:ins[x]{s=1} | b |\n| ----------------------- | - |\n| c                       | d |\n',
    ],
    ['[SU31] a line end', 'ab cd\n', [at(0, 3), line], 'ab :ins[\\\n]{s=1}cd\n'],
    [
      '[SU32] code',
      '```\ncode\n```\n',
      [at(0, 2), type('xy')],
      ':::del{s=1}\n```\ncode\n```\n:::\n\n:::ins{s=1}\n```\ncoxyde\n```\n:::\n',
    ],
    [
      '[SU33] a footnote',
      'ab\n\ncd\n',
      [at(0, 2), run('footnote'), type('note')],
      'ab:ins[[^1]]{s=1}\n\ncd\n\n[^1]: :::ins{s=1}\n    note\n    :::\n',
    ],
    ['[SU34] a rule', 'ab\n\ncd\n', [at(0, 1), run('rule')], 'ab\n\n:::ins{s=1}\n***\n:::\n\ncd\n'],
    [
      '[SU35] a quotation',
      'ab\n\ncd\n',
      [at(0, 1), run('quote')],
      ':::del{s=1}\nab\n:::\n\n:::ins{s=1}\n> ab\n:::\n\ncd\n',
    ],
    [
      '[SU36] what must not be disclosed',
      'ab\n\ncd\n',
      [at(0, 1), run('withhold')],
      ':::del{s=1}\nab\n:::\n\n::::ins{s=1}\n:::layer{not-to-be-disclosed}\nab\n:::\n::::\n\ncd\n',
    ],
    [
      '[SU37] a footnote mark that comes to begin a paragraph among struck-out words',
      ':del[Mr[^1]]{s="b"}:ins[a]{s="b"}.\n\n[^1]: Note.\n',
      [at(0, 2), enter],
      ':del[Mr]{s="b"}:brk{s=1 op="ins"}\n\n:del[[^1]]{s="b"}:ins[a]{s="b"}.\n\n[^1]: Note.\n',
    ],
    [
      '[SU38] a task more: its box stands before its words, so the list is exchanged',
      '- [ ] a\n',
      [at(0, 1), enter, type('b')],
      ':::del{s=1}\n- [ ] a\n:::\n\n:::ins{s=1}\n- [ ] a\n- [ ] b\n:::\n',
    ],
  ])('%s', (_, source, steps, marked) => {
    const session = open(source, [BEN])
    for (const step of steps) step(session)
    expect(textOf(session)).toBe(marked)
  })

  it('[SU40] typing on is one suggestion, typing elsewhere another; each says who and when', () => {
    const session = open('One.\n\nTwo.\n')
    for (const step of [at(0, 3), type(' more'), at(1, 3), type(' again'), at(0, 8), type(' still')])
      step(session)
    const [first, second, ...more] = session.suggestions()
    expect(more).toEqual([])
    expect([first?.author, second?.author]).toEqual(['Ana', 'Ana'])
    expect(Date.parse(first?.at ?? '')).toBeGreaterThan(0)
  })

  it('[SU41] each is accepted or rejected by itself, and undo takes the decision back', async () => {
    const session = open('One two.\n\nThree.\n')
    for (const step of [at(0, 4, 7), type('new'), at(1, 5), enter, type('x')]) step(session)
    const marked = textOf(session)
    const [first = '', second = ''] = session.suggestions().map(({ id }) => id)
    expect(session.settle([first], 'accept')).toBe(true)
    expect(textOf(session)).toBe('One new.\n\nThree:brk{s=1 op="ins"}\n\n:ins[x]{s=1}.\n')
    expect(session.settle([second], 'reject')).toBe(true)
    expect(textOf(session)).toBe('One new.\n\nThree.\n')
    expect(session.settle([second], 'reject')).toBe(false)
    for (const _ of [first, second]) {
      session.run('undo')
      await new Promise((resolve) => setTimeout(resolve))
    }
    expect(textOf(session)).toBe(marked)
  })

  it('[SU42] what is untouched by a decision keeps its place in the source', () => {
    const session = open('* odd   bullet\n\nOne.\n')
    for (const step of [at(1, 3), type('x')]) step(session)
    session.settle(
      session.suggestions().map(({ id }) => id),
      'accept',
    )
    expect(session.current().tree.children[0]?.position).toBeDefined()
    expect(textOf(session)).toBe('- odd   bullet\n\nOnex.\n')
  })

  it('[SU43] the selection knows the suggestions it touches', () => {
    const session = open('a :ins[b]{s="b"} c\n\n:::del{s="b"}\nd\n:::\n', [BEN])
    session.reveal({ block: 0, start: 0 })
    expect(session.selection().suggestions).toEqual([])
    session.reveal({ block: 0, start: 2 })
    expect(session.selection().suggestions).toEqual(['b'])
    session.reveal({ block: 1, start: 1 })
    expect(session.selectedSuggestions()).toEqual(['b'])
  })
})
