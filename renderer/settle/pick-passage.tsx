import { useEffect, useRef } from 'react'
import { wordsOf } from '../../app/meeting/item-words.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { isObject } from '../../app/meeting/references.ts'
import { resolveRef } from '../../app/meeting/resolve.ts'
import { sourcesOf, textOf } from '../meeting/passages.ts'
import type { Picking } from '../state/desk-state.ts'
import { useDesk } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/field.tsx'
import { fromShown, toShown } from './shown-text.ts'
import { leavePicking, takePassage } from './take-passage.ts'

interface Props {
  readonly picking: Picking
  readonly meeting: Meeting
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Words of a source are chosen by selecting them, with the mouse or with Shift and the arrows. A text field has a caret
 * on every system, one that is read only has none; so what would change it is refused instead.
 */
export function PickPassage({ picking, meeting, texts }: Props) {
  const desk = useDesk()
  const field = useRef<HTMLTextAreaElement>(null)
  const here = sourcesOf(meeting).filter((s) => textOf(s, texts) !== undefined)
  const source = here.find((s) => s.id === picking.source)
  const text = (source && textOf(source, texts)) ?? ''
  const { start, end, ref } = picking
  useEffect(() => {
    const { current } = field
    if (!current) return
    const refuse = (event: Event) => event.preventDefault()
    current.addEventListener('beforeinput', refuse)
    current.focus()
    current.setSelectionRange(toShown(text, start), toShown(text, end))
    scrollToSelection(current, text.length)
    return () => current.removeEventListener('beforeinput', refuse)
  }, [text, start, end])
  const take = () => {
    const { current } = field
    if (current)
      takePassage(desk, fromShown(text, current.selectionStart), fromShown(text, current.selectionEnd))
  }
  const item = ref === null ? null : resolveRef(meeting, ref)
  return (
    <>
      <div className="pick-head">
        <h2>
          {isObject(item) ? `Where it rests: ${wordsOf(item).slice(0, 120)}` : 'New item from a source'}
        </h2>
        <p>Select the words, then press Enter. Escape leaves it.</p>
        {here.length > 1 && (
          <Choice
            label="Source"
            value={picking.source}
            onChange={(id) => desk.store.setState({ picking: { ...picking, source: id, start: 0, end: 0 } })}
            choices={here.map((s) => ({ value: s.id, words: s.publisher ?? s.title }))}
          />
        )}
      </div>
      <textarea
        ref={field}
        className="pick-text"
        aria-label={`Text of ${source?.title ?? 'the source'}`}
        aria-readonly
        defaultValue={text}
        key={picking.source}
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
          else if (event.key === 'Escape') leavePicking(desk)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <div className="pick-foot">
        <Button onPress={() => leavePicking(desk)}>Leave it</Button>
        <Button look="main" onPress={take}>
          Take these words
        </Button>
      </div>
    </>
  )
}

/** A text field scrolls to its caret when one types, not when a program selects. */
function scrollToSelection(field: HTMLTextAreaElement, length: number): void {
  const share = length === 0 ? 0 : field.selectionStart / length
  field.scrollTop = Math.max(0, share * field.scrollHeight - field.clientHeight / 3)
}
