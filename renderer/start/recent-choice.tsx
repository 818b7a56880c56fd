import { Button as AriaButton } from 'react-aria-components'
import { useDeskState } from '../state/use-desk.tsx'
import { Empty } from '../ui/empty.tsx'
import { sayDay } from '../ui/say-day.ts'

/** What was open last, to choose one of; the note that is open is none of them. */
export function RecentChoice({ onChoose }: { readonly onChoose: (token: string) => void }) {
  const all = useDeskState((s) => s.recents)
  const open = useDeskState((s) => s.open?.token)
  const recents = all.filter((r) => r.token !== open)
  if (recents.length === 0)
    return <Empty title="No recent briefs">Briefs you open or save are listed here.</Empty>
  return (
    <ul className="recent-choice">
      {recents.map((r) => (
        <li key={r.token}>
          <AriaButton className="recent" onPress={() => onChoose(r.token)}>
            <span className="recent-name">{r.name.replace(/\.brief$/, '')}</span>
            <span className="recent-folder">{r.folder}</span>
            <time dateTime={r.openedAt}>{sayDay(r.openedAt)}</time>
          </AriaButton>
        </li>
      ))}
    </ul>
  )
}
