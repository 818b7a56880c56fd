import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../app/note/dialect.ts'
import { normalize } from '../../../app/note/normalize.ts'
import { sameTree } from '../../../app/note/same-tree.ts'
import { createSession } from '../../../renderer/editor/create-session.ts'
import { apply, type Edit, STARTS, step } from './random-steps.ts'
import { normalForm } from './through-lexical.ts'

/** Marking is not what is tested there, and code holds no threads. */
const unmarks = (edit: Edit): boolean =>
  edit.kind === 'mark' || (edit.kind === 'run' && edit.command === 'code-block')

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
})
