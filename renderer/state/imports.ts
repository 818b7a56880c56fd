import type { StoreApi } from 'zustand/vanilla'
import type { Host, SourceFile } from '../../app/host/contract.ts'
import { readMeeting } from '../../app/meeting/read-meeting.ts'
import type { DeskState } from './desk-state.ts'
import { ownBytes } from './own-bytes.ts'
import { say, sayError, toErrorData } from './toasts.ts'

/** Reading sources, which goes on while the sheet that asked for it is closed. One import at a time. */
export interface Imports {
  read(files: readonly SourceFile[]): Promise<void>
  /** Gives it up: nothing is kept. */
  cancel(): void
  /** Ends the reading and keeps what was read so far. */
  stop(): void
  /** Lets go of what was read. */
  clear(): void
}

export function createImports(host: Host, store: StoreApi<DeskState>): Imports {
  const isShown = () => store.getState().sheet?.kind === 'new'
  const show = () => store.setState({ sheet: { kind: 'new' } })
  const attempt = (call: Promise<unknown>) => void call.catch((error) => sayError(store, error))
  return {
    async read(files) {
      if (files.length === 0) return
      store.setState({
        imported: null,
        progress: { job: 'import', doing: 'Reading', done: 0, of: files.length },
      })
      try {
        const { meeting, sources, refused } = await host.importSources(
          files.map(({ name, bytes }) => ({ name, bytes: ownBytes(bytes) })),
        )
        const grounds = {
          meeting: readMeeting(meeting),
          sources: new Map(Object.entries(sources)),
          names: files.map((f) => f.name),
          refused,
        }
        store.setState({ imported: { kind: 'read', grounds } })
        if (!isShown()) say(store, 'The sources are read.', [{ words: 'Begin a note from them', run: show }])
      } catch (cause) {
        const error = toErrorData(cause)
        if (error.code === 'cancelled') return
        if (isShown()) store.setState({ imported: { kind: 'failed', error } })
        else sayError(store, cause)
      } finally {
        store.setState({ progress: null })
      }
    },
    cancel: () => attempt(host.cancelImport()),
    stop: () => attempt(host.stopImport()),
    clear: () => store.setState({ imported: null }),
  }
}
