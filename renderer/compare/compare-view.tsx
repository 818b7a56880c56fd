import { useEffect, useMemo, useRef } from 'react'
import { sayHead } from '../../app/note/say-head.ts'
import { shown } from '../../app/review/compare.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { ScrollArea } from '../ui/scroll-area.tsx'
import { CompareBar } from './compare-bar.tsx'
import { stopComparing } from './comparing.ts'
import { Redline } from './redline.tsx'
import { sayChange } from './say-change.ts'
import type { Comparing } from './side.ts'

import { useImagesOf } from './use-images-of.ts'
import './compare.css'

/** Two versions in one page: what went struck, what came underlined, what moved told. Read only. */
export function CompareView({ comparing }: { readonly comparing: Comparing }) {
  const desk = useDesk()
  const { before, after, comparison } = comparing
  const view = useRef<HTMLElement>(null)
  const zoom = useDeskState((s) => s.zoom)
  const at = useDeskState((s) => s.changeAt)
  const imageAt = useImagesOf(after.brief.images, before.brief.images)
  const redline = useMemo(
    () => <Redline tree={comparison.redline} imageAt={imageAt} />,
    [comparison, imageAt],
  )
  useEffect(() => {
    const element = view.current
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) stopComparing(desk)
    }
    element?.addEventListener('keydown', close)
    element?.querySelector<HTMLElement>('.page-scroll')?.focus()
    return () => element?.removeEventListener('keydown', close)
  }, [desk])
  useEffect(() => {
    view.current?.querySelector<HTMLElement>('.page-scroll')?.style.setProperty('--zoom', String(zoom))
  }, [zoom])
  const change = at === null ? undefined : comparison.changes[at]
  const same = comparison.changes.length + comparison.head.length === 0
  return (
    <main className="page-area compare" data-area="page" ref={view}>
      <CompareBar comparing={comparing} />
      <p className="visually-hidden" role="status">
        {change && `Change ${(at ?? 0) + 1} of ${comparison.changes.length}: ${sayChange(change)}`}
      </p>
      <ScrollArea label="What changed" className="page-scroll">
        <article className="page" aria-label="The two versions in one">
          <h1 className="compare-title">{after.brief.note.head.title || 'Untitled'}</h1>
          {comparison.head.length > 0 && (
            <dl className="compare-head">
              {comparison.head.map(({ key, before: was, after: is }) => (
                <div key={key}>
                  <dt>{sayHead(key)}</dt>
                  <dd>
                    {was !== undefined && <del>{shown(was)}</del>}{' '}
                    {is !== undefined && <ins>{shown(is)}</ins>}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {same && <p className="compare-same">The two say the same, word for word.</p>}
          {redline}
        </article>
      </ScrollArea>
    </main>
  )
}
