import {
  Bold,
  Italic,
  Link,
  List,
  ListOrdered,
  ListTodo,
  MessageSquarePlus,
  PencilLine,
  Quote,
  Redo2,
  Superscript,
  Table,
  Undo2,
} from 'lucide-react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { Toolbar } from 'react-aria-components'
import type { CommandId } from '../../app/host/commands.ts'
import { COMMAND_LIST } from '../../app/host/commands.ts'
import type { EditorSession } from '../editor/session.ts'
import { runCommand } from '../keys/run-command.ts'
import { sayKeys } from '../keys/say-keys.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { IconButton } from '../ui/button.tsx'
import { FieldBar } from './field-bar.tsx'
import './format-bar.css'

const STYLES = [
  ['paragraph', 'Body text'],
  ['heading-1', 'Heading 1'],
  ['heading-2', 'Heading 2'],
  ['heading-3', 'Heading 3'],
  ['quote', 'Quotation'],
] as const

/** The few things done to the words at the caret; everything else is in the menus and the palette. */
export function FormatBar({ session }: { readonly session: EditorSession }) {
  const desk = useDesk()
  const at = useSyncExternalStore(
    (changed) => session.onSelection(changed),
    () => session.selection(),
  )
  const suggesting = useDeskState((s) => s.suggesting)
  const style = STYLES.find(([id]) => id === at.blockType)?.[0] ?? ''
  return (
    <Toolbar aria-label="Format" className="format-bar">
      <Act id="undo" icon={<Undo2 size={16} aria-hidden />} off={!at.canUndo} />
      <Act id="redo" icon={<Redo2 size={16} aria-hidden />} off={!at.canRedo} />
      <span className="format-gap" />
      <select
        aria-label="Style of the paragraph"
        value={style}
        onChange={(e) => {
          const chosen = STYLES.find(([id]) => id === e.target.value)
          if (chosen) runCommand(desk, chosen[0])
          session.focus()
        }}
      >
        {style === '' && <option value="">—</option>}
        {STYLES.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
      <span className="format-gap" />
      <Act id="bold" icon={<Bold size={16} aria-hidden />} on={at.formats.bold} />
      <Act id="italic" icon={<Italic size={16} aria-hidden />} on={at.formats.italic} />
      <span className="format-gap" />
      <Act id="bullet-list" icon={<List size={16} aria-hidden />} on={at.blockType === 'bullet-list'} />
      <Act
        id="number-list"
        icon={<ListOrdered size={16} aria-hidden />}
        on={at.blockType === 'number-list'}
      />
      <Act id="task-list" icon={<ListTodo size={16} aria-hidden />} on={at.blockType === 'task-list'} />
      <Act id="quote" icon={<Quote size={16} aria-hidden />} on={at.blockType === 'quote'} />
      <span className="format-gap" />
      <Act id="link" icon={<Link size={16} aria-hidden />} on={at.link !== null} />
      <Act id="table" icon={<Table size={16} aria-hidden />} off={at.inTable} />
      <Act id="footnote" icon={<Superscript size={16} aria-hidden />} />
      <span className="format-gap" />
      <Act id="comment" icon={<MessageSquarePlus size={16} aria-hidden />} off={at.collapsed} />
      <Act id="suggest" icon={<PencilLine size={16} aria-hidden />} on={suggesting} />
      {at.field && <FieldBar session={session} field={at.field} />}
    </Toolbar>
  )
}

interface ActProps {
  readonly id: CommandId
  readonly icon: ReactNode
  readonly on?: boolean
  readonly off?: boolean
}

function Act({ id, icon, on, off = false }: ActProps) {
  const desk = useDesk()
  const mac = useDeskState((s) => s.platform === 'darwin')
  const words = COMMAND_LIST.find((c) => c.id === id)?.words.replace('…', '') ?? id
  return (
    <IconButton
      label={words}
      keys={sayKeys(id, mac)}
      isDisabled={off}
      {...(on !== undefined && { 'aria-pressed': on })}
      onPress={() => runCommand(desk, id)}
      preventFocusOnPress
    >
      {icon}
    </IconButton>
  )
}
