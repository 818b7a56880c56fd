import { useEffect, useMemo, useRef, useState } from 'react'
import { showValue } from '../../app/meeting/forms.ts'
import { resolveRef } from '../../app/meeting/resolve.ts'
import { createSession, type NoteSession } from '../editor/create-session.ts'
import { quotesOf } from '../editor/typography.ts'
import { noteForms } from '../meeting/note-forms.ts'
import type { Desk } from '../state/desk.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { countWords } from './count-note.ts'
import { keepImage } from './insert-image.ts'

/** What a bound value shows in a form; null where the record has nothing there. */
function showField(desk: Desk, ref: string, form: string | null): string | null {
  const { meeting, profile, head, open } = desk.store.getState()
  const value = meeting ? resolveRef(meeting, ref) : undefined
  if (!meeting || value === undefined) return null
  return showValue(meeting, ref, value, form ?? undefined, noteForms(open?.brief, profile, head.language))
}

/** The editor of the note on the desk: made when the note is opened, gone with it. */
export function useSession(): NoteSession {
  const desk = useDesk()
  const open = useRef(useDeskState((s) => s.open))
  const images = useImageUrls()
  const [session] = useState(() =>
    createSession({
      imageUrl: images,
      onImage: (bytes) => Promise.resolve(keepImage(desk, bytes)),
      showField: (ref, form) => showField(desk, ref, form),
      quotes: () => {
        const { profile, head } = desk.store.getState()
        return profile.typography ? quotesOf(head.language ?? profile.spelling) : 'off'
      },
      onLink: (url) => void desk.host.openLink(url).catch(desk.fail),
      onCitation: (evidence) => desk.lightEvidence(evidence),
    }),
  )
  useEffect(() => {
    desk.attach(session)
    const { current } = open
    if (current) {
      session.load(current.brief.note, current.brief.suggestions)
      // Panels that drew before the text was there draw again.
      desk.store.setState({ live: { ...current.brief.note } })
    }
    const stopChange = session.onChange(() => desk.documents.changed())
    const stopSelection = session.onSelection((at) => {
      const selectedWords = at.collapsed ? 0 : countWords(at.text)
      if (selectedWords !== desk.store.getState().selectedWords) desk.store.setState({ selectedWords })
      const { thread, annotations, suggestion, suggestions } = desk.store.getState()
      const here = at.annotations.find((id) => annotations.some((a) => a.id === id && !a.resolved)) ?? null
      const proposed = at.suggestions.find((id) => suggestions.some((s) => s.id === id)) ?? null
      if (here && here !== thread) desk.store.setState({ thread: here, suggestion: null })
      else if (!here && proposed && !at.suggestions.includes(suggestion ?? ''))
        desk.store.setState({ suggestion: proposed, thread: null })
    })
    return () => {
      stopChange()
      stopSelection()
      desk.attach(null)
    }
  }, [desk, session])
  return session
}

/** `blob:` URLs of the note's own images, made when first shown and let go with the note. */
function useImageUrls(): (url: string) => string | null {
  const desk = useDesk()
  const made = useMemo(() => new Map<string, string>(), [])
  useEffect(
    () => () => {
      for (const url of made.values()) URL.revokeObjectURL(url)
      made.clear()
    },
    [made],
  )
  return useMemo(
    () => (url) => {
      const known = made.get(url)
      if (known) return known
      const bytes = desk.store.getState().open?.brief.images.get(url)
      if (!bytes) return null
      const blob = URL.createObjectURL(new Blob([bytes.slice()]))
      made.set(url, blob)
      return blob
    },
    [desk, made],
  )
}
