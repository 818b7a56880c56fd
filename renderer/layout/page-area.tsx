import { useEffect, useRef } from 'react'
import { NoteEditor } from '../editor/note-editor.tsx'
import { FindBar } from '../find/find-bar.tsx'
import { HeadForm } from '../head/head-form.tsx'
import { PageFoot, PageHead } from '../head/page-head.tsx'
import { useRecordItems } from '../meeting/use-record-items.ts'
import { CaretSays } from '../review/caret-says.tsx'
import { FindingAtCaret } from '../review/finding-at-caret.tsx'
import { Rendition, ShowingBar } from '../review/rendition.tsx'
import { useDeskState } from '../state/use-desk.tsx'
import { FormatBar } from './format-bar.tsx'
import { PageWatch } from './page-watch.tsx'
import { useSession } from './use-session.ts'
import './page-area.css'

/** The page as it will be printed, and the words on it; out of sight while two versions are compared, never gone. */
export function PageArea({ hidden }: { readonly hidden: boolean }) {
  const open = useDeskState((s) => s.open)
  const headShown = useDeskState((s) => s.headShown)
  const find = useDeskState((s) => s.find)
  const zoom = useDeskState((s) => s.zoom)
  const numbering = useDeskState((s) => s.head.numbering === true)
  const showing = useDeskState((s) => s.showing)
  const suggesting = useDeskState((s) => s.suggesting)
  const classes = [
    'page',
    numbering && 'numbered',
    suggesting && 'suggesting',
    showing !== 'both' && 'rendered',
  ]
  const session = useSession()
  const items = useRecordItems()
  const scroll = useRef<HTMLDivElement>(null)
  useEffect(() => {
    scroll.current?.style.setProperty('--zoom', String(zoom))
  }, [zoom])
  if (!open) return null
  return (
    <main className="page-area" {...(hidden ? { hidden } : { 'data-area': 'page' })}>
      <PageWatch session={session} />
      <CaretSays session={session} />
      <FindingAtCaret session={session} />
      <FormatBar session={session} />
      {find !== 'off' && <FindBar session={session} />}
      <div className="page-scroll" ref={scroll}>
        {headShown && <HeadForm />}
        {showing !== 'both' && <ShowingBar showing={showing} />}
        <article className={classes.filter(Boolean).join(' ')} aria-label="The note">
          <PageHead />
          {showing !== 'both' && <Rendition showing={showing} imageUrl={session.options.imageUrl} />}
          <NoteEditor session={session} items={items} readOnly={open.brief.readOnly === true} />
          <PageFoot />
        </article>
      </div>
    </main>
  )
}
