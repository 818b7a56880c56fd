import { useEffect, useRef } from 'react'
import type { NoteSession } from './create-session.ts'
import './editor.css'

export interface NoteEditorProps {
  readonly session: NoteSession
  /** What a screen reader calls the page; “Note” unless given. */
  readonly label?: string
  readonly editable?: boolean
}

/** The page itself. Everything it does is the session's; this puts it in the window. */
export function NoteEditor({ session, label = 'Note', editable = true }: NoteEditorProps) {
  const page = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const root = page.current
    if (root === null) return
    session.editor.setRootElement(root)
    return () => session.editor.setRootElement(null)
  }, [session])

  useEffect(() => {
    const root = page.current
    if (root === null) return
    session.editor.setEditable(editable)
    root.contentEditable = String(editable)
    root.setAttribute('role', 'textbox')
    root.setAttribute('aria-multiline', 'true')
    root.setAttribute('aria-label', label)
    root.setAttribute('aria-readonly', String(!editable))
  }, [session, editable, label])

  return <div ref={page} className="note-page" spellCheck={false} />
}
