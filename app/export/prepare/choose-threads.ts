import type { Root } from 'mdast'
import type { Annotation } from '../../review/annotation.ts'
import type { ExportOptions } from '../export.ts'
import { marksIn } from './filter-copy.ts'

export interface ChosenThreads {
  /** Ids of the threads that go with the export. */
  readonly travels: ReadonlySet<string>
  readonly open: readonly Annotation[]
  readonly resolved: readonly Annotation[]
  /** Open threads whose words this copy does not hold. */
  readonly withText: readonly Annotation[]
}

/**
 * Open threads travel when asked for; resolved ones never do. A lesser copy takes only threads whose words it
 * holds: one that has lost its words quotes them.
 */
export function chooseThreads(
  annotations: readonly Annotation[],
  whole: Root,
  copied: Root,
  options: ExportOptions,
): ChosenThreads {
  if (annotations.length === 0) return { travels: new Set(), open: [], resolved: [], withText: [] }
  const inWhole = marksIn(whole.children)
  const inCopy = marksIn(copied.children)
  const open = annotations.filter((thread) => !thread.resolved)
  const stays = (thread: Annotation) =>
    !inCopy.has(thread.id) && (inWhole.has(thread.id) || options.copy !== 'full')
  const going = options.annotations === 'none' ? [] : open.filter((thread) => !stays(thread))
  return {
    travels: new Set(going.map((thread) => thread.id)),
    open,
    resolved: annotations.filter((thread) => thread.resolved),
    withText: open.filter(stays),
  }
}
