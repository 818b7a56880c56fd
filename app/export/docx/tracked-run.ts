import { DeletedTextRun, InsertedTextRun, type IRunOptions, TextRun } from 'docx'
import type { ShownChange } from '../prepared.ts'
import type { Desk } from './desk.ts'

type Tracked = ReturnType<Desk['track']>

/** What somebody put in and somebody took out again. The library has a run for each, but not one in the other. */
class InsertedAndDeleted extends InsertedTextRun {
  constructor(inserted: Tracked, deleted: DeletedTextRun) {
    super(inserted)
    // After the attributes stands the run that would be put in.
    this.root.splice(1, 1, deleted)
  }
}

/**
 * A run inside suggestions, the outermost first. Whichever way an insertion and a deletion stand in one another, the
 * words are gone when both are accepted and when both are rejected.
 */
export function trackedRun(run: IRunOptions, changes: readonly ShownChange[], desk: Desk) {
  const innermost = (kind: ShownChange['kind']) => changes.filter((change) => change.kind === kind).at(-1)
  const [inserted, deleted] = [innermost('inserted'), innermost('deleted')]
  if (inserted && deleted)
    return new InsertedAndDeleted(
      desk.track(inserted),
      new DeletedTextRun({ ...run, ...desk.track(deleted) }),
    )
  if (deleted) return new DeletedTextRun({ ...run, ...desk.track(deleted) })
  if (inserted) return new InsertedTextRun({ ...run, ...desk.track(inserted) })
  return new TextRun(run)
}
