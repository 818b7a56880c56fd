import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../app/review/annotation.ts'
import { readHypothesis, writeHypothesis } from '../../app/review/hypothesis.ts'
import {
  isAnnotationPage,
  readSuggestions,
  readWebAnnotations,
  writeWebAnnotations,
} from '../../app/review/web-annotation.ts'

const TEXT = '𠮷野 😀 met Iwaya.'
const start = TEXT.indexOf('Iwaya')
const thread: Annotation = {
  id: '7',
  kind: 'check-needed',
  author: 'A. Sato',
  created: '2024-12-25T10:00:00Z',
  body: 'When?',
  replies: [{ id: '8', author: 'B', created: '2024-12-25T11:00:00Z', body: 'Noon.' }],
  anchor: { exact: 'Iwaya', prefix: 'met ', suffix: '.', start, end: start + 5 },
}
const json = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('threads as Web Annotations', () => {
  it('[WA1] come back as they went, with positions in code points on the way', () => {
    const page = json(
      writeWebAnnotations([thread, { ...thread, id: '9', anchor: { ...thread.anchor, orphan: true } }], TEXT),
    )
    expect(page.items[0].target.selector[1]).toEqual({
      type: 'TextPositionSelector',
      start: start - 2,
      end: start + 3,
    })
    expect(page.items[0].motivation).toBe('assessing')
    expect(readWebAnnotations(page, TEXT)).toEqual([
      thread,
      { ...thread, id: '9', anchor: { ...thread.anchor, orphan: true } },
    ])
    expect(isAnnotationPage(page)).toBe(true)
  })

  it('[WA2] suggestions stand beside them and are told apart', () => {
    const suggestion = {
      id: 's',
      author: 'B',
      at: '2024-12-25T10:00:00Z',
      cause: { kind: 'merge', copy: 'b.brief' },
    } as const
    const page = json(writeWebAnnotations([thread], TEXT, [suggestion]))
    expect(readSuggestions(page)).toEqual([suggestion])
    expect(readWebAnnotations(page, TEXT)).toEqual([thread])
  })

  it('[WA3] of another program are read: one value where ours has a list, bodies as text', () => {
    const page = {
      items: [
        {
          id: 'http://example.org/anno 1',
          motivation: ['commenting', 'tagging'],
          creator: 'http://example.org/me',
          body: [
            { type: 'TextualBody', value: 'One' },
            { type: 'TextualBody', value: 'Two' },
          ],
          target: { selector: { type: 'TextQuoteSelector', exact: 'Iwaya' } },
        },
        'nonsense',
      ],
    }
    expect(readWebAnnotations(page, TEXT)).toEqual([
      expect.objectContaining({
        id: 'http://example.org/anno-1',
        kind: 'comment',
        author: 'http://example.org/me',
        body: 'One\nTwo',
        anchor: { exact: 'Iwaya', prefix: '', suffix: '', start: 0, end: 0 },
      }),
    ])
    expect(isAnnotationPage(page)).toBe(false)
  })

  it.each([undefined, null, 'x', [], { items: 5 }])(
    '[WA4] %j is no list of threads and costs nothing',
    (value) => {
      expect(readWebAnnotations(value, TEXT)).toEqual([])
      expect(readSuggestions(value)).toEqual([])
    },
  )
})

describe('threads of Hypothesis', () => {
  it('[WA5] come back as they went', () => {
    expect(readHypothesis(json(writeHypothesis([thread], 'urn:note')))).toEqual([thread])
  })

  it('[WA6] are read from a search result: replies under their thread, names from accounts', () => {
    const rows = [
      {
        id: 'a',
        user: 'acct:sato@hypothes.is',
        text: 'When?',
        tags: ['question'],
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Iwaya' }] }],
      },
      {
        id: 'b',
        user: 'acct:b@h',
        user_info: { display_name: 'B. Ito' },
        text: 'Noon.',
        references: ['a'],
        target: [],
      },
      { id: 'c', user: 'acct:c@h', text: 'Thanks.', references: ['a', 'b'], target: [] },
    ]
    expect(readHypothesis({ total: 3, rows })).toMatchObject([
      {
        id: 'a',
        kind: 'question',
        author: 'sato',
        replies: [
          { id: 'b', author: 'B. Ito' },
          { id: 'c', author: 'c' },
        ],
      },
    ])
    expect(readHypothesis({})).toEqual([])
  })

  it('[WA8] whom a thread is given to, that it is settled, and what others wrote with it come back', () => {
    const given = { ...thread, assignee: 'Mona Lind', resolved: { by: 'B', at: '2024-12-25T12:00:00Z' } }
    const page = json(writeWebAnnotations([given], TEXT))
    page.items[0]['ex:colour'] = { deep: ['blue'] }
    page.items[0].rights = 'https://example.org/rights'
    const [back] = readWebAnnotations(page, TEXT)
    expect(back).toEqual({
      ...given,
      others: { 'ex:colour': { deep: ['blue'] }, rights: 'https://example.org/rights' },
    })
    expect(json(writeWebAnnotations(back ? [back] : [], TEXT))).toEqual(page)
    const service = json(writeHypothesis([given], 'urn:note'))
    service.rows[0].tags.push('theirs')
    const [again] = readHypothesis(service)
    expect(again).toMatchObject({
      kind: 'check-needed',
      assignee: 'Mona Lind',
      others: { 'aide:tags': ['theirs'] },
    })
    expect(again?.resolved).toBeDefined()
    expect(json(writeHypothesis(again ? [again] : [], 'urn:note')).rows[0].tags.sort()).toEqual(
      service.rows[0].tags.sort(),
    )
  })
})
