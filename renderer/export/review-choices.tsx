import { useMemo } from 'react'
import type { AnnotationsAs, Format, SuggestionsAs } from '../../app/export/export.ts'
import { suggestionIds } from '../../app/review/suggestions.ts'
import { useDeskState } from '../state/use-desk.tsx'
import { Choice } from '../ui/field.tsx'
import { sayOpen } from './say-open.ts'

export interface ReviewChoice {
  readonly annotations: AnnotationsAs
  readonly suggestions: SuggestionsAs
}

interface Props {
  readonly formats: readonly Format[]
  readonly chosen: ReviewChoice
  readonly onChange: (chosen: ReviewChoice) => void
}

interface Kind {
  readonly value: AnnotationsAs
  readonly words: string
  /** The format that has a place for it; absent for any. */
  readonly only?: Format
}

const COMMENTS: readonly Kind[] = [
  { value: 'none', words: 'Leave them out' },
  { value: 'notes', words: 'As notes at the end' },
  { value: 'margin', words: 'In the margin', only: 'pdf' },
  { value: 'criticmarkup', words: 'In the text, marked', only: 'md' },
]
const SUGGESTIONS: readonly { readonly value: SuggestionsAs; readonly words: string }[] = [
  { value: 'original', words: 'The text as it was' },
  { value: 'final', words: 'As if all were accepted' },
  { value: 'marks', words: 'Both, marked' },
]

/** What these formats have no place for becomes notes. */
export const fitting = (annotations: AnnotationsAs, formats: readonly Format[]): AnnotationsAs =>
  commentChoices(formats).some((c) => c.value === annotations) ? annotations : 'notes'

const commentChoices = (formats: readonly Format[]): readonly Kind[] =>
  COMMENTS.filter(({ only }) => only === undefined || formats.includes(only))

/** What of a review that is not finished travels with this export, and what becomes of the rest. */
export function ReviewChoices({ formats, chosen, onChange }: Props) {
  const live = useDeskState((s) => s.live)
  const threads = useDeskState((s) => s.annotations.filter((a) => !a.resolved).length)
  const suggestions = useMemo(() => (live ? suggestionIds(live.tree).length : 0), [live])
  const annotations = fitting(chosen.annotations, formats)
  const words = sayOpen({ threads, suggestions }, annotations, chosen.suggestions)
  return (
    <>
      <Choice
        label="Comments"
        value={annotations}
        onChange={(value) =>
          onChange({ ...chosen, annotations: COMMENTS.find((c) => c.value === value)?.value ?? 'none' })
        }
        choices={commentChoices(formats)}
      />
      {suggestions > 0 && (
        <Choice
          label="Suggestions"
          value={chosen.suggestions}
          onChange={(value) =>
            onChange({
              ...chosen,
              suggestions: SUGGESTIONS.find((c) => c.value === value)?.value ?? 'original',
            })
          }
          choices={SUGGESTIONS}
        />
      )}
      {words && (
        <p className="export-open" role="status">
          {words}
        </p>
      )}
    </>
  )
}
