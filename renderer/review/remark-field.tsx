import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { usePeople } from './use-people.ts'
import './remark-field.css'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly rows: number
  readonly value: string
  readonly onChange: (value: string) => void
  /** Ctrl or ⌘ and Enter. */
  readonly onSend: () => void
  readonly fieldRef?: Ref<HTMLTextAreaElement>
}

/** Words after an @ up to the caret, as far as they may be a name. */
const NAME_BEGUN = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{N}.’' -]{0,40})$/u
const MOST = 6

/** A field for a remark. After an @ it offers the names known to the note; arrows choose, Enter or Tab takes. */
export function RemarkField({ label, placeholder, rows, value, onChange, onSend, fieldRef }: Props) {
  const people = usePeople()
  const list = useId()
  const [begun, setBegun] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const offered =
    begun === null
      ? []
      : people.filter((name) => name.toLowerCase().includes(begun.toLowerCase())).slice(0, MOST)
  const chosen = offered[Math.min(at, offered.length - 1)]

  const look = (field: HTMLTextAreaElement) => {
    setBegun(NAME_BEGUN.exec(field.value.slice(0, field.selectionStart))?.[1] ?? null)
    setAt(0)
  }
  const take = (field: HTMLTextAreaElement, name: string) => {
    const caret = field.selectionStart
    const before = field.value.slice(0, caret - (begun?.length ?? 0)) + name
    const after = field.value.slice(caret)
    const next = before + (/^\s/.test(after) ? '' : ' ') + after
    setBegun(null)
    // Drawn at once: a key pressed before the caret stood there would go in at its old place.
    flushSync(() => onChange(next))
    field.setSelectionRange(before.length + 1, before.length + 1)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSend()
      return
    }
    if (chosen === undefined) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined)
      setAt((now) => (Math.min(now, offered.length - 1) + step + offered.length) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(event.currentTarget, chosen)
    else if (event.key === 'Escape') setBegun(null)
    else return
    // The card's own keys are not meant.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="remark-field">
      <textarea
        ref={fieldRef}
        className="plain-input"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={list}
        {...(chosen !== undefined && { 'aria-activedescendant': `${list}-${chosen}` })}
        rows={rows}
        value={value}
        placeholder={placeholder}
        onChange={(e) => {
          onChange(e.target.value)
          look(e.target)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setBegun(null)}
      />
      <div id={list} role="listbox" aria-label="Names" className="remark-names" hidden={chosen === undefined}>
        {offered.map((name) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={name}
            id={`${list}-${name}`}
            role="option"
            tabIndex={-1}
            aria-selected={name === chosen}
            // The field keeps the caret.
            onMouseDown={(e) => e.preventDefault()}
            onClick={(e) => {
              const field = e.currentTarget.closest('.remark-field')?.querySelector('textarea')
              if (field) take(field, name)
            }}
          >
            {name}
          </div>
        ))}
      </div>
    </div>
  )
}
