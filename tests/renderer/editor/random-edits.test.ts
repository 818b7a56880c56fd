import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../app/note/dialect.ts'
import { normalize } from '../../../app/note/normalize.ts'
import { plainText } from '../../../app/note/plain-text.ts'
import { sameTree } from '../../../app/note/same-tree.ts'
import { deriveAnchors } from '../../../app/review/anchors.ts'
import type { Annotation } from '../../../app/review/annotation.ts'
import { createSession } from '../../../renderer/editor/create-session.ts'
import { apply, type Edit, STARTS, step } from './random-steps.ts'
import { normalForm } from './through-lexical.ts'

/** Marking is not what is tested there, code holds no threads, and a copy takes none with it. */
const unmarks = (edit: Edit): boolean =>
  edit.kind === 'mark' || edit.kind === 'copy' || (edit.kind === 'run' && edit.command === 'code-block')

/** Letters that no edit types, each only once: where one stands, so do the threads it was given. */
const LETTERS = Array.from({ length: 120 }, (_, n) => String.fromCodePoint(0x3400 + n))
const OWN = /[\u3400-\u3477]/gu

/** Three paragraphs and a list of them, with 50 threads on stretches that overlap as they will. */
const reviewed = fc
  .array(fc.tuple(fc.nat(119), fc.integer({ min: 1, max: 12 })), { minLength: 50, maxLength: 50 })
  .map((stretches) => {
    const letters = LETTERS.map((char, at) => {
      const a = stretches.flatMap(([from, length], id) => (at >= from && at < from + length ? [id] : []))
      return a.length > 0 ? `:mark[${char}]{a="${a.join(' ')}"}` : char
    })
    const part = (n: number) => letters.slice(n * 30, n * 30 + 30).join('')
    const threads = stretches.map(([from, length], id) => ({
      id: String(id),
      letters: LETTERS.slice(from, from + length),
    }))
    return { source: `${part(0)}\n\n${part(1)}\n\n- ${part(2)}\n- ${part(3)}\n`, threads }
  })

describe('whatever is edited', () => {
  it('[RE1] the note stays in normal form, and is read back as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STARTS), fc.array(step, { maxLength: 14 }), (start, steps) => {
        const session = createSession()
        session.load({ head: {}, tree: parseMarkdown(start), source: start })
        for (const one of steps) {
          apply(session, one)
          const { tree } = session.current()
          const written = writeMarkdown(tree)
          const normal = normalize(tree)
          if (!sameTree(normal, tree)) expect(normal).toEqual(tree)
          const back = normalForm(parseMarkdown(written))
          if (!sameTree(back, tree)) expect({ ...back, written }).toEqual(tree)
        }
        session.destroy()
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('[RE2] a word of a thread that is still there still belongs to it, and no other word does', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const session = createSession()
        const start = 'before :mark[QQQQ]{a="q"} after\n\n- one\n- two\n'
        session.load({ head: {}, tree: parseMarkdown(start), source: start })
        for (const one of steps) if (!unmarks(one.edit)) apply(session, one)
        const text = JSON.stringify(session.current().tree).match(/Q/g)?.length ?? 0
        const marked = session.annotated().find(({ id }) => id === 'q')?.text ?? ''
        expect(marked.match(/Q/g)?.length ?? 0).toBe(text)
        session.destroy()
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('[RE3] each of 50 threads keeps exactly its letters that are still there, and is an orphan without any', async () => {
    await fc.assert(
      fc.asyncProperty(reviewed, fc.array(step, { maxLength: 8 }), async ({ source, threads }, steps) => {
        const session = createSession()
        session.load({ head: {}, tree: parseMarkdown(source), source })
        for (const one of steps.filter(({ edit }) => !unmarks(edit))) {
          apply(session, one)
          // Threads come back after an undo in an update of their own.
          if (one.edit.kind === 'run') await new Promise((resolve) => setTimeout(resolve))
        }
        const { tree } = session.current()
        const text = plainText(tree)
        const anchors = deriveAnchors(
          tree,
          threads.map(({ id }) => thread(id)),
        )
        for (const [n, { id, letters }] of threads.entries()) {
          const left = letters.filter((letter) => text.includes(letter))
          const own =
            session
              .annotated()
              .find((one) => one.id === id)
              ?.text.match(OWN) ?? []
          expect([...own].sort()).toEqual(left)
          const { exact, start, end, orphan } = anchors[n]?.anchor ?? {}
          if (orphan === true) expect(left).toEqual([])
          else expect([exact, ...left.filter((l) => !exact?.includes(l))]).toEqual([text.slice(start, end)])
        }
        session.destroy()
      }),
      { numRuns: Number(process.env.ANCHOR_RUNS ?? 40) },
    )
  }, 900_000)
})

const thread = (id: string): Annotation => ({
  id,
  kind: 'comment',
  author: 'A',
  created: '2024-12-25T10:00:00Z',
  body: '',
  replies: [],
  anchor: { exact: 'gone', prefix: '', suffix: '', start: 0, end: 0 },
})
