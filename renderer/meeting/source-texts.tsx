import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Source } from '../../app/meeting/meeting.ts'
import { addFromSelection } from '../settle/add-item.ts'
import { PickPassage } from '../settle/pick-passage.tsx'
import { SourceSettings } from '../settle/source-settings.tsx'
import { WHOSE_WORDS } from '../settle/whose-words.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { ScrollArea } from '../ui/scroll-area.tsx'
import { sourcesOf, textOf } from './passages.ts'
import { SourceText } from './source-text.tsx'
import './source-texts.css'

const NO_TEXTS: ReadonlyMap<string, string> = new Map()

/** What was read, by whom it was published and whose it is; the text itself one press away. */
export function SourceTexts() {
  const desk = useDesk()
  const meeting = useDeskState((s) => s.meeting)
  const texts = useDeskState((s) => s.open?.brief.sources) ?? NO_TEXTS
  const lit = useDeskState((s) => s.lit)
  const picking = useDeskState((s) => s.picking)
  const passage = lit?.passages[lit.at] ?? null
  const [chosen, setChosen] = useState<string | null>(null)
  const sources = meeting ? sourcesOf(meeting) : []
  const shown = sources.find((s) => s.id === (passage?.source ?? chosen))
  const text = shown && textOf(shown, texts)

  if (picking && meeting) return <PickPassage picking={picking} meeting={meeting} texts={texts} />
  if (shown && text !== undefined)
    return (
      <>
        <header className="source-head">
          <IconButton
            label="All sources"
            onPress={() => {
              setChosen(null)
              desk.store.setState({ lit: null })
            }}
          >
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
          <div>
            <h2>{shown.title}</h2>
            <p>{sayAbout(shown)}</p>
          </div>
        </header>
        <ScrollArea className="rail-scroll" label={shown.title}>
          <SourceText source={shown.id} text={text} lit={passage?.source === shown.id ? passage : null} />
        </ScrollArea>
        <footer className="source-foot">
          <Button look="quiet" onPress={() => addFromSelection(desk)}>
            Add to the record…
          </Button>
        </footer>
      </>
    )
  if (sources.length === 0)
    return (
      <Empty title="No sources">
        A new brief from an article, a readout or an agenda keeps their texts here.
      </Empty>
    )
  return (
    <ul className="rail-scroll sources">
      {sources.map((s) => {
        const here = textOf(s, texts) !== undefined
        return (
          <li key={s.id}>
            <AriaButton className="source-row" isDisabled={!here} onPress={() => setChosen(s.id)}>
              <span className="source-title">{s.title}</span>
              <span className="source-about">{sayAbout(s)}</span>
              {!here && <span className="source-about">The text did not come with this note.</span>}
            </AriaButton>
            <SourceSettings source={s} />
          </li>
        )
      })}
    </ul>
  )
}

function sayAbout(source: Source): string {
  return [source.publisher, source.published, source.whose && WHOSE_WORDS[source.whose], source.marking]
    .filter(Boolean)
    .join(' · ')
}
