import type { Grounds } from '../state/desk-state.ts'
import { Button } from '../ui/button.tsx'

interface Props {
  readonly grounds: Grounds | null
  readonly busy: boolean
  readonly onChoose: () => void
  readonly onClear: () => void
}

/** What the brief is written from. Nothing is a good answer too: the note is then blank. */
export function GroundsRow({ grounds, busy, onChoose, onClear }: Props) {
  return (
    <div className="grounds">
      <div className="grounds-words">
        <strong>{grounds ? grounds.meeting.title : 'Without a record'}</strong>
        <span>
          {grounds
            ? grounds.names.join(', ')
            : 'Add an article, a readout, an agenda or a record and the template is filled from it. Pasting works too.'}
        </span>
      </div>
      {grounds && (
        <Button look="quiet" onPress={onClear}>
          Take away
        </Button>
      )}
      <Button onPress={onChoose} isDisabled={busy}>
        {grounds ? 'Choose others…' : 'Add sources…'}
      </Button>
    </div>
  )
}
