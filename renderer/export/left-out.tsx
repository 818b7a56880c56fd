import { CircleCheck, CircleMinus } from 'lucide-react'
import { useMemo } from 'react'
import type { ExportOptions } from '../../app/export/export.ts'
import { houseOf } from '../../app/export/house.ts'
import { losses } from '../../app/export/losses.ts'
import { toExportInput } from '../../app/pipeline.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { StillWaiting } from './still-waiting.tsx'

const NAMES = { pdf: 'PDF', docx: 'Word', md: 'Markdown' } as const

/** Before anything goes out: what this copy leaves out, what a format cannot carry, and what still waits. */
export function LeftOut({ options }: { readonly options: ExportOptions }) {
  const desk = useDesk()
  const live = useDeskState((s) => s.live)
  const profile = useDeskState((s) => s.profile)
  const marking = useDeskState((s) => s.head.marking)
  const house = useMemo(() => houseOf(profile, marking), [profile, marking])
  const lost = useMemo(() => {
    const brief = live && desk.documents.current()
    if (!brief) return []
    // What happens in several formats is said once.
    const byWords = new Map<string, { what: string; instead: string; formats: string[] }>()
    for (const loss of losses(toExportInput(brief, { embed: false }), options, house)) {
      const key = `${loss.what}\n${loss.instead}`
      const known = byWords.get(key)
      if (known) known.formats.push(NAMES[loss.format])
      else byWords.set(key, { what: loss.what, instead: loss.instead, formats: [NAMES[loss.format]] })
    }
    return [...byWords.values()]
  }, [desk, live, options, house])
  return (
    <section className="left-out" aria-label="Left out or missing">
      <h3>Left out or missing</h3>
      {options.formats.length === 0 ? (
        <p>Choose what it goes out as.</p>
      ) : lost.length === 0 ? (
        <p className="left-out-none">
          <CircleCheck size={16} aria-hidden /> Nothing: the copy holds the whole note.
        </p>
      ) : (
        <ul>
          {lost.map((l) => (
            <li key={`${l.what} ${l.instead}`}>
              <CircleMinus size={15} aria-hidden />
              <span>
                {l.what}
                <span className="left-out-instead">{l.instead}</span>
                {options.formats.length > 1 && l.formats.length < options.formats.length && (
                  <span className="left-out-format">{l.formats.join(', ')} only</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <StillWaiting />
    </section>
  )
}
