import type { StoreApi } from 'zustand/vanilla'
import type { Brief } from '../../app/brief.ts'
import { saveBrief } from '../../app/pipeline.ts'
import type { DeskState } from './desk-state.ts'
import { sayError, toErrorData } from './toasts.ts'

/** What the machine says of a file it has written; a new name and token when it is another file than before. */
interface Written {
  readonly savedAt: string
  readonly name?: string
  readonly token?: string
}

interface Saving {
  /** The open note with every word as it stands now. */
  current(): Brief | null
  save(): Promise<boolean>
  saveAs(): Promise<boolean>
}

/**
 * Writes the open note, and says in the state how that went.
 * @param write hands the bytes to the machine; null when the person thought better of it
 * @param written called with the journal of a note whose every word is in its file now
 * @returns whether the file holds every word; false too when some were typed meanwhile
 */
export async function saveFile(
  store: StoreApi<DeskState>,
  note: Saving,
  write: (bytes: Uint8Array) => Promise<Written | null>,
  written: (journal: string) => Promise<void>,
): Promise<boolean> {
  const { open, saved: before, revision } = store.getState()
  const brief = note.current()
  if (!open || !brief || open.brief.readOnly) return false
  store.setState({ saved: { kind: 'saving' } })
  try {
    const result = await write(saveBrief(brief))
    if (!result) {
      store.setState({ saved: before })
      return false
    }
    const typedSince = store.getState().revision !== revision
    store.setState((s) => ({
      saved: typedSince ? { kind: 'changed' } : { kind: 'saved', at: result.savedAt },
      open: s.open && {
        ...s.open,
        ...(result.name && { name: result.name }),
        ...(result.token && { token: result.token }),
      },
      kept: s.kept + 1,
    }))
    if (!typedSince) await written(open.journal)
    return !typedSince
  } catch (error) {
    store.setState({ saved: { kind: 'failed', error: toErrorData(error) } })
    sayError(store, error, [
      { words: 'Save as…', run: () => void note.saveAs() },
      { words: 'Try again', run: () => void note.save() },
    ])
    return false
  }
}
