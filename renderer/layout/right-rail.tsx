import { Eye, HistoryIcon, ListTodo, MessageSquare, Scale } from 'lucide-react'
import { History } from '../history/history-panel.tsx'
import { Comments } from '../review/comments.tsx'
import { Evidence } from '../review/evidence/evidence-panel.tsx'
import { Needs } from '../review/needs-panel.tsx'
import { Preview } from '../review/preview.tsx'
import { useNeeds } from '../review/use-needs.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { RailTabs } from './rail-tabs.tsx'

export function RightRail({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const selected = useDeskState((s) => s.rightTab)
  const openThreads = useDeskState((s) => s.annotations.filter((a) => !a.resolved).length)
  const { needs } = useNeeds()
  const recordChanged = useDeskState((s) => s.pending.length > 0)
  const proposed = useDeskState((s) => s.suggestions.length)
  return (
    <RailTabs
      label="What needs care"
      side="right"
      selected={selected}
      onSelect={(rightTab) => desk.store.setState({ rightTab })}
      onClose={onClose}
      tabs={[
        {
          id: 'needs',
          words: 'Needs you',
          sign: ListTodo,
          count: needs.length + (recordChanged ? 1 : 0),
          red: needs.some((n) => n.weight === 'error'),
          panel: () => <Needs />,
        },
        { id: 'evidence', words: 'Evidence', sign: Scale, panel: () => <Evidence /> },
        {
          id: 'comments',
          words: 'Comments',
          sign: MessageSquare,
          count: openThreads + proposed,
          panel: () => <Comments />,
        },
        { id: 'preview', words: 'Preview', sign: Eye, panel: () => <Preview /> },
        { id: 'history', words: 'History', sign: HistoryIcon, panel: () => <History /> },
      ]}
    />
  )
}
