import { expect, test } from 'vitest'
import type { Brief } from '../app/brief.ts'
import { readMarkdownFile } from '../app/brief-file.ts'
import { authorOfCopy, mergeBriefs, pickVersion } from '../app/merge-briefs.ts'
import { writeText } from '../app/note/text.ts'
import { rejectAll } from '../app/review/suggestions.ts'

const AT = '2026-11-24T09:00:00Z'
const brief = (text: string, more: Partial<Brief> = {}): Brief => ({
  ...readMarkdownFile(new TextEncoder().encode(text)),
  ...more,
})
const written = (tree: Brief['note']['tree']) => writeText({ head: {}, tree, source: '' })
const comment = (id: string, author: string) => ({
  id,
  kind: 'comment' as const,
  author,
  created: AT,
  body: 'So?',
  replies: [],
  anchor: { exact: '', prefix: '', suffix: '', start: 0, end: 0 },
})

test('[MB1] one’s own going on is text; others’ words are suggestions; a clash with one’s own stays open', () => {
  const base = brief('One two three.\n\nFour five six.\n')
  const { brief: merged, from } = mergeBriefs(
    base,
    [
      { brief: brief('One 2 three.\n\nFour 5 six.\n'), name: 'open.brief', author: 'Me', own: true },
      { brief: brief('One two three.\n\nFour V six!\n'), name: 'a.brief', author: 'A' },
    ],
    AT,
  )
  expect(written(rejectAll(merged.note.tree))).toBe('One 2 three.\n\nFour five six.\n')
  expect(written(merged.note.tree)).toContain('One 2 three.')
  expect(merged.suggestions?.map((s) => s.author).sort()).toEqual(['A', 'A', 'Me'])
  expect(from.map((f) => [f.author, f.suggestions])).toEqual([
    ['Me', 1],
    ['A', 2],
  ])
})

test('[MB2] pictures and sources of every copy come along; what reads otherwise is told', () => {
  const bytes = new Uint8Array([1])
  const { brief: merged, notices } = mergeBriefs(
    brief('x\n', { sources: new Map([['s.txt', 'mine']]) }),
    [
      {
        brief: brief('x\n', {
          sources: new Map([
            ['s.txt', 'theirs'],
            ['t.txt', 'new'],
          ]),
          images: new Map([['assets/a.png', bytes]]),
        }),
        name: 'a.brief',
        author: 'A',
      },
    ],
    AT,
  )
  expect([...merged.sources]).toEqual([
    ['s.txt', 'mine'],
    ['t.txt', 'new'],
  ])
  expect(merged.images.get('assets/a.png')).toBe(bytes)
  expect(notices.join()).toContain('s.txt')
})

test('[MB3] two copies of one file name keep their authors apart', () => {
  const { brief: merged } = mergeBriefs(
    brief('One two.\n'),
    [
      { brief: brief('1 two.\n'), name: 'note.brief', author: 'A' },
      { brief: brief('One 2.\n'), name: 'note.brief', author: 'B' },
    ],
    AT,
  )
  expect(merged.suggestions?.map((s) => s.author)).toEqual(['A', 'B'])
})

test('[MB5] a clash is settled for one wording, in the text and in the head; the rest stays open', () => {
  const base = brief('---\ntitle: T\nnumber: one\n---\n\nOne two.\n\nThree.\n')
  const copies = [
    { brief: brief('---\ntitle: T\nnumber: two\n---\n\nOne A.\n\nThree!\n'), name: 'a.brief', author: 'A' },
    { brief: brief('---\ntitle: T\nnumber: three\n---\n\nOne B.\n\nThree.\n'), name: 'b.brief', author: 'B' },
  ]
  const { brief: merged, clashes } = mergeBriefs(base, copies, AT)
  const [inHead, inText] = clashes
  if (!inHead || !inText) throw new Error('both clash')
  const picked = pickVersion(pickVersion(merged, inText, 1), inHead, 0)
  expect(picked.note.head.number).toBe('two')
  expect(written(rejectAll(picked.note.tree))).toBe('One B.\n\nThree.\n')
  expect(picked.suggestions?.map((s) => s.author)).toEqual(['A'])
})

test('[MB7] a clash over a bound value tells its words', () => {
  const field = (words: string) => brief(`Met :field[${words}]{ref="/participants/iwaya" edited="1"}.\n`)
  const { clashes } = mergeBriefs(
    field('Iwaya'),
    [
      { brief: field('Mr Iwaya'), name: 'a.brief', author: 'A' },
      { brief: field('Takeshi Iwaya'), name: 'b.brief', author: 'B' },
    ],
    AT,
  )
  expect(clashes.map((c) => [c.base, ...c.versions.map((v) => v.text)])).toEqual([
    ['Iwaya', 'Mr Iwaya', 'Takeshi Iwaya'],
  ])
})

test('[MB6] one’s own value of the head and one’s own record stand against others’', () => {
  const own = { brief: brief('---\nnumber: mine\n---\n\nx\n'), name: 'open.brief', author: 'Me', own: true }
  const other = { brief: brief('---\nnumber: theirs\n---\n\nx\n'), name: 'a.brief', author: 'A' }
  const { brief: merged, clashes } = mergeBriefs(brief('---\nnumber: base\n---\n\nx\n'), [own, other], AT)
  expect(merged.note.head.number).toBe('mine')
  expect(clashes).toHaveLength(1)
})

test('[MB4] a copy comes from whoever said most that is new in it, else from its file’s name', () => {
  const base = brief('x\n', { annotations: [comment('1', 'Head')] })
  const copy = brief('x\n', { annotations: [comment('1', 'Head'), comment('2', 'Ito')] })
  expect(authorOfCopy(base, copy, 'note-2.brief')).toBe('Ito')
  expect(authorOfCopy(base, base, 'from Brandt.brief')).toBe('from Brandt')
})
