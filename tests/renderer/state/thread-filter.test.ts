import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../app/note/dialect.ts'
import type { Annotation } from '../../../app/review/annotation.ts'
import { keepLastWords } from '../../../renderer/state/keep-last-words.ts'
import {
  listsSuggestion,
  listThreads,
  OPEN_THREADS,
  type ThreadFilter,
} from '../../../renderer/state/thread-filter.ts'

const thread = (id: string, more: Partial<Annotation> = {}): Annotation => ({
  id,
  kind: 'comment',
  author: 'Mona Lind',
  created: '2024-12-28T09:30:00Z',
  body: 'Is this so?',
  replies: [],
  anchor: { exact: 'x', prefix: '', suffix: '', start: 0, end: 1 },
  ...more,
})
const all = [
  thread('a', { resolved: { by: 'x', at: '' } }),
  thread('b', { kind: 'legal', assignee: 'Ken Sato' }),
  thread('c', { author: 'Jonas Weber' }),
  thread('gone'),
]
const places = new Map([
  ['c', 0],
  ['b', 1],
  ['a', 2],
])
const listed = (filter: Partial<ThreadFilter>, active: string | null = null) =>
  listThreads(all, places, { ...OPEN_THREADS, ...filter }, 'Ken Sato', active).map((a) => a.id)

describe('the threads that are listed', () => {
  it('[TF1] stand in the order of the text, those without words last', () => {
    expect(listed({})).toEqual(['c', 'b', 'gone'])
    expect(listed({ show: 'all' })).toEqual(['c', 'b', 'a', 'gone'])
  })
  it('[TF20] suggestions are chosen by whose they are and by kind, and are open until they are decided', () => {
    const lists = (filter: Partial<ThreadFilter>) => listsSuggestion('Ana', { ...OPEN_THREADS, ...filter })
    expect(
      [{}, { show: 'all' as const }, { kind: 'suggestion' as const }, { author: 'Ana' }].map(lists),
    ).toEqual([true, true, true, true])
    expect(
      [
        { show: 'settled' as const },
        { show: 'mine' as const },
        { show: 'gone' as const },
        { kind: 'legal' as const },
        { author: 'Ben' },
      ].map(lists),
    ).toEqual([false, false, false, false, false])
    expect(listed({ kind: 'suggestion' })).toEqual([])
  })
  it('[TF2] are chosen by state, kind, author and whom they wait for; the active one stays', () => {
    expect(listed({ show: 'settled' })).toEqual(['a'])
    expect(listed({ show: 'mine' })).toEqual(['b'])
    expect(listed({ show: 'gone' })).toEqual(['gone'])
    expect(listed({ kind: 'legal' })).toEqual(['b'])
    expect(listed({ author: 'Jonas Weber' })).toEqual(['c'])
    expect(listed({ show: 'settled' }, 'b')).toEqual(['b', 'a'])
  })
})

describe('the last words of a thread', () => {
  it('[TF3] are kept when they go, with what stood around them, and let go when they are back', () => {
    const before = parseMarkdown('It said :mark[no date]{a="1"} was named.')
    const note = [thread('1', { anchor: { exact: 'no day', prefix: '', suffix: '', start: 0, end: 6 } })]
    const gone = keepLastWords(note, before, new Set())
    expect(gone[0]?.anchor).toMatchObject({ exact: 'no date', prefix: 'It said ', orphan: true })
    expect(keepLastWords(gone, before, new Set())).toBe(gone)
    expect(keepLastWords(gone, before, new Set(['1']))[0]?.anchor.orphan).toBeUndefined()
    expect(keepLastWords(note, before, new Set(['1']))).toBe(note)
  })
})
