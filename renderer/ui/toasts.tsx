import { X } from 'lucide-react'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button, IconButton } from './button.tsx'
import './toasts.css'

/** What just happened, each with what to do next. They stay until dismissed: nobody reads on a timer. */
export function Toasts() {
  const desk = useDesk()
  const toasts = useDeskState((s) => s.toasts)
  return (
    <section className="toasts" aria-label="Messages" aria-live="polite">
      {toasts.map((t) => (
        <div key={t.id} className={`toast ${t.tone}`}>
          <p>{t.words}</p>
          <div className="toast-actions">
            {t.actions.map((a) => (
              <Button
                key={a.words}
                onPress={() => {
                  desk.dismiss(t.id)
                  a.run()
                }}
              >
                {a.words}
              </Button>
            ))}
            <IconButton label="Dismiss" onPress={() => desk.dismiss(t.id)}>
              <X size={15} aria-hidden />
            </IconButton>
          </div>
        </div>
      ))}
    </section>
  )
}
