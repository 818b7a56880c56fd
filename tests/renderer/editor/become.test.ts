import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../app/note/dialect.ts'
import { createSession } from '../../../renderer/editor/create-session.ts'

const SOURCE =
  '# Talks\n\nOne.\n\n* two\n* three\n\n| a | b |\n| --- | --- |\n| c | d |\n\n:::guide\nAdvice.\n:::\n\nLast.\n'
const open = () => {
  const session = createSession()
  session.load({ head: {}, tree: parseMarkdown(SOURCE), source: SOURCE })
  return session
}
const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] })

describe('a page turned into other blocks', () => {
  it('[BC1] holds them in their order, keeps the others’ places in the source, and is one step to undo', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5]),
        fc.array(fc.nat(6), { maxLength: 3 }),
        async (kept, added) => {
          const session = open()
          const before = session.current().tree
          const children = kept.flatMap((at) => before.children[at] ?? [])
          for (const [n, at] of added.entries()) children.splice(at, 0, paragraph(`New ${'abc'[n]}.`))
          session.become({ type: 'root', children })
          const now = session.current().tree
          expect(writeMarkdown(now)).toBe(writeMarkdown({ type: 'root', children }))
          for (const [at, block] of children.entries())
            if (block.position) expect(now.children[at]).toBe(block)
          session.run('undo')
          await new Promise((resolve) => setTimeout(resolve))
          expect(session.current().tree.children).toEqual(before.children)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('[BC2] that are the same is not touched', () => {
    const session = open()
    const told: unknown[] = []
    session.onChange((change) => told.push(change))
    session.become(session.current().tree)
    expect(told).toEqual([])
  })
})
