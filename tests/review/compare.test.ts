import { describe, expect, it } from 'vitest'
import { readText, writeText } from '../../app/note/text.ts'
import { changesIn } from '../../app/review/changes-in.ts'
import { compareNotes, comparisonAsText } from '../../app/review/compare.ts'

const before = readText('---\ntitle: A\nstyle: house\n---\n\nWang met Iwaya.\n\n- one\n- two\n')
const after = readText('---\ntitle: B\n---\n\nWang saw Iwaya.\n\n- one\n\nNew end.\n')

describe('a comparison', () => {
  const comparison = compareNotes(before, after, 'B. Ito')

  it('[CP1] lists each change with its place, what was and what is', () => {
    expect(
      comparison.changes.map(({ place, before: was, after: is, author }) => [
        place.block,
        place.offset,
        was.length,
        is.length,
        author,
      ]),
    ).toEqual([
      [[0], 5, 1, 1, 'B. Ito'],
      [[1, 1, 0], undefined, 1, 0, 'B. Ito'],
      [[2], undefined, 0, 1, 'B. Ito'],
    ])
    expect(comparison.head).toEqual([
      { key: 'title', before: 'A', after: 'B' },
      { key: 'style', before: 'house', after: undefined },
    ])
  })

  it('[CP2] shows them as a redline, and as lines', () => {
    expect(writeText({ head: {}, tree: comparison.redline, source: '' })).toContain(
      'Wang :del[met]{s="m1"}:ins[saw]{s="m1"} Iwaya.',
    )
    expect(comparisonAsText(comparison)).toBe(
      [
        'head  title: − A  + B',
        'head  style: − house  + (none)',
        '¶ 1  − met + saw  (B. Ito)',
        '¶ 2  − two  (B. Ito)',
        '¶ 3  + New end.  (B. Ito)',
        '',
      ].join('\n'),
    )
  })

  it('[CP3] of a note with itself is empty', () => {
    const same = compareNotes(before, readText(before.source))
    expect(same.changes).toEqual([])
    expect(comparisonAsText(same)).toBe('')
    expect(same.redline).toEqual(before.tree)
  })

  it('[CP4] the changes a note already marks are listed with who proposed them', () => {
    const tree = readText('a :ins[b]{s="1"} c:brk{s="2" op="ins"}d :was[e]{s="3"}:ins[**e**]{s="3"}\n').tree
    const at = '2025-01-01T00:00:00Z'
    const changes = changesIn(tree, [{ id: '1', author: 'A', at, cause: { kind: 'merge', copy: 'a.brief' } }])
    expect(changes).toMatchObject([
      { id: '1', author: 'A', at, cause: { kind: 'merge' }, place: { block: [0], offset: 2, length: 1 } },
      { id: '2', author: '', after: [{ name: 'brk' }] },
      { id: '3', before: [{ type: 'text', value: 'e' }], after: [{ type: 'strong' }] },
    ])
  })
})
