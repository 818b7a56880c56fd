import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'

const COPIES = { full: 'Full copy', speaking: 'Speaking copy', public: 'Public copy' } as const
const COMMENTS = { notes: 'comments at the end', margin: 'comments in the margin' } as const

/** Which copy the pages are of, and the way to choose another. */
export function PreviewCopy() {
  const desk = useDesk()
  const { copy, addressee, ledger, review } = useDeskState((s) => s.outgoing)
  const more = [
    addressee && `for ${addressee}`,
    ledger && 'with its annex',
    review.annotations in COMMENTS && COMMENTS[review.annotations === 'margin' ? 'margin' : 'notes'],
    review.suggestions === 'final' && 'as if all were accepted',
    review.suggestions === 'marks' && 'suggestions marked',
  ].filter(Boolean)
  return (
    <div className="preview-copy">
      <span role="status">{[COPIES[copy], ...more].join(', ')}</span>
      <Button look="quiet" onPress={() => desk.show({ kind: 'export' })}>
        Change…
      </Button>
    </div>
  )
}
