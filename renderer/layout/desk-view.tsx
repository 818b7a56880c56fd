import { CompareView } from '../compare/compare-view.tsx'
import { useKeepVersions } from '../history/use-keep-versions.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { LeftRail } from './left-rail.tsx'
import { PageArea } from './page-area.tsx'
import { RightRail } from './right-rail.tsx'
import { StatusBar } from './status-bar.tsx'
import { TitleBar } from './title-bar.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'
import { useRoomForRails } from './use-room-for-rails.ts'
import './desk-view.css'

/** The page in the middle, what you know on the left, what needs care on the right. */
export function DeskView() {
  const desk = useDesk()
  const left = useDeskState((s) => s.leftShown)
  const right = useDeskState((s) => s.rightShown)
  const comparing = useDeskState((s) => s.comparing)
  useKeepVersions()
  useDroppedFiles()
  useRoomForRails()
  return (
    <div className={`desk${left ? ' with-left' : ''}${right ? ' with-right' : ''}`}>
      <TitleBar />
      {left && <LeftRail onClose={() => desk.store.setState({ leftShown: false })} />}
      <PageArea hidden={comparing !== null} />
      {comparing && <CompareView comparing={comparing} />}
      {right && <RightRail onClose={() => desk.store.setState({ rightShown: false })} />}
      <StatusBar />
    </div>
  )
}
