import { Working } from '../export/working.tsx'
import { useDeskState } from '../state/use-desk.tsx'
import { Sheet } from '../ui/sheet.tsx'

/** How far the pages are, before the system's own dialog opens. */
export function PrintSheet({ onCancel }: { readonly onCancel: () => void }) {
  const progress = useDeskState((s) => s.progress)
  return (
    <Sheet
      title="Print"
      width="narrow"
      firm
      onClose={onCancel}
      foot={progress && <Working progress={progress} onCancel={onCancel} />}
    >
      <p>The pages are made ready. Then your system asks for the printer.</p>
    </Sheet>
  )
}
