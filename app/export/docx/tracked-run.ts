import {
  DeletedTextRun,
  type FootnoteReferenceRun,
  type ImageRun,
  InsertedTextRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
  type XmlComponent,
} from 'docx'
import type { ShownChange } from '../prepared.ts'
import type { Desk } from './desk.ts'

type Tracked = ReturnType<Desk['track']>

/** The library tracks words only: what is put in, or taken out, can also be a number, a picture, or the other change. */
class Inserted extends InsertedTextRun {
  constructor(inserted: Tracked, what: XmlComponent) {
    super(inserted)
    // After the attributes stands the run that would be put in.
    this.root.splice(1, 1, what)
  }
}
class Deleted extends DeletedTextRun {
  constructor(deleted: Tracked, what: XmlComponent) {
    super(deleted)
    this.root.splice(1, 1, what)
  }
}

/**
 * A run inside suggestions, the outermost first. Whichever way an insertion and a deletion stand in one another, the
 * words are gone when both are accepted and when both are rejected.
 */
export function trackedRun(run: IRunOptions, changes: readonly ShownChange[], desk: Desk) {
  const { inserted, deleted } = innermost(changes)
  if (inserted && deleted)
    return new Inserted(desk.track(inserted), new DeletedTextRun({ ...run, ...desk.track(deleted) }))
  if (deleted) return new DeletedTextRun({ ...run, ...desk.track(deleted) })
  if (inserted) return new InsertedTextRun({ ...run, ...desk.track(inserted) })
  return new TextRun(run)
}

/** The same for a run that is no words: a footnote's number, a picture. */
export function trackedThing(
  thing: FootnoteReferenceRun | ImageRun,
  changes: readonly ShownChange[],
  desk: Desk,
): ParagraphChild {
  const { inserted, deleted } = innermost(changes)
  const gone = deleted && new Deleted(desk.track(deleted), thing)
  return inserted ? new Inserted(desk.track(inserted), gone ?? thing) : (gone ?? thing)
}

/** The same for what ends a block: a paragraph’s mark, a table’s row. */
export const trackedEnd = (change: ShownChange, desk: Desk) =>
  change.kind === 'inserted' ? { insertion: desk.track(change) } : { deletion: desk.track(change) }

function innermost(changes: readonly ShownChange[]) {
  const last = (kind: ShownChange['kind']) => changes.filter((change) => change.kind === kind).at(-1)
  return { inserted: last('inserted'), deleted: last('deleted') }
}
