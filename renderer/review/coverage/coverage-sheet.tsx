import { useMemo, useRef, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { sourcesById } from '../../../app/pipeline.ts'
import { coverageOf, type Uncovered } from '../../../app/review/omissions/coverage.ts'
import { uncoveredSentence } from '../../../app/review/omissions/uncovered-sentence.ts'
import { useDesk, useDeskState } from '../../state/use-desk.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { insertSentence } from '../insert-sentence.ts'
import '../rows.css'
import './coverage-sheet.css'

const KINDS: Readonly<Record<Uncovered['kind'], string>> = {
  commitment: 'Commitments',
  concern: 'Concerns',
  quotation: 'Quotations',
  figure: 'Figures',
}
const KIND_LIST = Object.keys(KINDS) as readonly Uncovered['kind'][]
const ONE: Readonly<Record<Uncovered['kind'], string>> = {
  commitment: 'Commitment',
  concern: 'Concern',
  quotation: 'Quotation',
  figure: 'Figure',
}

/** What record and sources hold and the note does not, weightiest first: a list one opens, in no count. */
export function CoverageSheet({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const live = useDeskState((s) => s.live)
  const meeting = useDeskState((s) => s.meeting)
  const texts = useDeskState((s) => s.open?.brief.sources)
  const [only, setOnly] = useState<Uncovered['kind'] | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const all = useMemo(() => {
    if (!live || !meeting || !texts) return []
    return coverageOf({ note: live, meeting, sources: sourcesById({ sources: texts, meeting }) })
  }, [live, meeting, texts])
  const kinds = KIND_LIST.filter((k) => all.some((u) => u.kind === k))
  const shown = only && kinds.includes(only) ? all.filter((u) => u.kind === only) : all
  const insert = (one: Uncovered, at: number) => {
    const session = desk.session()
    if (!session || !meeting) return
    insertSentence(session, uncoveredSentence(meeting, one))
    // The row goes as soon as the text is read again; the next one is in hand.
    const rows = list.current?.querySelectorAll<HTMLButtonElement>('.left-out-item')
    const next = rows?.[at + 1] ?? rows?.[at]
    next?.focus()
    desk.say('Inserted at the caret.', [{ words: 'Undo', run: () => void session.run('undo') }])
  }
  return (
    <Sheet title="What the note leaves out" width="wide" onClose={onClose}>
      {all.length === 0 ? (
        <Empty title={meeting ? 'Nothing of weight is left out' : 'No record to compare with'}>
          {meeting
            ? 'Every commitment, concern, figure and principal’s quotation of the record stands in the note.'
            : 'A note made from sources is compared with what they hold.'}
        </Empty>
      ) : (
        <>
          <p className="coverage-help">
            A short note leaves most things out on purpose: none of this is counted or stops an export. Enter
            puts the item at the caret as a sentence with its citation.
          </p>
          {kinds.length > 1 && (
            <ToggleButtonGroup
              aria-label="Show"
              className="coverage-kinds"
              selectionMode="single"
              selectedKeys={only ? [only] : []}
              onSelectionChange={(keys) => {
                const [key] = keys
                setOnly(KIND_LIST.find((k) => k === key) ?? null)
              }}
            >
              {kinds.map((k) => (
                <ToggleButton key={k} id={k} className="filter">
                  {KINDS[k]} <span>{all.filter((u) => u.kind === k).length}</span>
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          )}
          <ul ref={list} className="coverage">
            {shown.map((one, at) => (
              <li key={one.ref}>
                <button type="button" className="left-out-item" onClick={() => insert(one, at)}>
                  <span className="coverage-kind">{ONE[one.kind]}</span>
                  <span>{one.kind === 'quotation' ? `“${one.text}”` : one.text}</span>
                </button>
                {one.sources.length > 0 && (
                  <Button
                    look="quiet"
                    onPress={() => {
                      onClose()
                      desk.lightPassages(one.sources)
                    }}
                  >
                    Show the passage
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  )
}
