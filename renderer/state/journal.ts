import type { StoreApi } from 'zustand/vanilla'
import type { Brief } from '../../app/brief.ts'
import type { Host } from '../../app/host/contract.ts'
import type { Note } from '../../app/note/note.ts'
import { writeText } from '../../app/note/text.ts'
import { editBetween } from '../../app/note/text-edit.ts'
import { saveBrief } from '../../app/pipeline.ts'
import type { DeskState } from './desk-state.ts'
import { ownBytes } from './own-bytes.ts'
import { createThrottle } from './throttle.ts'
import { sayError } from './toasts.ts'

interface JournalRecord {
  readonly kind: 'pack' | 'text' | 'edit'
  readonly bytes: Uint8Array<ArrayBuffer>
}

const encode = (text: string): Uint8Array<ArrayBuffer> => ownBytes(new TextEncoder().encode(text))

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
  /** The text the machine has of a journal since its last pack: only what is other is handed over. */
  let kept: { readonly journal: string; readonly text: string } | null = null
  let failing = false

  async function keep(): Promise<void> {
    const { open, saved } = store.getState()
    if (!open || saved.kind === 'saved' || open.brief.readOnly) return
    const { journal, name, token } = open
    const whole = next === 'pack' || !begun.has(journal)
    next = 'text'
    try {
      const record = whole ? packNow() : textNow(journal)
      if (!record) return
      const { kind, bytes } = record
      await (token
        ? host.journal(journal, name, kind, bytes, token)
        : host.journal(journal, name, kind, bytes))
      begun.add(journal)
      failing = false
    } catch (error) {
      next = 'pack'
      kept = null
      // Said once: the words are still in the window, and each key would say it again.
      if (!failing) sayError(store, error)
      failing = true
    }
  }

  function packNow(): JournalRecord | null {
    const brief = now.brief()
    kept = null
    return brief && { kind: 'pack', bytes: ownBytes(saveBrief(brief)) }
  }

  function textNow(journal: string): JournalRecord | null {
    const note = now.note()
    if (!note) return null
    const text = writeText(note)
    const before = kept?.journal === journal ? kept.text : null
    kept = { journal, text }
    if (before === null) return { kind: 'text', bytes: encode(text) }
    return { kind: 'edit', bytes: encode(JSON.stringify(editBetween(before, text))) }
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
