import { BookOpenText, FilePlus2, FileText, FolderOpen, Inbox } from 'lucide-react'
import { type DragEvent, type ReactNode, useCallback, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { SourceFile } from '../../app/host/contract.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Recents } from './recents.tsx'
import { Recovered } from './recovered.tsx'
import './start.css'
import { takeDropped } from './take-dropped.ts'
import { usePastedSource } from './use-pasted-source.ts'

/** The ways in. No account, no tour: five things to do, and what was done last. */
export function Start() {
  const desk = useDesk()
  const [over, setOver] = useState(false)
  const recents = useDeskState((s) => s.recents)
  const alone = useDeskState((s) => s.sheet === null)
  const begin = useCallback((source: SourceFile) => desk.show({ kind: 'new', files: [source] }), [desk])
  usePastedSource(alone ? begin : null)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void takeDropped(desk, [...event.dataTransfer.files])
  }
  return (
    <main
      className={`start${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={onDrop}
    >
      <div className="start-sheet">
        <header className="start-head">
          <h1>Aide-Mémoire</h1>
          <p>Briefing notes whose every word can be traced to its source.</p>
        </header>
        <Recovered />
        <nav className="ways" aria-label="Begin">
          <Way
            icon={<FilePlus2 size={20} aria-hidden />}
            words="New brief"
            help="Choose what you are writing; a record of the meeting fills it."
            onPress={() => desk.show({ kind: 'new' })}
          />
          <Way
            icon={<FolderOpen size={20} aria-hidden />}
            words="Open"
            help="A brief, a Word or Markdown file, or a PDF that carries its note."
            onPress={() => void desk.documents.choose()}
          />
          <Way
            icon={<FileText size={20} aria-hidden />}
            words="New from a recent brief"
            help={
              recents.length
                ? 'Take last month’s paper as the start.'
                : 'Take last month’s paper as the start, from a file.'
            }
            onPress={() => desk.show({ kind: 'new', step: 'recent' })}
          />
          <Way
            icon={<Inbox size={20} aria-hidden />}
            words="Drop or paste sources"
            help="An article, a readout, an agenda: drop files or paste text here, or choose files."
            onPress={() => desk.show({ kind: 'new', step: 'sources' })}
          />
          <Way
            icon={<BookOpenText size={20} aria-hidden />}
            words="Open the sample"
            help="A filled note on the Beijing talks of December 2024."
            onPress={() => void desk.documents.openSample('held')}
          />
        </nav>
        <Recents />
      </div>
      {over && <div className="start-drop">Drop to begin a brief from these sources</div>}
    </main>
  )
}

interface WayProps {
  readonly icon: ReactNode
  readonly words: string
  readonly help: string
  readonly onPress: () => void
}

function Way({ icon, words, help, onPress }: WayProps) {
  return (
    <AriaButton className="way" onPress={onPress}>
      {icon}
      <span className="way-words">{words}</span>
      <span className="way-help">{help}</span>
    </AriaButton>
  )
}
