import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ErrorData } from '../../app/errors.ts'
import type { OpenedFile, SourceFile } from '../../app/host/contract.ts'
import { parseTemplate } from '../../app/template/parse-template.ts'
import { Working } from '../export/working.tsx'
import type { Sheet as SheetState } from '../state/desk-state.ts'
import { fileNameOf } from '../state/file-name.ts'
import { openDocument } from '../state/open-document.ts'
import { toErrorData } from '../state/toasts.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorView } from '../ui/error-view.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { beginFromBrief, beginFromTemplate } from './begin-brief.ts'
import { countNumber } from './count-number.ts'
import { GroundsRow } from './grounds-row.tsx'
import { RecentChoice } from './recent-choice.tsx'
import { inOrder, type ShippedTemplate } from './shipped-template.ts'
import { TemplateChoice } from './template-choice.tsx'
import { useImport } from './use-import.ts'
import { usePastedSource } from './use-pasted-source.ts'
import './new-brief.css'

interface Props {
  readonly sheet: Extract<SheetState, { kind: 'new' }>
  readonly onClose: () => void
}

/** A new brief in one sheet: what it is written from, and what it is to be. */
export function NewBrief({ sheet, onClose }: Props) {
  if (sheet.step === 'recent') return <FromRecent onClose={onClose} />
  return <FromTemplate sheet={sheet} onClose={onClose} />
}

function FromTemplate({ sheet, onClose }: Props) {
  const desk = useDesk()
  const profile = useDeskState((s) => s.profile)
  const progress = useDeskState((s) => s.progress)
  const [templates, setTemplates] = useState<readonly ShippedTemplate[] | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const [error, setError] = useState<ErrorData | null>(null)
  const { grounds, error: importError, take, choose, clear } = useImport()

  useEffect(() => {
    const load = async () => {
      try {
        const texts = await desk.host.templates()
        const read = texts.map(({ id, text }) => ({ id, text, template: parseTemplate(text, id) }))
        setTemplates(inOrder(read))
      } catch (cause) {
        setError(toErrorData(cause))
      }
    }
    void load()
  }, [desk])
  useEffect(() => {
    if (sheet.files) void take(sheet.files)
    else if (sheet.step === 'sources') void choose()
  }, [sheet, take, choose])
  const takePasted = useCallback((source: SourceFile) => void take([source]), [take])
  usePastedSource(takePasted)

  // Until a person picks one: what is written after a meeting, or before one that is still to come.
  const usual = grounds?.meeting.status === 'planned' ? 'ministers-brief' : 'briefing-note'
  const chosen = picked ?? (templates?.find((t) => t.id === usual) ?? templates?.[0])?.id ?? ''
  const template = templates?.find((t) => t.id === chosen) ?? null
  const begun = useMemo(() => {
    if (!template) return null
    try {
      return { ok: true as const, ...beginFromTemplate(template, grounds, profile) }
    } catch (cause) {
      return { ok: false as const, error: toErrorData(cause) }
    }
  }, [template, grounds, profile])
  const alone = useDeskState((s) => s.open !== null && s.meeting === null)
  const create = () => {
    if (!begun?.ok) return
    const { brief } = begun
    desk.documents.leaving(() => {
      desk.documents.openBrief(brief, fileNameOf(brief.note.head.title))
      clear()
      void countNumber(desk, brief)
    })
  }
  const attach = () => {
    if (!grounds) return
    desk.documents.attach(grounds.meeting, grounds.sources)
    clear()
  }
  const reading = progress?.job === 'import'
  // Long reading goes on behind a closed sheet; what was read is let go with the sheet.
  const close = () => {
    if (!reading) clear()
    onClose()
  }
  return (
    <Sheet
      title="New brief"
      width="wide"
      onClose={close}
      foot={
        reading ? (
          <Working progress={progress} onCancel={desk.imports.cancel}>
            <Button onPress={desk.imports.stop}>Use what was read</Button>
            <Button onPress={close}>Go on in the background</Button>
          </Working>
        ) : (
          <>
            <Button onPress={close}>Cancel</Button>
            {alone && grounds && <Button onPress={attach}>Put beside the open note</Button>}
            <Button look="main" isDisabled={!begun?.ok} onPress={create}>
              {grounds ? 'Fill and open' : 'Open it blank'}
            </Button>
          </>
        )
      }
    >
      <GroundsRow grounds={grounds} onChoose={() => void choose()} onClear={clear} busy={reading} />
      {importError && <ErrorView error={importError} />}
      {grounds?.refused.map((r) => (
        <ErrorView key={r.file} error={{ ...r.error, place: { ...r.error.place, file: r.file } }} />
      ))}
      {error && <ErrorView error={error} />}
      {begun && !begun.ok && <ErrorView error={begun.error} />}
      {templates?.length === 0 && (
        <Empty title="No templates">The templates that belong to the program are missing.</Empty>
      )}
      {templates && templates.length > 0 && (
        <TemplateChoice
          templates={templates}
          chosen={chosen}
          onChoose={setPicked}
          grounds={grounds}
          profile={profile}
        />
      )}
    </Sheet>
  )
}

function FromRecent({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const profile = useDeskState((s) => s.profile)
  const [error, setError] = useState<ErrorData | null>(null)
  const [reading, setReading] = useState(false)
  const begin = async (ask: () => Promise<OpenedFile | undefined>) => {
    setError(null)
    try {
      const file = await ask()
      if (!file) return
      setReading(true)
      const { brief: old, notices } = await openDocument(desk.host, file)
      const brief = beginFromBrief(old, profile)
      desk.documents.openBrief(brief, fileNameOf(brief.note.head.title))
      void countNumber(desk, brief)
      if (notices.length > 0) desk.say([`Begun from “${file.name}”.`, ...notices].join(' '))
    } catch (cause) {
      setError(toErrorData(cause))
    } finally {
      setReading(false)
    }
  }
  const ask = async () => (await desk.host.openDialog('note'))[0]
  return (
    <Sheet
      title="New from a recent brief"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button isDisabled={reading} onPress={() => void begin(ask)}>
            {reading ? 'Reading…' : 'Choose a file…'}
          </Button>
        </>
      }
    >
      <p className="new-help">
        Its words become the start of a new note. Number, clearances, embargo and comments stay with the old
        one. A Word or Markdown file will do as well.
      </p>
      {error && <ErrorView error={error} />}
      <RecentChoice onChoose={(token) => void begin(() => desk.host.openToken(token))} />
    </Sheet>
  )
}
