import { useId } from 'react'
import { sayHead } from '../../app/note/say-head.ts'
import type { MergeClash } from '../../app/review/merge/merge-notes.ts'
import type { MergePlan } from './plan-merge.ts'

interface Props {
  readonly plan: MergePlan
  /** Which version was picked of which clash, by their places. */
  readonly picks: ReadonlyMap<number, number>
  readonly onPick: (picks: ReadonlyMap<number, number>) => void
}

/** What came from whom, and each clash with its wordings side by side. */
export function MergeResult({ plan, picks, onPick }: Props) {
  const { from, clashes, notices } = plan
  return (
    <section className="merge-result" aria-label="What comes" aria-live="polite">
      <ul className="merge-from">
        {from.map(({ words, suggestions, threads }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: Two copies may be one person’s.
          <li key={at}>
            <strong>{words}</strong>: {said(suggestions, 'suggestion')}, {said(threads, 'new comment')}
          </li>
        ))}
        {clashes.length > 0 && (
          <li>
            {clashes.length === 1
              ? 'One passage was changed differently'
              : `${clashes.length} passages were changed differently`}
            . Pick a wording, or leave both as suggestions side by side.
          </li>
        )}
      </ul>
      {clashes.map((clash, at) => (
        <Clash
          // biome-ignore lint/suspicious/noArrayIndexKey: Clashes have no name but their place.
          key={at}
          clash={clash}
          picked={picks.get(at) ?? null}
          onPick={(version) => {
            const next = new Map(picks)
            if (version === null) next.delete(at)
            else next.set(at, version)
            onPick(next)
          }}
        />
      ))}
      {notices.map((notice) => (
        <p key={notice} className="merge-notice">
          {notice}
        </p>
      ))}
    </section>
  )
}

interface ClashProps {
  readonly clash: MergeClash
  readonly picked: number | null
  readonly onPick: (version: number | null) => void
}

function Clash({ clash, picked, onPick }: ClashProps) {
  const name = useId()
  const inHead = clash.versions.every((v) => v.id === '')
  return (
    <fieldset className="merge-clash">
      <legend>
        {inHead ? sayHead(clash.base) : clash.base.trim() ? `“${clash.base.trim()}”` : 'Put in at one place'}
      </legend>
      <div className="merge-versions">
        {clash.versions.map((version, at) => (
          <label key={`${version.copy} ${version.id}`} className="merge-version">
            <input type="radio" name={name} checked={picked === at} onChange={() => onPick(at)} />
            <strong>{version.author}</strong>
            <span>{wordsOf(version.text, inHead) || 'Taken out'}</span>
          </label>
        ))}
        <label className="merge-version">
          <input type="radio" name={name} checked={picked === null} onChange={() => onPick(null)} />
          <strong>Decide later</strong>
          <span>{inHead ? 'It stays as it is' : 'Both stay in the page as suggestions'}</span>
        </label>
      </div>
    </fieldset>
  )
}

/** A line of the head comes as data. */
function wordsOf(text: string, inHead: boolean): string {
  if (!inHead || text === '') return text
  const value: unknown = JSON.parse(text)
  return typeof value === 'string' ? value : text
}

const said = (n: number, what: string) => `${n === 0 ? 'no' : n} ${what}${n === 1 ? '' : 's'}`
