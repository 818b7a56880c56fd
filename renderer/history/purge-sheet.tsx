import { useState } from 'react'
import type { ErrorData } from '../../app/errors.ts'
import type { Version } from '../../app/host/contract.ts'
import { toErrorData } from '../state/toasts.ts'
import { useDesk } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorView } from '../ui/error-view.tsx'
import { sayTime } from '../ui/say-day.ts'
import { Sheet } from '../ui/sheet.tsx'
import { useVersions } from './use-versions.ts'
import { purge } from './version-actions.ts'

interface Props {
  readonly version: Version | undefined
  readonly onClose: () => void
}

/** Says what goes before it goes: a version, the note’s history, or that of every note here. */
export function PurgeSheet({ version, onClose }: Props) {
  const desk = useDesk()
  const listed = useVersions()
  const [error, setError] = useState<ErrorData | null>(null)
  const run = async (which: Version | 'note' | 'everything') => {
    try {
      await purge(desk, which)
      onClose()
    } catch (cause) {
      setError(toErrorData(cause))
    }
  }
  const count = listed.state === 'listed' ? listed.versions.length : 0
  const named = listed.state === 'listed' ? listed.versions.filter((v) => v.name).length : 0
  return (
    <Sheet
      title={version ? 'Delete this version' : 'Delete the history'}
      width="narrow"
      onClose={onClose}
      foot={
        version ? (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button look="danger" onPress={() => void run(version)}>
              Delete the version
            </Button>
          </>
        ) : (
          <>
            <Button look="danger" className="push" onPress={() => void run('everything')}>
              Delete every note’s history
            </Button>
            <Button onPress={onClose}>Cancel</Button>
            <Button look="danger" onPress={() => void run('note')}>
              Delete this note’s history
            </Button>
          </>
        )
      }
    >
      {version ? (
        <p>
          The version of {sayTime(version.at)}
          {version.name && `, “${version.name}”,`} and every word that only it holds are deleted from this
          machine. They cannot be brought back.
        </p>
      ) : (
        <p>
          {count === 1 ? 'The one version' : `All ${count} versions`} of this note
          {named > 0 && `, ${named === 1 ? 'one' : named} of them with a name,`} and the words that only they
          hold are deleted from this machine. They cannot be brought back.
        </p>
      )}
      <p className="purge-safe">The note itself and its file stay as they are.</p>
      {error && <ErrorView error={error} />}
    </Sheet>
  )
}
