import type { RootContent } from 'mdast'
import { useEffect, useMemo } from 'react'
import type { BlockRange, EditorSession } from '../editor/session.ts'
import { inSlices } from '../state/in-slices.ts'
import { useDeskState } from '../state/use-desk.tsx'
import { speller } from './speller.ts'
import { knownWords, wordsOfBlock } from './words.ts'

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
    const isOver = () => over
    const blocks = live.tree.children
    const timer = setTimeout(async () => {
      const distinct = new Set<string>()
      const read = (block: RootContent) => {
        for (const { word } of wordsOfBlock(block)) distinct.add(word)
      }
      if (!(await inSlices(blocks, read, isOver))) return
      const wrong = await speller.wrong(
        language === 'en-US' || language === 'en-GB' ? language : profile.spelling,
        [...distinct].filter((word) => !known.has(word) && !ignored.has(word)),
      )
      const found: BlockRange[] = []
      const place = (block: RootContent, at: number) => {
        for (const { word, start, end } of wordsOfBlock(block))
          if (wrong.has(word)) found.push({ block: at, start, end })
      }
      if (await inSlices(blocks, place, isOver)) session.highlight('spelling', found)
    }, REST_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [session, live, known, ignored, language, profile.spelling])
}
