import { Record } from '../meeting/record.tsx'
import { SourceTexts } from '../meeting/source-texts.tsx'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Outline } from './outline.tsx'
import { RailTabs } from './rail-tabs.tsx'

export function LeftRail({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const selected = useDeskState((s) => s.leftTab)
  return (
    <RailTabs
      label="What you know"
      side="left"
      selected={selected}
      onSelect={(leftTab) => desk.store.setState({ leftTab })}
      onClose={onClose}
      tabs={[
        { id: 'outline', words: 'Outline', panel: () => <Outline /> },
        { id: 'meeting', words: 'Meeting', panel: () => <Record /> },
        { id: 'sources', words: 'Sources', panel: () => <SourceTexts /> },
      ]}
    />
  )
}
