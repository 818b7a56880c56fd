import { expect, test } from 'vitest'
import { readMarkdownFile } from '../../../app/brief-file.ts'
import { writeText } from '../../../app/note/text.ts'
import { outlineOf } from '../../../app/note/text-outline.ts'
import { nearestBase, planMerge, withPicks } from '../../../renderer/merge/plan-merge.ts'

const brief = (text: string) => readMarkdownFile(new TextEncoder().encode(text))
const version = (id: string, text: string) => ({
  id,
  at: '2026-11-24T09:00:00Z',
  author: 'A',
  kind: 'saved' as const,
  outline: outlineOf(text),
  said: [],
})
const copy = (token: string, name: string, text: string) => ({
  kind: 'copy' as const,
  token,
  name,
  brief: brief(text),
  notices: ['A picture did not come along.'],
})
const SENT = 'The one stands here.\n\nThe two stands here.\n\nThe three stands here.\n'
const merging = {
  now: brief(SENT),
  name: 'Talks.brief',
  author: 'Me',
  authors: new Map([
    ['a', 'A'],
    ['b', 'B'],
  ]),
  at: '2026-11-24T09:00:00Z',
}

test('[PM1] the state the copies were made of is found: the nearest version, or the note itself', () => {
  const versions = [version('newer', 'One!\n\nTwo!\n\nThe three stands here.\n'), version('sent', SENT)]
  const copies = [brief('The one stands here.\n\nTwo, changed.\n\nThe three stands here.\n')]
  expect(nearestBase(brief('Wholly other.\n\nWords.\n'), copies, versions)).toBe('sent')
  // Of two that are as near, the note on the desk.
  expect(nearestBase(brief(SENT), copies, versions)).toBeNull()
})

test('[PM2] a plan counts what came from whom, tells clashes and what was lost on the way, and takes picks', () => {
  const chosen = [
    copy('a', 'a.brief', 'The one stands here.\n\nThe 2 stands here.\n\nThe three stands here.\n'),
    copy('b', 'b.brief', 'The one stands here.\n\nThe II stands here.\n\nThe 3 stands here.\n'),
  ]
  const plan = planMerge({ ...merging, chosen })
  expect(plan.from).toEqual([
    { words: 'A', suggestions: 1, threads: 0 },
    { words: 'B', suggestions: 2, threads: 0 },
  ])
  expect(plan.clashes).toHaveLength(1)
  expect(plan.notices).toContain('A picture did not come along.')
  const at = plan.clashes[0]?.versions.findIndex((v) => v.author === 'A') ?? -1
  const text = writeText(withPicks(plan, new Map([[0, at]])).note)
  expect(text).toContain('The 2 stands here.\n')
  expect(text).toContain(':ins[3]')
})

test('[PM3] with an earlier base one’s own words stay text', () => {
  const now = brief('The one stands here, I say.\n\nThe two stands here.\n\nThe three stands here.\n')
  const plan = planMerge({
    ...merging,
    now,
    base: brief(SENT),
    chosen: [copy('a', 'a.brief', 'The one stands here.\n\nThe two stands here.\n\nThe 3 stands here.\n')],
  })
  const text = writeText(plan.brief.note)
  expect(text).toContain('The one stands here, I say.\n')
  expect(text).toContain(':ins[3]')
  expect(plan.from.map((f) => f.words)).toEqual(['A'])
})
