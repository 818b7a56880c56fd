import { useEffect } from 'react'
import { useDesk } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { RecentChoice } from './recent-choice.tsx'

/** What was open last, to be opened again without a dialog of the system. */
export function RecentSheet({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  useEffect(() => void desk.documents.refreshRecents(), [desk])
  const open = (then: () => void) => {
    onClose()
    desk.documents.leaving(then)
  }
  return (
    <Sheet
      title="Open recent"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button onPress={() => open(() => void desk.documents.choose())}>Choose a file…</Button>
        </>
      }
    >
      <RecentChoice onChoose={(token) => open(() => void desk.documents.openRecent(token))} />
    </Sheet>
  )
}
