import { useEffect } from 'react'
import { saveBrief } from '../../app/pipeline.ts'
import { ownBytes } from '../state/own-bytes.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { whoseOf } from './whose.ts'

const EVERY_MS = 10 * 60_000

/** While a note is worked on, keeps a version of it every ten minutes in which it changed. */
export function useKeepVersions(): void {
  const desk = useDesk()
  const key = useDeskState((s) => s.open?.key)
  useEffect(() => {
    if (key === undefined) return
    let seen = desk.store.getState().revision
    const keep = async () => {
      const { revision, saved } = desk.store.getState()
      if (revision === seen || saved.kind === 'saved' || saved.kind === 'saving') return
      const brief = desk.documents.current()
      if (!brief || brief.readOnly) return
      seen = revision
      await desk.host.keepVersion(whoseOf(desk), ownBytes(saveBrief(brief)))
      desk.store.setState((s) => ({ kept: s.kept + 1 }))
    }
    const timer = setInterval(() => {
      // Packing a long note takes a moment: it waits for one in which nobody types.
      requestIdleCallback(() => void keep().catch(desk.fail), { timeout: 5_000 })
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [desk, key])
}
