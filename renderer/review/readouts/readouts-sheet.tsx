import { useMemo, useState } from 'react'
import type { Meeting, Source } from '../../../app/meeting/meeting.ts'
import { aboutPoint } from '../../../app/review/readouts/about-point.ts'
import { alignReadouts, type Point, type SamePoint } from '../../../app/review/readouts/align-readouts.ts'
import { sourcesOf, textOf } from '../../meeting/passages.ts'
import { useDesk, useDeskState } from '../../state/use-desk.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Choice } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { PointWords } from './point-words.tsx'
import { putDisputed } from './put-disputed.ts'
import './readouts-sheet.css'

const WHOSE = { ours: 'ours', theirs: 'theirs', joint: 'joint', press: 'press' } as const
const NO_TEXTS: ReadonlyMap<string, string> = new Map()

/** Two accounts of one meeting side by side: said differently first, then what only one of them says. */
export function ReadoutsSheet({ onClose }: { readonly onClose: () => void }) {
  const meeting = useDeskState((s) => s.meeting)
  const texts = useDeskState((s) => s.open?.brief.sources) ?? NO_TEXTS
  const sources = useMemo(
    () => (meeting ? sourcesOf(meeting).filter((s) => textOf(s, texts) !== undefined) : []),
    [meeting, texts],
  )
  const [first, second] = twoSides(sources)
  const [a, setA] = useState(first?.id)
  const [b, setB] = useState(second?.id)
  const sourceA = sources.find((s) => s.id === a)
  const sourceB = sources.find((s) => s.id === b)
  const aligned = useMemo(() => {
    if (!meeting || !sourceA || !sourceB || sourceA === sourceB) return null
    const readout = (s: Source) => ({
      source: s.id,
      text: textOf(s, texts) ?? '',
      day: s.published ?? meeting.start ?? '',
    })
    return alignReadouts(readout(sourceA), readout(sourceB))
  }, [meeting, sourceA, sourceB, texts])
  if (!meeting || sources.length < 2)
    return (
      <Sheet title="Compare the readouts" onClose={onClose}>
        <Empty title="Two accounts are needed">
          Add the other side’s readout as a source; then what each side says is shown side by side here.
        </Empty>
      </Sheet>
    )
  const choices = sources.map((s) => ({ value: s.id, words: nameOf(s) }))
  const differ = aligned?.both.filter((p) => p.differences.length > 0) ?? []
  const same = aligned?.both.filter((p) => p.differences.length === 0) ?? []
  return (
    <Sheet title="Compare the readouts" width="wide" onClose={onClose}>
      <div className="readouts-choice">
        <Choice label="One side" value={a ?? ''} onChange={setA} choices={choices} />
        <Choice label="The other side" value={b ?? ''} onChange={setB} choices={choices} />
      </div>
      {!aligned && <Empty title="Choose two different sources" />}
      {aligned && sourceA && sourceB && (
        <div className="readouts">
          <Group title={`The same point, stated differently: ${differ.length}`}>
            {differ.map((p) => (
              <Pair key={p.a.start} point={p} meeting={meeting} a={sourceA} b={sourceB} onClose={onClose} />
            ))}
          </Group>
          <Group title={`Only in ${nameOf(sourceA)}: ${aligned.onlyA.length}`}>
            {aligned.onlyA.map((p) => (
              <Lone key={p.start} point={p} meeting={meeting} side="a" onClose={onClose} />
            ))}
          </Group>
          <Group title={`Only in ${nameOf(sourceB)}: ${aligned.onlyB.length}`}>
            {aligned.onlyB.map((p) => (
              <Lone key={p.start} point={p} meeting={meeting} side="b" onClose={onClose} />
            ))}
          </Group>
          <Group title={`Both say the same: ${same.length}`}>
            {same.map((p) => (
              <Pair key={p.a.start} point={p} meeting={meeting} a={sourceA} b={sourceB} onClose={onClose} />
            ))}
          </Group>
        </div>
      )}
    </Sheet>
  )
}

function Group({
  title,
  children,
}: {
  readonly title: string
  readonly children: readonly React.ReactNode[]
}) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

interface PairProps {
  readonly point: SamePoint
  readonly meeting: Meeting
  readonly a: Source
  readonly b: Source
  readonly onClose: () => void
}

function Pair({ point, meeting, a, b, onClose }: PairProps) {
  const desk = useDesk()
  const about = aboutPoint(meeting, point.a.text)
  const differ = point.differences.length > 0
  return (
    <div className="readouts-row">
      <p className="readouts-about">
        {[about.topic, about.actor].filter(Boolean).join(' · ')}
        {differ && (
          <strong>Another {[...new Set(point.differences.map((d) => d.about))].join(', another ')}</strong>
        )}
      </p>
      <PointWords words={point.a.text} marked={point.differences.map((d) => d.a)} />
      <PointWords words={point.b.text} marked={point.differences.map((d) => d.b)} />
      <div className="readouts-actions">
        {differ && (
          <Button
            look="quiet"
            onPress={() => {
              onClose()
              void putDisputed(desk, { point: point.a, source: a }, { point: point.b, source: b })
            }}
          >
            Put both wordings into the note
          </Button>
        )}
        <Show points={[point.a, point.b]} onClose={onClose} />
      </div>
    </div>
  )
}

function Lone({
  point,
  meeting,
  side,
  onClose,
}: {
  readonly point: Point
  readonly meeting: Meeting
  readonly side: 'a' | 'b'
  readonly onClose: () => void
}) {
  const about = aboutPoint(meeting, point.text)
  return (
    <div className={`readouts-row only-${side}`}>
      <p className="readouts-about">{[about.topic, about.actor].filter(Boolean).join(' · ')}</p>
      <PointWords words={point.text} marked={[]} />
      <div className="readouts-actions">
        <Show points={[point]} onClose={onClose} />
      </div>
    </div>
  )
}

function Show({ points, onClose }: { readonly points: readonly Point[]; readonly onClose: () => void }) {
  const desk = useDesk()
  return (
    <Button
      look="quiet"
      onPress={() => {
        onClose()
        desk.lightPassages(points)
      }}
    >
      {points.length === 1 ? 'Show the passage' : 'Show both passages'}
    </Button>
  )
}

const nameOf = (s: Source): string =>
  `${s.publisher ?? s.title}${s.whose ? ` (${WHOSE[s.whose]})` : ''}${s.published ? `, ${s.published}` : ''}`

/** Ours and theirs where the record says so, else the first two. */
function twoSides(sources: readonly Source[]): readonly [Source | undefined, Source | undefined] {
  const ours = sources.find((s) => s.whose === 'ours')
  const theirs = sources.find((s) => s.whose === 'theirs')
  const first = ours ?? sources.find((s) => s !== theirs)
  return [first, theirs ?? sources.find((s) => s !== first)]
}
