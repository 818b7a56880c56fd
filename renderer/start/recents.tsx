import { X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { IconButton } from '../ui/button.tsx'
import { sayDay } from '../ui/say-day.ts'

/** What was open last, newest first. Folders tell namesakes apart. */
export function Recents() {
  const desk = useDesk()
  const recents = useDeskState((s) => s.recents)
  const forget = (token: string) => {
    desk.store.setState({ recents: recents.filter((r) => r.token !== token) })
    void desk.host.forgetRecent(token).catch(desk.fail)
  }
  if (recents.length === 0) return null
  return (
    <section className="recents">
      <h2>Recent</h2>
      <ul>
        {recents.map((r) => (
          <li key={r.token}>
            <AriaButton className="recent" onPress={() => void desk.documents.openRecent(r.token)}>
              <span className="recent-name">{r.name.replace(/\.brief$/, '')}</span>
              <span className="recent-folder">{r.folder}</span>
              <time dateTime={r.openedAt}>{sayDay(r.openedAt)}</time>
            </AriaButton>
            <IconButton label={`Take ${r.name} off this list`} onPress={() => forget(r.token)}>
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
