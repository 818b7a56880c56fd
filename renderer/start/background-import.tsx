import { Working } from '../export/working.tsx'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import './background-import.css'

/** Sources being read while one writes: how far it is, and the ways to end it. */
export function BackgroundImport() {
  const desk = useDesk()
  const progress = useDeskState((s) => s.progress)
  const inSheet = useDeskState((s) => s.sheet?.kind === 'new')
  if (progress?.job !== 'import' || inSheet) return null
  return (
    <aside className="background-import" aria-label="Sources being read">
      <Working progress={progress} onCancel={desk.imports.cancel}>
        <Button onPress={desk.imports.stop}>Use what was read</Button>
      </Working>
    </aside>
  )
}
