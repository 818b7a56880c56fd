import { useCallback, useState } from 'react'
import type { ErrorData } from '../../app/errors.ts'
import type { SourceFile } from '../../app/host/contract.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { readMeeting } from '../../app/meeting/read-meeting.ts'
import { ownBytes } from '../state/own-bytes.ts'
import { toErrorData } from '../state/toasts.ts'
import { useDesk } from '../state/use-desk.tsx'

/** What a new brief stands on: a record, and the texts its evidence points into. */
export interface Grounds {
  readonly meeting: Meeting
  readonly sources: ReadonlyMap<string, string>
  readonly names: readonly string[]
  readonly refused: readonly { readonly file: string; readonly error: ErrorData }[]
}

/** Turns chosen, dropped or pasted files into the record of a meeting. */
export function useImport() {
  const desk = useDesk()
  const [grounds, setGrounds] = useState<Grounds | null>(null)
  const [error, setError] = useState<ErrorData | null>(null)

  const take = useCallback(
    async (files: readonly SourceFile[]) => {
      if (files.length === 0) return
      setError(null)
      desk.store.setState({ progress: { job: 'import', doing: 'Reading', done: 0, of: files.length } })
      try {
        const { meeting, sources, refused } = await desk.host.importSources(
          files.map(({ name, bytes }) => ({ name, bytes: ownBytes(bytes) })),
        )
        setGrounds({
          meeting: readMeeting(meeting),
          sources: new Map(Object.entries(sources)),
          names: files.map((f) => f.name),
          refused,
        })
      } catch (cause) {
        const data = toErrorData(cause)
        if (data.code !== 'cancelled') setError(data)
      } finally {
        desk.store.setState({ progress: null })
      }
    },
    [desk],
  )
  const choose = useCallback(async () => {
    try {
      await take(await desk.host.openDialog('sources'))
    } catch (cause) {
      setError(toErrorData(cause))
    }
  }, [desk, take])
  const clear = useCallback(() => {
    setGrounds(null)
    setError(null)
  }, [])
  return { grounds, error, take, choose, clear }
}
