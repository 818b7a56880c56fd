import { useMemo } from 'react'
import { sourcesById } from '../../../app/pipeline.ts'
import { sourcesOf } from '../../meeting/passages.ts'
import { useDesk, useDeskState } from '../../state/use-desk.tsx'
import type { SourceSpan } from './settle-sentence.ts'

/** A passage of a source: whose it is, its words, and why it stands here. A press shows it in its text. */
export function PassageQuote({ passage, why }: { readonly passage: SourceSpan; readonly why?: string }) {
  const desk = useDesk()
  const { title, words } = usePassageWords(passage)
  return (
    <button type="button" className="passage-quote" onClick={() => desk.lightPassages([passage])}>
      <span className="passage-source">{title}</span>
      <q>{words}</q>
      {why && <span className="passage-why">{why}</span>}
    </button>
  )
}

function usePassageWords({ source, start, end }: SourceSpan): {
  readonly title: string
  readonly words: string
} {
  const meeting = useDeskState((s) => s.meeting)
  const brief = useDeskState((s) => s.open?.brief)
  return useMemo(() => {
    const entry = meeting ? sourcesOf(meeting).find((s) => s.id === source) : undefined
    const text = brief && sourcesById({ ...brief, ...(meeting && { meeting }) }).get(source)
    return {
      title: [entry?.publisher ?? entry?.title ?? source, entry?.published].filter(Boolean).join(', '),
      words: (text ?? '').slice(start, end).replace(/\s+/g, ' ').trim(),
    }
  }, [meeting, brief, source, start, end])
}
