import { CompareSheet } from '../compare/compare-sheet.tsx'
import { ExportSheet } from '../export/export-sheet.tsx'
import { PurgeSheet } from '../history/purge-sheet.tsx'
import { KeysSheet } from '../keys/keys-sheet.tsx'
import { MergeSheet } from '../merge/merge-sheet.tsx'
import { Palette } from '../palette/palette.tsx'
import { PrintSheet } from '../print/print-sheet.tsx'
import { ProfileSheet } from '../profile/profile-sheet.tsx'
import { CoverageSheet } from '../review/coverage/coverage-sheet.tsx'
import { ReadoutsSheet } from '../review/readouts/readouts-sheet.tsx'
import { SpellSheet } from '../spell/spell-sheet.tsx'
import { NewBrief } from '../start/new-brief.tsx'
import { RecentSheet } from '../start/recent-sheet.tsx'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { LinkSheet } from './link-sheet.tsx'
import { UnsavedSheet } from './unsaved-sheet.tsx'

/** The one sheet that lies over the window, if any. */
export function Sheets() {
  const desk = useDesk()
  const sheet = useDeskState((s) => s.sheet)
  const onClose = () => desk.show(null)
  switch (sheet?.kind) {
    case 'new':
      return <NewBrief sheet={sheet} onClose={onClose} />
    case 'recent':
      return <RecentSheet onClose={onClose} />
    case 'export':
      return <ExportSheet onClose={onClose} />
    case 'print':
      return <PrintSheet onCancel={sheet.cancel} />
    case 'profile':
      return <ProfileSheet onClose={onClose} />
    case 'palette':
      return <Palette onClose={onClose} />
    case 'keys':
      return <KeysSheet onClose={onClose} />
    case 'link':
      return <LinkSheet onClose={onClose} />
    case 'spelling':
      return <SpellSheet onClose={onClose} />
    case 'compare':
      return <CompareSheet onClose={onClose} />
    case 'coverage':
      return <CoverageSheet onClose={onClose} />
    case 'readouts':
      return <ReadoutsSheet onClose={onClose} />
    case 'merge':
      return <MergeSheet onClose={onClose} />
    case 'purge':
      return <PurgeSheet version={sheet.version} onClose={onClose} />
    case 'unsaved':
      return <UnsavedSheet onLeave={sheet.then} onClose={onClose} />
    default:
      return null
  }
}
