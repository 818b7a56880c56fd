import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../app/review/annotation.ts'
import { forMe, remarkPieces } from '../../app/review/mentions.ts'
import { mergeThreads } from '../../app/review/merge/merge-threads.ts'
import { peopleOf } from '../../app/review/people.ts'

const thread = (more: Partial<Annotation> = {}): Annotation => ({
  id: '1',
  kind: 'comment',
  author: 'Mona Lind',
  created: '2024-12-28T09:30:00Z',
  body: 'Is this so?',
  replies: [],
  anchor: { exact: 'x', prefix: '', suffix: '', start: 0, end: 1 },
  ...more,
})
const reply = (author: string, body: string, id = '1-1') => ({
  id,
  author,
  body,
  created: '2024-12-28T10:00:00Z',
})

describe('who a remark speaks to', () => {
  it('[ME1] a name after an @ is a mention, the longer of two that begin alike, and no part of an address', () => {
    const named = (text: string) =>
      remarkPieces(text, ['Ken', 'Ken Sato', '岩屋毅']).flatMap((piece) => piece.name ?? [])
    expect(named('Ask @Ken Sato, or @ken.')).toEqual(['Ken Sato', 'Ken'])
    expect(named('kenji@Ken Sato @Kenji')).toEqual([])
    expect(named('@岩屋毅に確認')).toEqual(['岩屋毅'])
    const text = 'Ask @Ken Sato now, @nobody.'
    expect(
      remarkPieces(text, ['Ken Sato'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
  it('[ME2] a thread is for whom it is given to, and for whoever is asked and has not answered since', () => {
    expect(forMe(thread({ assignee: 'Ken Sato' }), 'Ken Sato')).toBe('assigned')
    expect(forMe(thread({ body: 'Is it so, @Ken Sato?' }), 'Ken Sato')).toBe('mentioned')
    const answered = thread({ body: 'Is it so, @Ken Sato?', replies: [reply('Ken Sato', 'Yes.')] })
    expect(forMe(answered, 'Ken Sato')).toBeUndefined()
    expect(forMe(thread({ body: '@Ken Sato', resolved: { by: 'x', at: '' } }), 'Ken Sato')).toBeUndefined()
    expect(forMe(thread({ body: '@' }), '')).toBeUndefined()
  })
  it('[ME3] known are those who worked on the note and our own people of the record, each once', () => {
    const people = peopleOf({
      author: 'Ken Sato',
      head: { drafter: 'Ken Sato' },
      annotations: [thread({ assignee: 'Iris Holm', replies: [reply('Jonas Weber', 'Yes.')] })],
      suggestions: [{ id: 's', author: 'Ada Berg', at: '', cause: { kind: 'suggestion' } }],
    })
    expect(people).toEqual(['Ada Berg', 'Iris Holm', 'Jonas Weber', 'Ken Sato', 'Mona Lind'])
  })
  it('[ME4] two people’s first replies on their own copies are both kept when the copies come together', () => {
    const copies = ['Ken Sato', 'Jonas Weber'].map((author) =>
      thread({ replies: [reply(author, `Said by ${author}.`)] }),
    )
    const [united] = mergeThreads([[thread()], ...copies.map((copy) => [copy])])
    expect(united?.replies.map((r) => r.author)).toEqual(['Ken Sato', 'Jonas Weber'])
    expect(new Set(united?.replies.map((r) => r.id)).size).toBe(2)
    const [again] = mergeThreads([united ? [united] : [], ...copies.map((copy) => [copy])])
    expect(again?.replies).toHaveLength(2)
  })
})
