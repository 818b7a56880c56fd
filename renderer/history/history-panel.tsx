import { useMemo, useState } from 'react'
import type { Version } from '../../app/host/contract.ts'
import { runCommand } from '../keys/run-command.ts'
import { useDesk } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorView } from '../ui/error-view.tsx'
import { sayDay } from '../ui/say-day.ts'
import { useVersions } from './use-versions.ts'
import { VersionRow } from './version-row.tsx'
import './history.css'

/** Earlier versions of the open note by day, newest first, and what can be done with each. */
export function History() {
  const desk = useDesk()
  const listed = useVersions()
  const [chosen, setChosen] = useState<string | null>(null)
  const versions = listed.state === 'listed' ? listed.versions : NONE
  const days = useMemo(() => byDay(versions), [versions])
  if (listed.state === 'loading')
    return <div className="history-loading" role="status" aria-label="Listing earlier versions" />
  if (listed.state === 'failed')
    return (
      <ErrorView error={listed.error}>
        <Button onPress={listed.again}>Try again</Button>
      </ErrorView>
    )
  if (versions.length === 0)
    return (
      <Empty title="No earlier versions yet">
        One is kept each time you save, and every ten minutes while you write. They stay on this machine and
        never go out with the note.
      </Empty>
    )
  return (
    <>
      <div className="rail-scroll history">
        {days.map(({ day, rows }) => (
          <section key={day} aria-label={day}>
            <h3 className="history-day">{day}</h3>
            <ul>
              {rows.map(({ version, before }) => (
                <VersionRow
                  key={version.id}
                  version={version}
                  before={before}
                  open={chosen === version.id}
                  onOpen={() => setChosen(chosen === version.id ? null : version.id)}
                />
              ))}
            </ul>
          </section>
        ))}
        {listed.damaged > 0 && (
          <p className="history-damaged">
            {listed.damaged === 1 ? 'One more version is' : `${listed.damaged} more versions are`} damaged on
            the disk and cannot be read.
          </p>
        )}
      </div>
      <div className="history-foot">
        <Button onPress={() => runCommand(desk, 'compare')}>Compare with…</Button>
        <Button look="quiet" className="danger" onPress={() => desk.show({ kind: 'purge' })}>
          Delete history…
        </Button>
      </div>
    </>
  )
}

const NONE: readonly Version[] = []

interface Row {
  readonly version: Version
  readonly before: Version | undefined
}

function byDay(
  versions: readonly Version[],
): readonly { readonly day: string; readonly rows: readonly Row[] }[] {
  const days = new Map<string, Row[]>()
  for (const [index, version] of versions.entries()) {
    const day = sayDay(version.at)
    days.set(day, [...(days.get(day) ?? []), { version, before: versions[index + 1] }])
  }
  return [...days].map(([day, rows]) => ({ day, rows }))
}
