import { useEffect, useMemo, useState } from 'react'
import { finalTree, originalTree } from '../../app/review/suggestions.ts'
import { createSession } from '../editor/create-session.ts'
import type { ImageSource } from '../editor/nodes/image.ts'
import { NoteEditor } from '../editor/note-editor.tsx'
import type { Showing } from '../state/desk-state.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import './rendition.css'

type Shown = Exclude<Showing, 'both'>

const LABELS: Readonly<Record<Shown, string>> = {
  final: 'The note as if all suggestions were accepted',
  original: 'The note as if all suggestions were rejected',
}

interface Props {
  readonly showing: Shown
  /** The page’s own pictures. */
  readonly imageUrl: ImageSource | undefined
}

/** The note as it would stand once all suggestions are decided on one way; for reading only. */
export function Rendition({ showing, imageUrl }: Props) {
  const live = useDeskState((s) => s.live)
  const [session] = useState(() => createSession(imageUrl ? { imageUrl } : {}))
  const note = useMemo(
    () => live && { ...live, tree: showing === 'final' ? finalTree(live.tree) : originalTree(live.tree) },
    [live, showing],
  )
  useEffect(() => {
    if (note) session.load(note)
  }, [session, note])
  return (
    <div className="rendition">
      <NoteEditor session={session} readOnly label={LABELS[showing]} />
    </div>
  )
}

/** Says what is shown, and leads back to the text that can be edited. */
export function ShowingBar({ showing }: { readonly showing: Shown }) {
  const desk = useDesk()
  return (
    <div className="showing-bar" role="status">
      <span>{LABELS[showing]}. It cannot be edited here.</span>
      <Button onPress={() => desk.store.setState({ showing: 'both' })}>Show the suggestions</Button>
    </div>
  )
}
