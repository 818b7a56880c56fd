import { describe, expect, it } from 'vitest'
import { readText, writeText } from '../../../app/note/text.ts'
import type { Annotation } from '../../../app/review/annotation.ts'
import { type Copy, mergeNotes } from '../../../app/review/merge/merge-notes.ts'
import { acceptSuggestions, idsBy, rejectAll } from '../../../app/review/suggestions.ts'

const AT = '2025-01-02T09:00:00Z'
const thread = (id: string, author: string, more: Partial<Annotation> = {}): Annotation => ({
  id,
  kind: 'comment',
  author,
  created: `2025-01-01T09:00:00Z`,
  body: `by ${author}`,
  replies: [],
  anchor: { exact: '', prefix: '', suffix: '', start: 0, end: 0 },
  ...more,
})
const base = {
  note: readText('---\ntitle: Talks\n---\n\nWang met Iwaya in Beijing.\n\nThey agreed on visas.\n'),
  annotations: [] as Annotation[],
}
const copy = (author: string, source: string, annotations: Annotation[] = []): Copy => ({
  note: readText(source),
  annotations,
  author,
  name: `${author}.brief`,
})
const text = (merged: ReturnType<typeof mergeNotes>) => writeText(merged.note)

describe('a merge of notes', () => {
  const a = copy(
    'A',
    '---\ntitle: Talks\n---\n\nWang met :mark[Iwaya]{a="1"} in Beijing on Wednesday.\n\nThey agreed on visas.[^1]\n\n[^1]: Readout.\n',
    [thread('1', 'A')],
  )
  const b = copy(
    'B',
    '---\ntitle: Talks in Beijing\n---\n\n:mark[Wang]{a="1"} met Iwaya in Beijing.\n\nThey agreed on visas and fish.[^1]\n\n[^1]: Press.\n',
    [thread('1', 'B')],
  )

  it('[MN1] makes each edit its author’s suggestion and keeps threads and footnotes of one id apart', () => {
    const merged = mergeNotes(base, [b, a], AT)
    expect(text(merged)).toBe(
      [
        '---\ntitle: Talks in Beijing\n---',
        ':mark[Wang]{a="1-2"} met :mark[Iwaya]{a="1"} in Beijing:ins[ on Wednesday]{s="m1"}.',
        'They agreed on visas:ins[ and fish]{s="m3"}.:ins[[^1]]{s="m2"}:ins[[^1-2]]{s="m4"}',
        '[^1]: :::ins{s="m5"}\n    Readout.\n    :::',
        '[^1-2]: :::ins{s="m6"}\n    Press.\n    :::\n',
      ].join('\n\n'),
    )
    expect(merged.suggestions[0]).toEqual({
      id: 'm1',
      author: 'A',
      at: AT,
      cause: { kind: 'merge', copy: 'A.brief' },
    })
    expect(idsBy(merged.suggestions, 'B')).toEqual(['m3', 'm4', 'm6'])
    expect(merged.annotations.map((t) => [t.id, t.author, t.anchor.exact])).toEqual([
      ['1', 'A', 'Iwaya'],
      ['1-2', 'B', 'Wang'],
    ])
  })

  it('[MN2] is the same whichever copy comes first', () => {
    expect(mergeNotes(base, [a, b], AT)).toEqual(mergeNotes(base, [b, a], AT))
  })

  it('[MN3] gives each author’s note back, or the base', () => {
    const merged = mergeNotes(base, [a, b], AT)
    const only = rejectAll(acceptSuggestions(merged.note.tree, idsBy(merged.suggestions, 'A')))
    expect(writeText({ head: {}, tree: only, source: '' })).toBe(
      ':mark[Wang]{a="1-2"} met :mark[Iwaya]{a="1"} in Beijing on Wednesday.\n\nThey agreed on visas.[^1]\n\n[^1]: Readout.\n',
    )
    expect(writeText({ head: {}, tree: rejectAll(merged.note.tree), source: '' })).toBe(
      ':mark[Wang]{a="1-2"} met :mark[Iwaya]{a="1"} in Beijing.\n\nThey agreed on visas.\n',
    )
  })

  it('[MN4] unites replies by id and hears the last word on a thread', () => {
    const reply = (id: string, created: string) => ({ id, author: 'X', created, body: id })
    const first = thread('1', 'A')
    const merged = mergeNotes(
      { ...base, annotations: [first] },
      [
        copy('A', base.note.source, [{ ...first, replies: [reply('r2', '2025-01-03')] }]),
        copy('B', base.note.source, [
          {
            ...first,
            body: 'new',
            modified: '2025-01-04',
            replies: [reply('r1', '2025-01-02')],
            resolved: { by: 'B', at: AT },
          },
        ]),
        copy('C', base.note.source, []),
      ],
      AT,
    )
    expect(merged.annotations).toMatchObject([
      { id: '1', body: 'new', replies: [{ id: 'r1' }, { id: 'r2' }], resolved: { by: 'B' } },
    ])
  })

  it('[MN5] takes a copy’s own suggestions as its edits, and leaves the base’s open', () => {
    const from = {
      note: readText('a :ins[b]{s="1"} c\n'),
      annotations: [],
      suggestions: [{ id: '1', author: 'X', at: '', cause: { kind: 'suggestion' as const } }],
    }
    const merged = mergeNotes(from, [copy('A', 'a :ins[b]{s="1"} c:ins[ d]{s="2"}\n')], AT)
    expect(text(merged)).toBe('a :ins[b]{s="1"} c:ins[ d]{s="m1"}\n')
    expect(merged.suggestions.map((s) => [s.id, s.author])).toEqual([
      ['1', 'X'],
      ['m1', 'A'],
    ])
  })

  it('[MN6] tells where copies clash, in the text and in the head', () => {
    const merged = mergeNotes(
      base,
      [
        copy('A', base.note.source.replace('title: Talks', 'title: A').replace('met', 'saw')),
        copy('B', base.note.source.replace('title: Talks', 'title: B').replace('met', 'heard')),
      ],
      AT,
    )
    expect(merged.note.head.title).toBe('Talks')
    expect(merged.clashes).toMatchObject([
      {
        base: 'title',
        versions: [
          { author: 'A', text: '"A"' },
          { author: 'B', text: '"B"' },
        ],
      },
      {
        base: 'met',
        versions: [
          { author: 'A', copy: 'A.brief', text: 'saw' },
          { author: 'B', text: 'heard' },
        ],
      },
    ])
  })
})
