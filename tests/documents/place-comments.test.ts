import { describe, expect, it } from 'vitest'
import { placeComments } from '../../app/documents/place-comments.ts'
import { readText, writeText } from '../../app/note/text.ts'

const comment = (on: string) =>
  JSON.stringify([
    {
      id: '1',
      kind: 'question',
      author: 'R. Aho',
      created: '2024-12-27T08:00:00Z',
      on,
      body: 'Sure?',
      replies: [],
    },
  ])
const place = (text: string, on: string) => {
  const brief = placeComments(
    { note: readText(text), sources: new Map(), images: new Map(), annotations: [], others: new Map() },
    comment(on),
  )
  return { text: writeText(brief.note).trim(), annotations: brief.annotations }
}

describe('comments kept beside a note', () => {
  it('[PC1] stand on the words they name', () => {
    const { text, annotations } = place('The talks were short.\n', 'talks')
    expect(text).toBe('The :mark[talks]{a="1"} were short.')
    expect(annotations).toMatchObject([
      { id: '1', body: 'Sure?', anchor: { exact: 'talks', start: 4, end: 9 } },
    ])
  })

  it('[PC2] mark a bound value whole, so that it stays bound', () => {
    const { text } = place('In :field[Beijing]{ref="/place/city"} now.\n', 'jing')
    expect(text).toBe('In :mark[:field[Beijing]{ref="/place/city"}]{a="1"} now.')
  })

  it('[PC3] are left out where the note has not their words', () => {
    expect(place('The talks were short.\n', 'dinner')).toEqual({
      text: 'The talks were short.',
      annotations: [],
    })
  })
})
