import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { IconButton } from '../ui/button.tsx'
import { ScrollArea } from '../ui/scroll-area.tsx'
import { sourcesOf, textOf } from './passages.ts'
import { SourceText } from './source-text.tsx'
import './passage-pane.css'

/** The passage an item or a citation rests on, in its source, below whatever the rail shows. */
export function PassagePane() {
  const desk = useDesk()
  const lit = useDeskState((s) => s.lit)
  const meeting = useDeskState((s) => s.meeting)
  const texts = useDeskState((s) => s.open?.brief.sources)
  const passage = lit?.passages[lit.at]
  const source = meeting && passage && sourcesOf(meeting).find((s) => s.id === passage.source)
  const text = source && texts && textOf(source, texts)
  if (!lit || !passage || !source || typeof text !== 'string') return null
  const step = (by: number) => {
    const at = (lit.at + by + lit.passages.length) % lit.passages.length
    desk.store.setState({ lit: { ...lit, at } })
  }
  return (
    <section className="passage-pane" aria-label="Passage in the source">
      <header>
        <div className="passage-title">
          <strong>{source.publisher ?? source.title}</strong>
          <span>{passage.exact ? 'word for word' : 'nearly these words'}</span>
        </div>
        {lit.passages.length > 1 && (
          <>
            <IconButton label="Previous passage" onPress={() => step(-1)}>
              <ChevronLeft size={16} aria-hidden />
            </IconButton>
            <span className="passage-count">
              {lit.at + 1} of {lit.passages.length}
            </span>
            <IconButton label="Next passage" onPress={() => step(1)}>
              <ChevronRight size={16} aria-hidden />
            </IconButton>
          </>
        )}
        <IconButton label="Put the light out" onPress={() => desk.store.setState({ lit: null })}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      <ScrollArea className="passage-scroll" label={source.title}>
        <SourceText source={source.id} text={text} lit={passage} />
      </ScrollArea>
    </section>
  )
}
