import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { HouseLetterhead } from './letterhead.tsx'
import { MarkingLine } from './marking-line.tsx'
import { showDate } from './show-date.ts'
import './page-head.css'

/** What stands above the text on paper: marking, number and date, copy, title, how far the draft is. */
export function PageHead() {
  const desk = useDesk()
  const head = useDeskState((s) => s.head)
  const readOnly = useDeskState((s) => s.open?.brief.readOnly === true)
  const forms = useDeskState((s) => s.profile.dates)
  const openForm = () => desk.store.setState({ headShown: true })
  const left = [head.number, head.date && showDate(head.date, forms)].filter(Boolean)
  const under = [head.desk, head.status, head.asOf && `Information as of ${showDate(head.asOf, forms)}`]
  return (
    <header className="page-head">
      <MarkingLine />
      <button type="button" className="page-head-lines" onClick={openForm}>
        <span>{left.length ? left.map((l) => <span key={l}>{l}</span>) : <em>Number and date</em>}</span>
        <span>{head.copy ? `Copy ${head.copy}` : ''}</span>
        <span className="visually-hidden">Change the head of the note</span>
      </button>
      <HouseLetterhead />
      <div className="page-title-box" data-words={head.title || 'Title'}>
        <textarea
          className="page-title"
          aria-label="Title"
          rows={1}
          value={head.title ?? ''}
          placeholder="Title"
          readOnly={readOnly}
          onChange={(e) => desk.documents.setHead({ ...head, title: e.target.value.replace(/\n/g, ' ') })}
          onKeyDown={(e) => {
            if (e.key !== 'Enter' || e.nativeEvent.isComposing) return
            e.preventDefault()
            desk.session()?.focus()
          }}
        />
      </div>
      {under.some(Boolean) && <p className="page-under">{under.filter(Boolean).join(' · ')}</p>}
    </header>
  )
}

/** What ends the paper: drafted and cleared by whom, for whom, until when, and the marking again. */
export function PageFoot() {
  const head = useDeskState((s) => s.head)
  const forms = useDeskState((s) => s.profile.dates)
  const lines = [
    ['Drafted by', [head.drafter, head.contact].filter(Boolean).join(', ')],
    [
      'Cleared by',
      (head.cleared ?? [])
        .map((c) => [c.name, c.unit, c.when && showDate(c.when, forms), c.how].filter(Boolean).join(', '))
        .join('; '),
    ],
    ['Distribution', (head.distribution ?? []).join(', ')],
    ['Embargo', head.embargo ? showDate(head.embargo, forms) : ''],
  ] as const
  return (
    <footer className="page-foot">
      <dl>
        {lines
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <MarkingLine />
    </footer>
  )
}
