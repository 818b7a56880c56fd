import { useMemo, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { ErrorData } from '../../app/errors.ts'
import type { Copy, ExportOptions, Format } from '../../app/export/export.ts'
import { addresseesIn } from '../../app/export/prepare/filter-copy.ts'
import { MarkingReason } from '../head/marking-reason.tsx'
import { useSourceAbove } from '../head/use-source-above.ts'
import { printNote } from '../print/print-note.ts'
import { toErrorData } from '../state/toasts.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorView } from '../ui/error-view.tsx'
import { Choice, Field, Tick } from '../ui/field.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { exportNote } from './export-run.ts'
import type { Outgoing } from './full-copy.ts'
import { LeftOut } from './left-out.tsx'
import { outgoingOptions } from './outgoing.ts'
import { ReviewChoices } from './review-choices.tsx'
import { useFreshFindings } from './use-fresh-findings.ts'
import { Working } from './working.tsx'
import './export-sheet.css'

const COPY_CHOICES: readonly (readonly [Copy, string, string])[] = [
  ['full', 'Full copy', 'Everything but the advice to you as author.'],
  ['speaking', 'Speaking copy', 'Without what is not to be disclosed.'],
  ['public', 'Public copy', 'Facts only: also without advice and assessment.'],
]
const FORMAT_CHOICES: readonly (readonly [Format, string])[] = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['md', 'Markdown'],
]

/** One sheet for everything that goes out: which copy, to whom, as what, and what is left out. */
export function ExportSheet({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const head = useDeskState((s) => s.head)
  const folder = useDeskState((s) => s.folder)
  const progress = useDeskState((s) => s.progress)
  const fresh = useFreshFindings()
  const stops = useDeskState((s) => s.findings.filter((f) => f.stops).length)
  const [formats, setFormats] = useState<readonly Format[]>(['pdf'])
  const [embed, setEmbed] = useState(false)
  const outgoing = useDeskState((s) => s.outgoing)
  const { copy, ledger, review } = outgoing
  const choose = (more: Partial<Outgoing>) =>
    desk.store.setState((s) => ({ outgoing: { ...s.outgoing, ...more } }))
  const live = useDeskState((s) => s.live)
  const names = useMemo(() => (live ? addresseesIn(live.tree) : []), [live])
  // Who was chosen may have been taken out of the note since.
  const addressee = names.includes(outgoing.addressee) ? outgoing.addressee : ''
  const [copyNumber, setCopyNumber] = useState(head.copy ?? '')
  const [reason, setReason] = useState('')
  const [error, setError] = useState<ErrorData | null>(null)
  const options = useMemo(
    (): ExportOptions => ({
      ...outgoingOptions({ outgoing: { ...outgoing, addressee }, head }, formats),
      embed: embed && copy === 'full' && !addressee && formats.includes('pdf'),
      ...(copyNumber.trim() && { copyNumber: copyNumber.trim() }),
      ...(reason.trim() && { override: reason.trim() }),
    }),
    [formats, outgoing, addressee, copy, embed, head, copyNumber, reason],
  )
  /** Until the system's dialog has answered, nobody knows where the files are to go. */
  const [choosing, setChoosing] = useState(false)
  const chooseFolder = async () => {
    setChoosing(true)
    try {
      const chosen = await desk.host.chooseFolder()
      if (chosen) desk.store.setState({ folder: chosen })
    } catch (cause) {
      setError(toErrorData(cause))
    }
    setChoosing(false)
  }
  const above = useSourceAbove()
  /** Asked once: a second press sends it without, and the check goes on pointing at it. */
  const [askedMarking, setAskedMarking] = useState(false)
  const run = async () => {
    setError(null)
    if (above && !head.markingReason?.trim() && !askedMarking) {
      setAskedMarking(true)
      document.querySelector<HTMLElement>('.export-marking input')?.focus()
      return
    }
    try {
      if (await exportNote(desk, options)) onClose()
    } catch (cause) {
      const data = toErrorData(cause)
      if (data.code !== 'cancelled') setError(data)
    }
  }
  const busy = progress?.job === 'export'
  const blocked = stops > 0 && !reason.trim()
  return (
    <Sheet
      title="Export"
      onClose={onClose}
      width="wide"
      firm={busy}
      foot={
        busy ? (
          <Working progress={progress} onCancel={() => void desk.host.cancelExport().catch(desk.fail)} />
        ) : (
          <>
            <Button
              className="push"
              look="quiet"
              isDisabled={blocked}
              onPress={() => void printNote(desk, options)}
            >
              Print…
            </Button>
            <Button
              look="main"
              onPress={() => void run()}
              isDisabled={formats.length === 0 || blocked || !fresh || choosing}
            >
              {fresh ? 'Export' : 'Checking…'}
            </Button>
          </>
        )
      }
    >
      <div className="export-columns">
        <div className="export-choices">
          <RadioGroup
            className="export-copies"
            aria-label="What goes out"
            value={copy}
            onChange={(value) =>
              choose({ copy: COPY_CHOICES.find(([c]) => c === value)?.[0] ?? 'full', ledger: false })
            }
          >
            {COPY_CHOICES.map(([value, words, help]) => (
              <Radio key={value} value={value} className="export-copy">
                <span className="radio-dot" aria-hidden />
                <strong>{words}</strong>
                <span>{help}</span>
              </Radio>
            ))}
          </RadioGroup>
          <fieldset className="choice-group export-formats">
            <legend>As</legend>
            {FORMAT_CHOICES.map(([value, words]) => (
              <Tick
                key={value}
                label={words}
                checked={formats.includes(value)}
                onChange={(on) =>
                  setFormats(
                    FORMAT_CHOICES.map(([f]) => f).filter((f) => (f === value ? on : formats.includes(f))),
                  )
                }
              />
            ))}
          </fieldset>
          {names.length > 0 && (
            <Choice
              label="To whom"
              value={addressee}
              onChange={(name) => choose({ addressee: name })}
              choices={[{ value: '', words: 'Nobody named' }, ...names.map((n) => ({ value: n, words: n }))]}
              help="Parts that are only for others are left out."
            />
          )}
          <div className="export-pair">
            <Field
              label={names.length > 0 ? 'Copy number' : 'To whom: copy number'}
              value={copyNumber}
              onChange={setCopyNumber}
              placeholder="1 of 3, Minister’s office"
            />
            <ReviewChoices
              formats={formats}
              chosen={review}
              onChange={(chosen) => choose({ review: chosen })}
            />
          </div>
          <Tick
            label="Add what each statement stands on, as an annex"
            help={
              copy === 'full'
                ? 'Each statement of fact, its state, and the words of its passages.'
                : 'Only statements this copy holds; without the words of passages and without names.'
            }
            checked={ledger}
            onChange={(on) => choose({ ledger: on })}
          />
          <Tick
            label="Put the editable note inside the PDF"
            help={
              addressee
                ? 'Not in a copy for someone: the editable note holds everything.'
                : copy === 'full'
                  ? 'Sources, record and comments travel with it. Tick only for colleagues.'
                  : 'Only in a full copy: the editable note holds everything.'
            }
            checked={options.embed}
            disabled={copy !== 'full' || addressee !== '' || !formats.includes('pdf')}
            onChange={setEmbed}
          />
        </div>
        <LeftOut options={options} />
      </div>
      {stops > 0 && (
        <div className="export-stop">
          <Field
            label={`${stops === 1 ? 'One finding stops' : `${stops} findings stop`} this export. Send it all the same because`}
            value={reason}
            onChange={setReason}
            placeholder="Your reason is recorded in the paper"
          />
        </div>
      )}
      {above && (
        <div className="export-stop">
          <MarkingReason className="export-marking" />
          {askedMarking && !head.markingReason?.trim() && (
            <p role="status">Give the reason, or press Export again to send it without one.</p>
          )}
        </div>
      )}
      {error && <ErrorView error={error} />}
      <div className="export-folder">
        <span>Folder</span>
        <strong>{folder?.name ?? 'You are asked when it runs'}</strong>
        <Button onPress={() => void chooseFolder()} isDisabled={busy || choosing}>
          Choose folder…
        </Button>
      </div>
    </Sheet>
  )
}
