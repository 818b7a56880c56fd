import { useMemo } from 'react'
import type { Format, SuggestionsAs } from '../../app/export/export.ts'
import { suggestionIds } from '../../app/review/suggestions.ts'
import { useDeskState } from '../state/use-desk.tsx'
import { Choice } from '../ui/field.tsx'
import { COMMENTS_AS, commentChoices, fitting, type ReviewChoice } from './fitting.ts'
import { sayOpen } from './say-open.ts'

interface Props {
  readonly formats: readonly Format[]
  readonly chosen: ReviewChoice
  readonly onChange: (chosen: ReviewChoice) => void
}

const SUGGESTIONS: readonly { readonly value: SuggestionsAs; readonly words: string }[] = [
  { value: 'original', words: 'The text as it was' },
  { value: 'final', words: 'As if all were accepted' },
  { value: 'marks', words: 'Both, marked' },
]

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
          onChange({ ...chosen, annotations: COMMENTS_AS.find((c) => c.value === value)?.value ?? 'none' })
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
