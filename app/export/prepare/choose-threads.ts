import type { Root } from 'mdast'
import type { Annotation } from '../../review/annotation.ts'
import type { ExportOptions, Format } from '../export.ts'
import { marksIn } from './filter-copy.ts'

export interface ChosenThreads {
  /** Ids of the threads that go with the export. */
  readonly travels: ReadonlySet<string>
  readonly open: readonly Annotation[]
  /** Settled ones that do not. */
  readonly resolved: readonly Annotation[]
  /** Open threads whose words this copy does not hold. */
  readonly withText: readonly Annotation[]
}

/**
 * Open threads travel when asked for; settled ones only to Word, which shows them as settled. A lesser copy takes only threads whose words it
 * holds: one that has lost its words quotes them.
 */
export function chooseThreads(
  annotations: readonly Annotation[],
  whole: Root,
  copied: Root,
  options: ExportOptions,
  format?: Format,
): ChosenThreads {
  if (annotations.length === 0) return { travels: new Set(), open: [], resolved: [], withText: [] }
  const inWhole = marksIn(whole.children)
  const inCopy = marksIn(copied.children)
  const open = annotations.filter((thread) => !thread.resolved)
  const stays = (thread: Annotation) =>
    !inCopy.has(thread.id) && (inWhole.has(thread.id) || options.copy !== 'full')
  const asked = format === 'docx' ? annotations : open
  const going = options.annotations === 'none' ? [] : asked.filter((thread) => !stays(thread))
  const travels = new Set(going.map((thread) => thread.id))
  return {
    travels,
    open,
    resolved: annotations.filter((thread) => thread.resolved && !travels.has(thread.id)),
    withText: open.filter(stays),
  }
}
