import { describe, expect, it } from 'vitest'
import { readText, writeText } from '../../app/note/text.ts'
import { changesIn } from '../../app/review/changes-in.ts'
import { compareNotes, comparisonAsText } from '../../app/review/compare.ts'
import { countMoves } from '../../app/review/mark-moves.ts'
import { acceptAll, rejectAll } from '../../app/review/suggestions.ts'

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
        'title: [-A-]{+B+}',
        'style: [-house-]{+(none)+}',
        '¶ 1  Wang [-met-]{+saw+} Iwaya.',
        '¶ 2  − two',
        '¶ 3  + New end.',
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

  it('[CP5] a block or an item that stands elsewhere unchanged is one change, marked at both places', () => {
    const was = readText('First words.\n\nSecond words.\n\nThird words.\n\n- alpha\n- beta\n- gamma\n')
    const is = readText('Second words.\n\nThird words.\n\nFirst words.\n\n- beta\n- gamma\n- alpha\n')
    const moved = compareNotes(was, is)
    expect(moved.changes.map((c) => [c.before.length, c.after.length])).toEqual([
      [1, 1],
      [1, 1],
    ])
    expect(countMoves(moved.redline)).toBe(2)
    expect(comparisonAsText(moved)).toBe(
      [
        '¶ 1  − (moved from here) First words.',
        '¶ 4  + (moved to here) First words.',
        '¶ 5  − (moved from here) alpha',
        '¶ 5  + (moved to here) alpha',
        '',
      ].join('\n'),
    )
    expect(writeText({ head: {}, tree: acceptAll(moved.redline), source: '' })).toBe(is.source)
    expect(writeText({ head: {}, tree: rejectAll(moved.redline), source: '' })).toBe(was.source)
  })

  it('[CP6] far unchanged words are left out of a line, and a paragraph mark shows', () => {
    const long = 'word '.repeat(40).trim()
    const text = comparisonAsText(compareNotes(readText(`a ${long} b\n`), readText(`x ${long} y\n`)))
    expect(text).toContain('[-a-]{+x+} word word')
    expect(text).toContain('…')
    expect(text.length).toBeLessThan(140)
  })
})
