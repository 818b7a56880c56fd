import { FolderOpen } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Brief } from '../../app/brief.ts'
import type { ErrorData } from '../../app/errors.ts'
import { authorOfCopy } from '../../app/pipeline.ts'
import { sideOf } from '../compare/comparing.ts'
import { useVersions } from '../history/use-versions.ts'
import { toErrorData } from '../state/toasts.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorView } from '../ui/error-view.tsx'
import { Choice } from '../ui/field.tsx'
import { sayTime } from '../ui/say-day.ts'
import { Sheet } from '../ui/sheet.tsx'
import { bringIn } from './bring-in.ts'
import { ChosenCopy } from './chosen-copy.tsx'
import { MergeResult } from './merge-result.tsx'
import { type MergePlan, nearestBase, planMerge } from './plan-merge.ts'
import { type Chosen, type ReadCopies, readCopies } from './read-copies.ts'
import './merge.css'

const NOW = 'now'

/** Reviewers’ copies come back: which files, whose each is, what they were made of, what comes, and where they clash. */
export function MergeSheet({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const listed = useVersions()
  const versions = listed.state === 'listed' ? listed.versions : []
  const me = useDeskState((s) => s.profile.author || 'Me')
  const name = useDeskState((s) => s.open?.name ?? '')
  const [now] = useState(() => desk.documents.current())
  const [at] = useState(() => new Date().toISOString())
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const [refused, setRefused] = useState<ReadCopies['refused']>([])
  const [authors, setAuthors] = useState<ReadonlyMap<string, string>>(new Map())
  const [base, setBase] = useState<{ readonly id: string; readonly brief?: Brief }>({ id: NOW })
  const [picks, setPicks] = useState<ReadonlyMap<number, number>>(new Map())
  const [reading, setReading] = useState(false)
  const [error, setError] = useState<ErrorData | null>(null)

  const attempt = async (work: () => Promise<void>) => {
    setError(null)
    setReading(true)
    try {
      await work()
    } catch (cause) {
      setError(toErrorData(cause))
    } finally {
      setReading(false)
    }
  }
  const chooseBase = async (id: string) => {
    setPicks(new Map())
    const version = versions.find((v) => v.id === id)
    setBase(version ? { id, brief: (await sideOf(desk, version)).brief } : { id: NOW })
  }
  const choose = () =>
    attempt(async () => {
      if (!now) return
      const read = await readCopies(desk.host, await desk.host.openDialog('copies'))
      const all = [...chosen.filter((c) => read.chosen.every((r) => r.token !== c.token)), ...read.chosen]
      const copies = all.flatMap((c) => (c.kind === 'copy' ? [c] : []))
      setRefused(read.refused)
      setChosen(all)
      setAuthors(
        new Map(copies.map((c) => [c.token, authors.get(c.token) ?? authorOfCopy(now, c.brief, c.name)])),
      )
      const briefs = copies.map((c) => c.brief)
      await chooseBase(nearestBase(now, briefs, versions) ?? NOW)
    })

  const plan = useMemo((): MergePlan | ErrorData | null => {
    if (!now || chosen.length === 0) return null
    try {
      return planMerge({ now, name, author: me, base: base.brief, chosen, authors, at })
    } catch (cause) {
      return toErrorData(cause)
    }
  }, [now, name, me, base, chosen, authors, at])
  const wrong = error ?? (plan && 'code' in plan ? plan : null)
  const ready = plan && 'brief' in plan ? plan : null

  return (
    <Sheet
      title="Merge reviewers’ copies"
      width="wide"
      onClose={onClose}
      foot={
        <>
          <Button className="push" onPress={() => void choose()} isDisabled={reading}>
            <FolderOpen size={15} aria-hidden />
            {reading ? 'Reading…' : chosen.length > 0 ? 'Add copies…' : 'Choose copies…'}
          </Button>
          <Button
            look="main"
            isDisabled={!ready || reading}
            onPress={() => ready && void attempt(() => bringIn(desk, ready, picks))}
          >
            Put into the note
          </Button>
        </>
      }
    >
      <p className="merge-help">
        What each reviewer changed becomes a suggestion in their name, and comments are united. Nothing is
        saved until you save, and the note as it stands is kept in its history.
      </p>
      {chosen.length > 0 && (
        <ul className="merge-copies" aria-label="Chosen files">
          {chosen.map((one) => (
            <ChosenCopy
              key={one.token}
              chosen={one}
              author={authors.get(one.token) ?? ''}
              onAuthor={(who) => setAuthors(new Map(authors).set(one.token, who))}
              onRemove={() => {
                setPicks(new Map())
                setChosen(chosen.filter((c) => c !== one))
              }}
            />
          ))}
        </ul>
      )}
      {chosen.some((c) => c.kind === 'copy') && (
        <Choice
          label="The copies were made of"
          value={base.id}
          onChange={(id) => void attempt(() => chooseBase(id))}
          choices={[
            { value: NOW, words: 'The note as it stands now' },
            ...versions.map((v) => ({
              value: v.id,
              words: [v.name && `“${v.name}”`, sayTime(v.at), v.author].filter(Boolean).join(', '),
            })),
          ]}
          help="What you wrote since then stays as your text."
        />
      )}
      {ready && <MergeResult plan={ready} picks={picks} onPick={setPicks} />}
      {refused.map((one) => (
        <ErrorView key={one.name} error={one.error} />
      ))}
      {wrong && <ErrorView error={wrong} />}
    </Sheet>
  )
}
