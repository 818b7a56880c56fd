import fc from 'fast-check'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../app/note/dialect.ts'
import { normalize } from '../../app/note/normalize.ts'
import type { Note } from '../../app/note/note.ts'
import { sameTree } from '../../app/note/same-tree.ts'
import { proveText, readText, writeText } from '../../app/note/text.ts'
import { someBlock, someTree } from './arbitrary-tree.ts'
import { SPEC } from './spec-examples.ts'
import { spliced } from './spliced.ts'

const plain = (root: Root): Root => ({
  type: 'root',
  children: root.children.map(({ position: _, ...block }) => block as RootContent),
})

describe('the normal form', () => {
  it('[NN1] is one: normalizing it again changes nothing', () => {
    fc.assert(
      fc.property(someTree, (t) => sameTree(normalize(normalize(t)), normalize(t))),
      { numRuns: 200 },
    )
  })

  it('[NN2] can be written: what is written reads as the same tree', () => {
    fc.assert(
      fc.property(someTree, (t) => {
        const normal = normalize(t)
        return sameTree(normalize(plain(parseMarkdown(writeMarkdown(normal)))), normal)
      }),
      { numRuns: 200 },
    )
  })

  const text = (value: string): PhrasingContent => ({ type: 'text', value })
  const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children })
  const link = (...children: PhrasingContent[]): PhrasingContent => ({
    type: 'link',
    url: 'u',
    title: null,
    children,
  })
  const mark = (a: string, ...children: PhrasingContent[]): PhrasingContent => ({
    type: 'textDirective',
    name: 'mark',
    attributes: { a },
    children,
  })
  it.each([
    ['[NN3] formats side by side are one', [strong(text('a')), strong(text('b'))], '**ab**'],
    [
      '[NN4] white space leaves the edge of a format',
      [text('a'), strong(text(' b ')), text('c')],
      'a **b** c',
    ],
    ['[NN5] an empty format goes', [text('a'), strong()], 'a'],
    ['[NN6] a format in itself is one', [strong(text('a'), strong(text('b')))], '**ab**'],
    ['[NN7] a link in a link is its words', [link(text('a'), link(text('b')))], '[ab](u)'],
    ['[NN8] a break at the end goes', [text('a'), { type: 'break' }], 'a'],
    [
      '[NN9] marks end formats, and one in another lists both',
      [strong(text('a '), mark('1', text('b'), mark('2', text('c'))), text(' d'))],
      '**a** :mark[**b**]{a="1"}:mark[**c**]{a="1 2"} **d**',
    ],
    [
      '[NN10] a mark never cuts a link',
      [mark('1', text('a '), link(text('b'))), text('c')],
      ':mark[a [b](u)]{a="1"}c',
    ],
    ['[NN11] NUL and CR are no text', [text('a\0b\rc')], 'a\uFFFDb\nc'],
    [
      '[NN12] a footnote mark without a footnote is its characters',
      [{ type: 'footnoteReference', identifier: '9' }],
      '\\[^9]',
    ],
  ] as [string, PhrasingContent[], string][])('%s', (_, children, expected) => {
    expect(writeMarkdown(normalize({ type: 'root', children: [{ type: 'paragraph', children }] }))).toBe(
      `${expected}\n`,
    )
  })

  it('[NN15] a footnote mark at the head of a line keeps off a directive; a thread behind it adds no word', () => {
    const reference: PhrasingContent = { type: 'footnoteReference', identifier: '1', label: '1' }
    const note: RootContent = { type: 'footnoteDefinition', identifier: '1', label: '1', children: [] }
    const written = (...children: PhrasingContent[]) =>
      writeMarkdown(normalize({ type: 'root', children: [{ type: 'paragraph', children }, note] })).split(
        '\n',
      )[0]
    const cite: PhrasingContent = {
      type: 'textDirective',
      name: 'cite',
      attributes: { e: '1' },
      children: [],
    }
    expect(written(reference, cite)).toBe('[^1] :cite{e="1"}')
    expect(written(reference, mark('1', text('a')))).toBe(':mark[[^1]]{a}:mark[a]{a="1"}')
    expect(written(mark('1', reference), mark('2', text('a')))).toBe(':mark[[^1]]{a="1"}:mark[a]{a="2"}')
  })

  it('[NN13] a cell holds one line; paragraphs in it are parted by breaks', () => {
    const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] })
    const cell = { type: 'tableCell', children: [paragraph('a'), paragraph('b\nc')] }
    const table = { type: 'table', align: [], children: [{ type: 'tableRow', children: [cell] }] }
    expect(writeMarkdown(normalize({ type: 'root', children: [table] } as unknown as Root))).toBe(
      '| a<br>b c |\n| -------- |\n',
    )
  })

  it('[NN14] a block keeps its position only when it stays one block', () => {
    const root = parseMarkdown('a\n\n**b **\n')
    expect(normalize(root).children.map((b) => b.position?.start.line)).toEqual([1, 3])
  })
})

describe('the text of a note', () => {
  it('[NT1] opened and written without an edit, every spec example keeps its bytes', () => {
    const changed = SPEC.filter((source) => writeText(readText(source)) !== source)
    expect(SPEC.length).toBeGreaterThan(652)
    expect(changed).toEqual([])
  })

  it.each([
    ['[NT2] a byte order mark', '\uFEFF---\ntitle: A\n---\n\n# A\n\nb\n'],
    ['[NT3] CRLF', '---\r\ntitle: A\r\nx:   1\r\n---\r\n\r\n# A\r\n\r\n- b\r\n- c\r\n'],
    ['[NT4] no line end at the end', '# A\n\nb'],
    ['[NT5] an empty head', '---\n---\n\nb\n'],
    ['[NT6] blank lines at both ends', '\n\n\nb\n\n\n'],
    ['[NT7] an empty file', ''],
    ['[NT8] odd spacing', 'a\n\n\n   b\n* c\n\n\n\n***\n\n    code\n'],
  ])('%s is kept, and stays when one block changes', (_, source) => {
    const note = readText(source)
    expect(writeText(note)).toBe(source)
    const [first] = note.tree.children
    if (!first) return
    const edited = {
      ...note,
      tree: { ...note.tree, children: [other('Edited'), ...note.tree.children.slice(1)] },
    }
    const end = first.position?.end.offset ?? 0
    expect(writeText(edited)).toBe(
      `${source.slice(0, first.position?.start.offset)}Edited${source.slice(end)}`,
    )
  })

  it('[NT9] keys of the head change alone', () => {
    const source = '\uFEFF---\r\ntitle: A\r\nx:   1\r\n---\r\n\r\nb\r\n'
    const note = readText(source)
    expect(writeText({ ...note, head: { ...note.head, title: 'B' } })).toBe(source.replace('A', 'B'))
    expect(writeText({ ...note, head: {} })).toBe('\uFEFFb\r\n')
  })

  it('[NT10] a new note is written whole, and an old one can get a head', () => {
    const tree: Root = { type: 'root', children: [other('b')] }
    expect(writeText({ head: { title: 'A' }, tree, source: '' })).toBe('---\ntitle: A\n---\n\nb\n')
    expect(writeText({ ...readText('b\n'), head: { title: 'A' } })).toBe('---\ntitle: A\n---\n\nb\n')
  })

  it('[NT11] one edit keeps every other byte and reads as what was meant, over documents made of spec examples', () => {
    let kept = 0
    let runs = 0
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SPEC), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        edit,
        (parts, at, change) => {
          const source = `${parts.map((p) => p.replace(/\n+$/, '')).join('\n\n')}\n`
          const note = readText(source)
          if (note.tree.children.length === 0) return
          const edited = change(note, at % note.tree.children.length)
          const text = writeText(edited)
          runs++
          if (proveText(edited, text)) kept++
          expect(sameTree(normalize(plain(readText(text).tree)), normalize(plain(edited.tree)))).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
    expect(kept).toBe(runs)
  })

  it('[NT13] foreign markup that was indented is not swallowed by a list it comes to stand behind', () => {
    const note = readText('10) one\n   - two\n\n  <div>\n\n    <div>\n')
    const moved = withBlocks(note, (b) => [...b.slice(1), ...b.slice(0, 1)])
    expect(readText(writeText(moved)).tree.children.map(({ type }) => type)).toEqual([
      'list',
      'html',
      'code',
      'list',
    ])
  })

  it('[NT12] a text that does not read as the note is not proved', () => {
    const note = readText('a\n\nb\n')
    expect(proveText(note, 'a\n\nb\n')).toBe(true)
    expect(proveText(note, 'a\n\nB\n')).toBe(false)
    expect(proveText({ ...note, head: { title: 'x' } }, 'a\n\nb\n')).toBe(false)
  })
})

const other = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] })

/** One edit of one top-level block: changed, taken out, moved, put before. */
const edit: fc.Arbitrary<(note: Note, at: number) => Note> = fc.oneof(
  fc.oneof(someBlock, fc.constant(other('Edited: [foo] - 1. x'))).map((block) => (note: Note, at: number) => {
    return withBlocks(note, (b) => spliced(b, at, 1, block))
  }),
  someBlock.map((block) => (note: Note, at: number) => withBlocks(note, (b) => spliced(b, at, 0, block))),
  fc.constant((note: Note, at: number) => withBlocks(note, (b) => spliced(b, at, 1))),
  fc.constant((note: Note, at: number) => withBlocks(note, (b) => [...b.slice(at), ...b.slice(0, at)])),
)

const withBlocks = (note: Note, change: (blocks: RootContent[]) => RootContent[]): Note => ({
  ...note,
  tree: { type: 'root', children: change(note.tree.children) },
})
