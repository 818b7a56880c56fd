import { useEffect } from 'react'
import { useKeys } from './keys/use-keys.ts'
import { DeskView } from './layout/desk-view.tsx'
import { Sheets } from './layout/sheets.tsx'
import { BackgroundImport } from './start/background-import.tsx'
import { Start } from './start/start.tsx'
import { useAnnouncements } from './state/use-announcements.ts'
import { useDesk, useDeskState } from './state/use-desk.tsx'
import { useTheme } from './state/use-theme.ts'
import { Button } from './ui/button.tsx'
import { ErrorView } from './ui/error-view.tsx'
import { Toasts } from './ui/toasts.tsx'

/** The start screen or the desk, and what lies over either. */
export function App() {
  const desk = useDesk()
  const phase = useDeskState((s) => s.phase)
  const startError = useDeskState((s) => s.startError)
  const open = useDeskState((s) => s.open)
  useTheme()
  useKeys()
  useAnnouncements()

  const title = useDeskState((s) => s.head.title ?? s.open?.name ?? '')
  const dirty = useDeskState((s) => s.saved.kind === 'changed' || s.saved.kind === 'failed')
  useEffect(() => {
    if (phase !== 'ready') return
    const token = open?.token
    void desk.host.setDocument({ title, dirty, ...(token && { token }) }).catch(desk.fail)
  }, [desk, phase, title, dirty, open?.token])

  if (phase === 'starting')
    return (
      <main className="starting">
        <h1 className="visually-hidden">Aide-Mémoire</h1>
        <p role="status">Starting…</p>
      </main>
    )
  if (phase === 'failed' && startError) {
    return (
      <main className="start-failed">
        <h1>Aide-Mémoire</h1>
        <ErrorView error={startError}>
          <Button onPress={() => void desk.start()}>Try again</Button>
        </ErrorView>
      </main>
    )
  }
  return (
    <>
      {open ? <DeskView key={open.key} /> : <Start />}
      <Sheets />
      <BackgroundImport />
      <Toasts />
    </>
  )
}
