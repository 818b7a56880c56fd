import type { CheckInput, Finding } from './checks/check.ts'
import { runChecks } from './checks/index.ts'
import { groundsOf } from './passages/grounds.ts'
import { sentencesOf } from './passages/source-sentences.ts'

/** How far a check has come, in steps of about the same length. */
export interface CheckProgress {
  readonly done: number
  readonly of: number
}

/** Blocks of the note that a step reads. */
const SLICE = 24

/**
 * The same findings as `runChecks`, in steps: a source, then some blocks of the note at a time. What a step reads is
 * kept with its block, so that a check that is given up half way, or asked for again after an edit, goes on from there.
 */
export function* checkInSteps(input: CheckInput): Generator<CheckProgress, readonly Finding[]> {
  const { note, sources } = input
  const blocks = note.tree.children
  const of = sources.size + Math.ceil(blocks.length / SLICE) + 1
  let done = 0
  for (const id of sources.keys()) {
    sentencesOf(sources, id)
    yield { done: ++done, of }
  }
  const grounds = groundsOf(input)
  for (let at = 0; at < blocks.length; at += SLICE) {
    done++
    const unread = blocks.slice(at, at + SLICE).filter((block) => !grounds.knows('read', block))
    if (unread.length === 0) continue
    runChecks({ ...input, note: { ...note, tree: { type: 'root', children: unread } } })
    for (const block of unread) grounds.once('read', block, () => true)
    yield { done, of }
  }
  return runChecks(input)
}
