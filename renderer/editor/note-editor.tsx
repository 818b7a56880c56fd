import { useEffect, useMemo, useRef } from 'react'
import type { NoteSession } from './create-session.ts'
import { EDITOR_ITEMS, type SlashItem } from './slash-items.ts'
import { SlashMenu } from './slash-menu.tsx'
import './editor.css'
import './highlights.css'

export interface NoteEditorProps {
  readonly session: NoteSession
  /** Offered in the `/` menu below the editor's own: items of the record. */
  readonly items?: readonly SlashItem[]
  readonly readOnly?: boolean
  /** What a screen reader calls the page. */
  readonly label?: string
}

/** The page itself and its `/` menu. Everything it does is the session's; this puts it in the window. */
export function NoteEditor({
  session,
  items,
  readOnly = false,
  label = 'Text of the note',
}: NoteEditorProps) {
  const page = useRef<HTMLDivElement>(null)
  const all = useMemo(() => [...EDITOR_ITEMS, ...(items ?? [])], [items])

  useEffect(() => {
    const root = page.current
    if (root === null) return
    hideFromReact(root)
    session.editor.setRootElement(root)
    return () => session.editor.setRootElement(null)
  }, [session])

  useEffect(() => {
    const root = page.current
    if (root === null) return
    session.editor.setEditable(!readOnly)
    root.contentEditable = String(!readOnly)
    root.setAttribute('role', 'textbox')
    root.setAttribute('aria-multiline', 'true')
    root.setAttribute('aria-label', label)
    root.setAttribute('aria-readonly', String(readOnly))
  }, [session, readOnly, label])

  return (
    <div className="note-editor">
      <div ref={page} className="note-page" spellCheck={false} />
      {!readOnly && <SlashMenu session={session} items={all} />}
    </div>
  )
}

/**
 * Before each drawing React looks for the selection in whatever editable element has the focus, by walking all of its
 * text: 12 ms in a long note, for each change of a word in the status bar. The page keeps its own selection and React
 * never touches its inside, so React is told that there is nothing to keep. The browser goes by the attribute.
 */
function hideFromReact(root: HTMLElement): void {
  Object.defineProperty(root, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set: (value: string) => root.setAttribute('contenteditable', value),
  })
}
