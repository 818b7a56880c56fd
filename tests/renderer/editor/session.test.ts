import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../app/note/dialect.ts'
import { createSession, type NoteSession } from '../../../renderer/editor/create-session.ts'

function open(source: string): NoteSession {
  const session = createSession({
    showField: (ref, form) => (ref === '/p/iwaya' ? (form === 'surname' ? 'Iwaya' : 'Takeshi Iwaya') : null),
  })
  session.load({ head: {}, tree: parseMarkdown(source), source })
  return session
}
const textOf = (session: NoteSession): string => writeMarkdown(session.current().tree)
/** Updates that follow an undo run in a microtask of their own. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('a session keeps blocks', () => {
  it('[ED1] gives back the very blocks it was given', () => {
    const tree = parseMarkdown('# Talks\n\nMr *Wang* met **Mr Iwaya**.\n\n* one\n* two\n')
    const session = createSession()
    session.load({ head: {}, tree, source: '' })
    const blocks = session.current().tree.children
    expect(blocks).toHaveLength(3)
    blocks.forEach((block, index) => {
      expect(block).toBe(tree.children[index])
    })
  })

  it('[ED2] gives up the place in the source of a block that was changed, and of no other', () => {
    const session = open('First.\n\n* Second\n\nThird.\n')
    session.reveal({ block: 2, start: 6 })
    session.insert({ phrasing: [{ type: 'text', value: ' More.' }] })
    const [first, second, third] = session.current().tree.children
    expect([first?.position, second?.position].every((place) => place !== undefined)).toBe(true)
    expect(third?.position).toBeUndefined()
    expect(textOf(session)).toBe('First.\n\n- Second\n\nThird. More.\n')
  })

  it('[ED3] gives the place back when the block says again what was read', async () => {
    const session = open('First.\n\nSecond.\n')
    session.reveal({ block: 1, start: 7 })
    session.insert({ phrasing: [{ type: 'text', value: ' More.' }] })
    session.run('undo')
    await settled()
    expect(session.current().tree.children[1]?.position).toBeDefined()
  })

  it('[ED4] tells which blocks changed, and nothing when only the caret moved', () => {
    const session = open('First.\n\nSecond.\n\nThird.\n')
    const told: (readonly number[])[] = []
    session.onChange(({ dirtyBlocks }) => told.push(dirtyBlocks))
    session.reveal({ block: 0, start: 2 })
    session.reveal({ block: 2, start: 2 })
    expect(told).toEqual([])
    session.insert({ phrasing: [{ type: 'text', value: 'x' }] })
    expect(told).toEqual([[2]])
  })

  it('[ED5] counts no blank paragraph among the blocks', () => {
    const session = open('First.\n\nSecond.\n')
    session.reveal({ block: 0, start: 6 })
    session.run('paragraph')
    session.insert({ blocks: [{ type: 'paragraph', children: [] }] })
    session.reveal({ block: 1, start: 7 })
    expect(session.selection()).toMatchObject({ block: 1, blockType: 'paragraph' })
    expect(textOf(session)).toBe('First.\n\nSecond.\n')
  })

  it('[ED6] a footnote taken away leaves its mark as the words it will be read as', () => {
    const session = open('A[^1] and B.\n\n[^1]: Note.\n')
    session.reveal({ block: 1, start: 0, end: 5 })
    expect(textOf(session)).toBe('A[^1] and B.\n\n[^1]: Note.\n')
  })
})

describe('commands', () => {
  it.each([
    ['[ED10] heading', 'a\n', ['heading-2'], '## a\n'],
    ['[ED11] heading back to text', '## a\n', ['paragraph'], 'a\n'],
    ['[ED12] bullets', 'a\n', ['bullet-list'], '- a\n'],
    ['[ED13] bullets again takes them away', '- a\n', ['bullet-list'], 'a\n'],
    ['[ED14] bullets to numbers', '- a\n- b\n', ['number-list'], '1. a\n2. b\n'],
    ['[ED15] tasks', '- a\n', ['task-list'], '- [ ] a\n'],
    ['[ED16] quote', 'a\n', ['quote'], '> a\n'],
    ['[ED17] quote again takes it away', '> a\n', ['quote'], 'a\n'],
    ['[ED94] not to be disclosed', 'a\n', ['withhold'], ':::layer{not-to-be-disclosed}\na\n:::\n'],
    ['[ED95] and open again', ':::layer{not-to-be-disclosed}\na\n:::\n', ['withhold'], 'a\n'],
    [
      '[ED96] a list of the record is withheld whole',
      ':::each{in="/points"}\n- a\n- b\n:::\n',
      ['withhold'],
      '::::layer{not-to-be-disclosed}\n:::each{in="/points"}\n- a\n- b\n:::\n::::\n',
    ],
    ['[ED18] code', 'a\n', ['code-block'], '```\na\n```\n'],
    ['[ED19] code back to text', '```\na\n```\n', ['code-block'], 'a\n'],
    ['[ED20] a heading in a list comes out of it', '- a\n', ['heading-1'], '# a\n'],
    ['[ED21] rule', 'a\n', ['rule'], 'a\n\n***\n'],
    ['[ED22] footnote', 'a\n', ['footnote'], 'a[^1]\n\n[^1]:\n'],
    ['[ED23] outdent', '- a\n  - b\n', ['outdent'], 'a\n\n- b\n'],
    ['[ED24] a row below the head', '| a |\n| - |\n', ['table-row-below'], '| a |\n| - |\n|   |\n'],
    ['[ED25] a column to the right', '| a |\n| - |\n', ['table-column-right'], '| a |   |\n| - | - |\n'],
    ['[ED26] a table taken away', 'x\n\n| a |\n| - |\n', ['table-delete'], 'x\n'],
  ] as const)('%s', (_rule, before, commands, after) => {
    const session = open(before)
    session.reveal({ block: before.startsWith('x') ? 1 : 0, start: 1 })
    for (const command of commands) session.run(command)
    expect(textOf(session)).toBe(after)
  })

  it('[ED27] columns keep their alignment when one is put in or taken out', () => {
    const session = open('| a | b |\n| :- | -: |\n| c | d |\n')
    session.reveal({ block: 0, start: 0 })
    session.run('table-column-right')
    expect(session.current().tree.children[0]).toMatchObject({ align: ['left', null, 'right'] })
    session.run('table-column-delete')
    expect(session.current().tree.children[0]).toMatchObject({ align: ['left', 'right'] })
  })

  it('[ED28] taking the head away makes the next row the head', () => {
    const session = open('| a |\n| - |\n| b |\n')
    session.reveal({ block: 0, start: 0 })
    session.run('table-row-delete')
    expect(textOf(session)).toBe('| b |\n| - |\n')
  })

  it.each<[string, string, number, number, string]>([
    ['[ED31] the link around the caret', 'a [bcd](u) e\n', 3, 3, 'a bcd e\n'],
    ['[ED32] words in the middle of one', 'a [bcd](u) e\n', 3, 4, 'a [b](u)c[d](u) e\n'],
    ['[ED33] words before and at the beginning of one', 'a [bcd](u) e\n', 0, 4, 'a bc[d](u) e\n'],
    ['[ED34] one that is only touched stays', 'a [bcd](u) e\n', 5, 7, 'a [bcd](u) e\n'],
  ])('words come out of a link: %s', (_, source, start, end, after) => {
    const session = open(source)
    session.reveal({ block: 0, start, end })
    session.run('unlink')
    expect(textOf(session)).toBe(after)
  })

  it('[ED29] another form of a value is not an edit of it', () => {
    const session = open('Mr :field[Takeshi Iwaya]{ref="/p/iwaya"} came\n')
    session.reveal({ block: 0, start: 5 })
    session.run('field-form', 'surname')
    expect(textOf(session)).toBe('Mr :field[Iwaya]{ref="/p/iwaya" form="surname"} came\n')
    expect(session.selection().field).toEqual({ ref: '/p/iwaya', form: 'surname', edited: false })
  })

  it('[ED30] a changed value goes back to what the record says', () => {
    const session = open('Mr :field[Iwayama]{ref="/p/iwaya" edited="yes"} came\n')
    session.reveal({ block: 0, start: 5 })
    session.run('field-reset')
    expect(textOf(session)).toBe('Mr :field[Takeshi Iwaya]{ref="/p/iwaya"} came\n')
  })
})

describe('find and replace', () => {
  const query = { text: 'iwaya', matchCase: false, wholeWord: false, pattern: false }

  it.each([
    ['[ED40] in any case', query, 3],
    ['[ED41] in this case only', { ...query, matchCase: true }, 1],
    ['[ED42] as a whole word', { ...query, wholeWord: true }, 2],
    ['[ED43] as a pattern', { ...query, text: 'iwaya(ma)?', pattern: true }, 3],
    ['[ED44] a pattern that is none finds nothing', { ...query, text: '(', pattern: true }, 0],
    ['[ED45] across a change of format and a line end of the source', { ...query, text: 'mr iwaya met' }, 1],
  ])('%s', (_rule, asked, count) => {
    const session = open('Mr **Iwa**ya\nmet Iwayama.\n\n| iwaya |\n| - |\n')
    expect(session.find(asked).count).toBe(count)
  })

  it('[ED46] steps round, in order', () => {
    const session = open('a b a\n\na\n')
    session.find({ ...query, text: 'a' })
    expect([1, 1, 1, 1, -1].map((step) => session.findStep(step === 1 ? 1 : -1).index)).toEqual([
      0, 1, 2, 0, 2,
    ])
  })

  it('[ED57] begins at the caret, and stays at its hit when the text changes', () => {
    const session = open('a b a\n\na c\n')
    session.reveal({ block: 0, start: 2 })
    session.find({ ...query, text: 'a' })
    expect(session.findStep(1)).toEqual({ index: 1, count: 3 })
    session.insert({ phrasing: [{ type: 'text', value: 'a ' }] })
    expect(session.find({ ...query, text: 'a' })).toEqual({ index: 1, count: 4 })
    expect(session.find({ ...query, text: 'c' })).toEqual({ index: -1, count: 1 })
  })

  it('[ED58] replaces the hit it shows, not one that was passed over, and goes on behind it', () => {
    const session = open('a a a a\n')
    session.reveal({ block: 0, start: 0 })
    session.find({ ...query, text: 'a' })
    expect(session.replace('x', false)).toBe(0)
    session.findStep(1)
    expect(session.replace('aa', false)).toBe(1)
    expect(session.find({ ...query, text: 'a' })).toEqual({ index: 3, count: 5 })
    session.replace('x', false)
    expect(textOf(session)).toBe('a aa x a\n')
  })

  it('[ED47] replaces all in one undo step and keeps formats, citations and blocks', async () => {
    const session = open('# Iwaya\n\nMr **Iwa**ya:cite{e="1"} and *Iwaya*.\n\n- Iwaya\n')
    session.find(query)
    expect(session.replace('Tanaka', true)).toBe(4)
    expect(textOf(session)).toBe('# Tanaka\n\nMr **Tanaka**:cite{e="1"} and *Tanaka*.\n\n- Tanaka\n')
    session.run('undo')
    await settled()
    expect(textOf(session)).toBe('# Iwaya\n\nMr **Iwa**ya:cite{e="1"} and *Iwaya*.\n\n- Iwaya\n')
  })

  it('[ED50] keeps a word selected that is replaced by a shorter one', () => {
    const session = open('Mr Takeshi met.\n')
    session.reveal({ block: 0, start: 3, end: 10 })
    session.find({ text: 'Takeshi', matchCase: false, wholeWord: false, pattern: false })
    session.replace('T', false)
    session.insert({ phrasing: [{ type: 'text', value: '.' }] })
    expect(textOf(session)).toBe('Mr . met.\n')
  })

  it('[ED48] a pattern puts what it caught into the replacement', () => {
    const session = open('25 December 2024\n')
    session.find({ ...query, text: '(\\d+) (\\w+) (\\d+)', pattern: true })
    session.replace('$2 $1, $3', true)
    expect(textOf(session)).toBe('December 25, 2024\n')
  })

  it('[ED49] a value of the record that is replaced says that it was changed', () => {
    const session = open('Mr :field[Takeshi Iwaya]{ref="/p/iwaya"}\n')
    session.find(query)
    session.replace('Tanaka', true)
    expect(textOf(session)).toBe('Mr :field[Takeshi Tanaka]{ref="/p/iwaya" edited}\n')
  })

  it('[ED79] words that are suggested out are found, and not worded anew', () => {
    const session = open('Iwaya and :del[Iwaya]{s="s1"} met.\n')
    expect(session.find(query).count).toBe(2)
    expect(session.replace('Sato', true)).toBe(1)
    expect(writeMarkdown(session.current().tree)).toBe('Sato and :del[Iwaya]{s="s1"} met.\n')
  })
})

describe('threads', () => {
  it('[ED60] mark the selected words and no others, overlapping as they will', () => {
    const session = open('one **two** three\n')
    session.reveal({ block: 0, start: 0, end: 7 })
    expect(session.annotate('1')).toBe(true)
    session.reveal({ block: 0, start: 5, end: 13 })
    session.annotate('2')
    expect(session.annotated()).toEqual([
      { id: '1', text: 'one two', block: 0 },
      { id: '2', text: 'wo three', block: 0 },
    ])
    session.unannotate('1')
    expect(session.annotated()).toEqual([{ id: '2', text: 'wo three', block: 0 }])
  })

  it('[ED61] cannot be set on nothing', () => {
    const session = open('one\n')
    session.reveal({ block: 0, start: 1 })
    expect(session.annotate('1')).toBe(false)
    expect(textOf(session)).toBe('one\n')
  })

  it.each([
    ['[ED65] on a part of a bound value', 13, 17, 'Takeshi Iwaya'],
    ['[ED66] from the text before into a bound value', 0, 12, 'Minister Takeshi Iwaya'],
    ['[ED67] from a bound value into the text after', 17, 26, 'Takeshi Iwaya met'],
  ])('%s take it whole, and leave it as it was', (_, start, end, words) => {
    const source = 'Minister :field[Takeshi Iwaya]{ref="/p/iwaya"} met Wang.\n'
    const session = open(source)
    session.reveal({ block: 0, start, end })
    expect(session.annotate('1')).toBe(true)
    expect(session.annotated()).toEqual([{ id: '1', text: words, block: 0 }])
    expect(textOf(session)).toContain(':field[Takeshi Iwaya]{ref="/p/iwaya"}')
    session.unannotate('1')
    expect(textOf(session)).toBe(source)
    expect(session.current().tree.children[0]?.position).toBeDefined()
  })

  it('[ED68] are known by their last words, those typed just before they went too', () => {
    const session = open('No :mark[day]{a="7"} was named.\n')
    session.reveal({ block: 0, start: 4 })
    session.insert({ phrasing: [{ type: 'text', value: 'x' }] })
    session.reveal({ block: 0, start: 0, end: 10 })
    session.insert({ phrasing: [{ type: 'text', value: 'None' }] })
    expect(session.annotated()).toEqual([])
    expect(session.lastWords('7')).toEqual({ exact: 'dxay', prefix: 'No ', suffix: ' was named.' })
  })

  it('[ED62] are not undone with the typing before and after them', async () => {
    const session = open('Iwaya met Wang.\n')
    session.reveal({ block: 0, start: 15 })
    session.insert({ phrasing: [{ type: 'text', value: ' They agreed.' }] })
    session.reveal({ block: 0, start: 10, end: 14 })
    session.annotate('1')
    session.reveal({ block: 0, start: 28 })
    session.insert({ phrasing: [{ type: 'text', value: ' More.' }] })
    for (const expected of ['Iwaya met Wang. They agreed.', 'Iwaya met Wang.']) {
      session.run('undo')
      await settled()
      expect(session.annotated()).toEqual([{ id: '1', text: 'Wang', block: 0 }])
      expect(
        textOf(session)
          .replace(/:mark\[(\w+)\]\{a="1"\}/, '$1')
          .trim(),
      ).toBe(expected)
    }
    session.run('redo')
    await settled()
    expect(session.annotated()).toEqual([{ id: '1', text: 'Wang', block: 0 }])
  })

  it('[ED63] come back with their words', async () => {
    const session = open('keep :mark[these]{a="1"} words\n')
    session.reveal({ block: 0, start: 5, end: 10 })
    session.insert({ phrasing: [{ type: 'text', value: 'those' }] })
    session.run('undo')
    await settled()
    expect(session.annotated()).toEqual([{ id: '1', text: 'these', block: 0 }])
  })

  it('[ED64] once deleted stay deleted through undo', async () => {
    const session = open('keep :mark[these]{a="1"} words\n')
    session.reveal({ block: 0, start: 16 })
    session.insert({ phrasing: [{ type: 'text', value: ' more' }] })
    session.unannotate('1')
    session.run('undo')
    await settled()
    expect(session.annotated()).toEqual([])
  })
})
