import { runCommand } from '../keys/run-command.ts'
import { CheckProgress } from '../review/check-progress.tsx'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { sameRecord, useOfLive } from '../state/use-of-live.ts'
import { countNote } from './count-note.ts'
import { sayLanguage } from './say-language.ts'
import './status-bar.css'

/** How long the note is, against what it may be; errors only; language; size of the text. */
export function StatusBar() {
  const desk = useDesk()
  const sides = useDeskState((s) => s.sides)
  const head = useDeskState((s) => s.head)
  const limit = useDeskState((s) => s.head.pageLimit ?? s.profile.pageLimit)
  const errors = useDeskState((s) => s.findings.filter((f) => f.severity === 'error').length)
  const selected = useDeskState((s) => s.selectedWords)
  const zoom = useDeskState((s) => s.zoom)
  const count = useOfLive((live) => countNote(live.tree), sameRecord)
  if (!count) return null
  const used = sides ?? count.sides
  const over = Math.ceil(used * 10) / 10 > limit
  return (
    <footer className="status-bar" data-area="status">
      <span>
        {selected > 0 && `${selected.toLocaleString('en-GB')} of `}
        {count.words.toLocaleString('en-GB')} words
      </span>
      <span>{count.minutes < 1 ? 'under a minute' : `${count.minutes} min to read`}</span>
      <button type="button" className={over ? 'over' : ''} onClick={() => runCommand(desk, 'preview')}>
        {sides === null && 'about '}
        {used.toFixed(1)} of {limit} {limit === 1 ? 'side' : 'sides'}
        {over && ': too long'}
      </button>
      {errors > 0 && (
        <button type="button" className="status-errors" onClick={() => runCommand(desk, 'needs')}>
          {errors === 1 ? '1 error' : `${errors} errors`}
        </button>
      )}
      <CheckProgress />
      <span className="status-gap" />
      <button type="button" onClick={() => runCommand(desk, 'head')}>
        {sayLanguage(head.language)}
      </button>
      <span className="status-zoom">
        <button type="button" aria-label="Smaller text" onClick={() => runCommand(desk, 'zoom-out')}>
          −
        </button>
        <button
          type="button"
          aria-label={`${Math.round(zoom * 100)} %: actual size`}
          onClick={() => runCommand(desk, 'zoom-reset')}
        >
          {Math.round(zoom * 100)} %
        </button>
        <button type="button" aria-label="Larger text" onClick={() => runCommand(desk, 'zoom-in')}>
          +
        </button>
      </span>
    </footer>
  )
}
