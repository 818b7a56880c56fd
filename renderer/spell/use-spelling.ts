import { useEffect, useMemo } from 'react'
import type { EditorSession } from '../editor/session.ts'
import { useDeskState } from '../state/use-desk.tsx'
import { speller } from './speller.ts'
import { knownWords, wordsOf } from './words.ts'

const REST_MS = 500

/** Underlines words no dictionary, record or person knows, a moment after the text rests. */
export function useSpelling(session: EditorSession): void {
  const live = useDeskState((s) => s.live)
  const meeting = useDeskState((s) => s.meeting)
  const profile = useDeskState((s) => s.profile)
  const language = useDeskState((s) => s.head.language)
  const ignored = useDeskState((s) => s.ignored)
  const known = useMemo(
    () =>
      knownWords(meeting, [profile.author, profile.unit, profile.desk, ...profile.terms.map((t) => t.use)]),
    [meeting, profile],
  )
  useEffect(() => {
    if (!live) return
    // The dictionaries are English: a note in another language is left alone.
    if (language && !language.startsWith('en')) return session.highlight('spelling', [])
    let over = false
    const timer = setTimeout(async () => {
      const words = wordsOf(live.tree).filter((w) => !known.has(w.word) && !ignored.has(w.word))
      const wrong = await speller.wrong(
        language === 'en-US' || language === 'en-GB' ? language : profile.spelling,
        words.map((w) => w.word),
      )
      if (!over)
        session.highlight(
          'spelling',
          words.filter((w) => wrong.has(w.word)),
        )
    }, REST_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [session, live, known, ignored, language, profile.spelling])
}
