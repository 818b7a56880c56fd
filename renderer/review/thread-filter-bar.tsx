import { useMemo } from 'react'
import { ANNOTATION_KINDS } from '../../app/review/annotation.ts'
import { forMe } from '../../app/review/mentions.ts'
import type { ThreadFilter } from '../state/thread-filter.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Choice } from '../ui/field.tsx'
import { KIND_WORDS } from './kind-words.ts'
import type { Suggested } from './suggested.ts'

const SHOWN: readonly { readonly value: ThreadFilter['show']; readonly words: string }[] = [
  { value: 'open', words: 'Open' },
  { value: 'mine', words: 'For you' },
  { value: 'settled', words: 'Settled' },
  { value: 'gone', words: 'Without their words' },
  { value: 'all', words: 'All' },
]

const KINDS = [...ANNOTATION_KINDS, 'suggestion'] as const

interface Props {
  /** How many threads have lost their words. */
  readonly gone: number
  readonly suggested: readonly Suggested[]
}

/** Which threads and suggestions are listed. A choice that would list nothing is not offered, unless it is the one in force. */
export function ThreadFilterBar({ gone, suggested }: Props) {
  const desk = useDesk()
  const annotations = useDeskState((s) => s.annotations)
  const filter = useDeskState((s) => s.threadFilter)
  const me = useDeskState((s) => s.profile.author)
  const authors = useMemo(
    () =>
      [
        ...new Set([
          ...annotations.flatMap((a) => [a.author, ...a.replies.map((r) => r.author)]),
          ...suggested.flatMap(({ author }) => author || []),
        ]),
      ].sort((a, b) => a.localeCompare(b)),
    [annotations, suggested],
  )
  const counts: Readonly<Record<ThreadFilter['show'], number>> = {
    open: annotations.filter((a) => !a.resolved).length + suggested.length,
    mine: annotations.filter((a) => forMe(a, me)).length,
    settled: annotations.filter((a) => a.resolved).length,
    gone,
    all: annotations.length + suggested.length,
  }
  const kinds = KINDS.filter((kind) =>
    kind === 'suggestion' ? suggested.length > 0 : annotations.some((a) => a.kind === kind),
  )
  const set = (more: Partial<ThreadFilter>) => {
    desk.store.setState({ threadFilter: { ...filter, ...more } })
    desk.threads.activate(null)
  }
  const shown = SHOWN.filter(({ value }) => counts[value] > 0 || value === filter.show || value === 'open')
  return (
    <search className="comments-top" aria-label="Which comments and suggestions are listed">
      <Choice
        label="Show"
        className="bare"
        value={filter.show}
        onChange={(value) => set({ show: SHOWN.find((s) => s.value === value)?.value ?? 'open' })}
        choices={shown.map(({ value, words }) => ({ value, words: `${words} (${counts[value]})` }))}
      />
      {(kinds.length > 1 || filter.kind) && (
        <Choice
          label="Kind"
          className="bare"
          value={filter.kind ?? ''}
          onChange={(value) => set({ kind: KINDS.find((k) => k === value) ?? null })}
          choices={[
            { value: '', words: 'Any kind' },
            ...kinds.map((k) => ({ value: k, words: k === 'suggestion' ? 'Suggestion' : KIND_WORDS[k] })),
          ]}
        />
      )}
      {(authors.length > 1 || filter.author) && (
        <Choice
          label="By whom"
          className="bare"
          value={filter.author ?? ''}
          onChange={(value) => set({ author: value || null })}
          choices={[{ value: '', words: 'Anyone' }, ...authors.map((name) => ({ value: name, words: name }))]}
        />
      )}
    </search>
  )
}
