import type { StoreApi } from 'zustand/vanilla'
import type { Brief } from '../../app/brief.ts'
import type { Host } from '../../app/host/contract.ts'
import type { Note } from '../../app/note/note.ts'
import { writeText } from '../../app/note/text.ts'
import { saveBrief } from '../../app/pipeline.ts'
import type { DeskState } from './desk-state.ts'
import { ownBytes } from './own-bytes.ts'
import { createThrottle } from './throttle.ts'
import { sayError } from './toasts.ts'

const EVERY_MS = 250
/** Waited for a moment between two keys; with it a crash costs less than half a second. */
const LATE_MS = 120

/**
 * Hands unsaved work to the machine at most every 250 ms while it changes. Throttled and not put off by each key:
 * someone who never pauses loses no more than someone who does.
 */
export function createJournal(
  host: Host,
  store: StoreApi<DeskState>,
  /** The note as it stands; the whole brief takes a walk over the note for its threads. */
  now: { note(): Note | null; brief(): Brief | null },
) {
  let next: 'pack' | 'text' = 'text'
  /** Journals that hold a whole pack already, so that the text alone is enough. */
  const begun = new Set<string>()
  let failing = false

  async function keep(): Promise<void> {
    const { open, saved } = store.getState()
    if (!open || saved.kind === 'saved' || open.brief.readOnly) return
    const kind = begun.has(open.journal) ? next : 'pack'
    next = 'text'
    try {
      const bytes = bytesOf(kind)
      if (!bytes) return
      const { journal, name, token } = open
      await (token
        ? host.journal(journal, name, kind, bytes, token)
        : host.journal(journal, name, kind, bytes))
      begun.add(journal)
      failing = false
    } catch (error) {
      next = 'pack'
      // Said once: the words are still in the window, and each key would say it again.
      if (!failing) sayError(store, error)
      failing = true
    }
  }

  function bytesOf(kind: 'pack' | 'text'): Uint8Array<ArrayBuffer> | null {
    if (kind === 'pack') {
      const brief = now.brief()
      return brief && ownBytes(saveBrief(brief))
    }
    const note = now.note()
    return note && ownBytes(new TextEncoder().encode(writeText(note)))
  }

  const timer = createThrottle(EVERY_MS, LATE_MS, () => void keep())

  return {
    /** Something changed: `pack` when it is more than the text. */
    soon(kind: 'pack' | 'text'): void {
      if (kind === 'pack') next = 'pack'
      timer.soon()
    },
    /** The note was saved or given up. */
    async close(journal: string): Promise<void> {
      timer.stop()
      begun.delete(journal)
      await host.closeJournal(journal).catch((error) => sayError(store, error))
    },
  }
}
