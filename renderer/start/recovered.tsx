import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { sayTime } from '../ui/say-day.ts'

/** Notes that were not saved when the app last ended. Nothing is written over a file by bringing one back. */
export function Recovered() {
  const desk = useDesk()
  const recovered = useDeskState((s) => s.recovered)
  if (recovered.length === 0) return null
  return (
    <section className="recovered" aria-label="Unsaved notes">
      <h2>
        {recovered.length === 1 ? 'One note was not saved' : `${recovered.length} notes were not saved`}
      </h2>
      <ul>
        {recovered.map((r) => (
          <li key={r.journal}>
            <span className="recent-name">{r.name}</span>
            <time dateTime={r.at}>{sayTime(r.at)}</time>
            <Button look="main" onPress={() => desk.documents.recover(r)}>
              Bring back
            </Button>
            <Button look="quiet" onPress={() => desk.documents.forget(r)}>
              Discard
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
