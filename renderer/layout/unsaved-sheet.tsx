import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'

/** Asked before a note with unsaved words leaves the desk. */
export function UnsavedSheet({
  onLeave,
  onClose,
}: {
  readonly onLeave: () => void
  readonly onClose: () => void
}) {
  const desk = useDesk()
  const title = useDeskState((s) => s.head.title || s.open?.name || 'this note')
  const save = async () => {
    onClose()
    if (await desk.documents.save()) onLeave()
  }
  const discard = () => {
    onClose()
    desk.documents.discard()
    onLeave()
  }
  return (
    <Sheet
      title="Save your changes?"
      width="narrow"
      onClose={onClose}
      firm
      foot={
        <>
          <Button className="push" look="danger" onPress={discard}>
            Don’t save
          </Button>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="main" autoFocus onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <p>“{title}” has words that are not in its file yet. Without saving they are gone.</p>
    </Sheet>
  )
}
