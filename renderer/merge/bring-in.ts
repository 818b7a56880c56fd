import { saveBrief } from '../../app/pipeline.ts'
import { whoseOf } from '../history/whose.ts'
import type { Decision } from '../state/decision-history.ts'
import type { Desk } from '../state/desk.ts'
import { ownBytes } from '../state/own-bytes.ts'
import { type MergePlan, withPicks } from './plan-merge.ts'

/**
 * Puts a merge into the note on the desk, unsaved. The note as it stood is kept in its history first. Undo takes the
 * merge back after whatever was typed since, and its button as long as nothing was.
 */
export async function bringIn(
  desk: Desk,
  plan: MergePlan,
  picks: ReadonlyMap<number, number>,
): Promise<void> {
  const { documents, store, host } = desk
  const before = documents.current()
  const { saved } = store.getState()
  if (!before) return
  const brief = withPicks(plan, picks)
  await host.keepVersion(whoseOf(desk), ownBytes(saveBrief(before)))
  const merge: Decision = {
    undo() {
      documents.replace(before, saved)
      desk.decisions.began(merge, false)
    },
    redo() {
      documents.replace(brief, { kind: 'changed' })
      desk.decisions.began(merge)
    },
  }
  merge.redo()
  store.setState((s) => ({ kept: s.kept + 1, rightTab: 'comments', rightShown: true }))
  const { key, revision } = placeOf(desk)
  const takeBack = () => {
    const now = placeOf(desk)
    if (now.key === key && now.revision === revision) merge.undo()
    else desk.say('The note was changed since. The state before the merge is in its history.')
  }
  const open = plan.clashes.length - picks.size
  desk.say(
    [
      `${plan.from.length === 1 ? 'One file was' : `${plan.from.length} files were`} brought in.`,
      open > 0 && `${open === 1 ? 'One clash waits' : `${open} clashes wait`} in the page for you to decide.`,
      'Nothing is saved yet.',
    ]
      .filter(Boolean)
      .join(' '),
    [{ words: 'Take the merge back', run: takeBack }],
  )
}

const placeOf = ({ store }: Desk) => {
  const { open, revision } = store.getState()
  return { key: open?.key, revision }
}
