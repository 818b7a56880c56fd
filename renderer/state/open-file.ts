import type { StoreApi } from 'zustand/vanilla'
import type { Brief } from '../../app/brief.ts'
import { salvageBrief } from '../../app/brief-file.ts'
import { BriefError } from '../../app/errors.ts'
import type { Host, OpenedFile } from '../../app/host/contract.ts'
import type { DeskState, Toast } from './desk-state.ts'
import { fileNameOf } from './file-name.ts'
import { openDocument } from './open-document.ts'
import { say, sayError } from './toasts.ts'

/** Where notes are put, after what lies there was seen to. */
interface Place {
  openBrief(brief: Brief, name: string, token?: string): void
  leaving(then: () => void): void
}

/** Puts a file of any kind the app reads on the desk: a brief as itself, anything else as a note without a file. */
export async function openFile(
  host: Host,
  store: StoreApi<DeskState>,
  place: Place,
  file: OpenedFile,
): Promise<void> {
  try {
    const { brief, kind, notices } = await openDocument(host, file)
    // Reading may have taken a moment, in which words were typed.
    place.leaving(() => {
      if (kind === 'brief') return place.openBrief(brief, file.name, file.token)
      place.openBrief(brief, fileNameOf(brief.note.head.title))
      const from = `Opened from “${file.name}”, which stays as it is. Saving keeps this note as a brief.`
      say(store, [from, ...notices].join(' '))
    })
  } catch (error) {
    sayError(store, error, rescueOf(store, place, file, error))
  }
}

/** A damaged brief often still holds its text: what to do about it. */
function rescueOf(
  store: StoreApi<DeskState>,
  place: Place,
  { name, bytes }: OpenedFile,
  error: unknown,
): Toast['actions'] {
  const damaged = error instanceof BriefError && error.code === 'pack-damaged'
  const found = damaged ? salvageBrief(bytes, name) : null
  if (!found) return []
  const open = () => {
    place.openBrief(found.brief, fileNameOf(found.brief.note.head.title))
    const text = found.whole
      ? 'The whole text could be read'
      : 'The text could be read up to where the file is damaged'
    say(
      store,
      `${text}. The meeting’s record, sources, comments and pictures are lost. “${name}” stays as it is; save this note under a new name.`,
    )
  }
  return [{ words: 'Open what can be read', run: () => place.leaving(open) }]
}
