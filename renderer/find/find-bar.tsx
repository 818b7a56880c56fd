import { CaseSensitive, ChevronDown, ChevronUp, Regex, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { EditorSession, FindQuery } from '../editor/session.ts'
import { NOTHING_FOUND } from '../state/desk-state.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import './find-bar.css'
import { stepFound } from './step-found.ts'

/** What was looked for last, in any note: it is there when the bar opens again. */
let lastQuery: FindQuery = { text: '', matchCase: false, wholeWord: false, pattern: false }

/** A pattern that is still being typed is no pattern yet. */
function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') !== null
  } catch {
    return false
  }
}

/** Finds words in the page, and puts others in their place. */
export function FindBar({ session }: { readonly session: EditorSession }) {
  const desk = useDesk()
  const replacing = useDeskState((s) => s.find === 'replace')
  const revision = useDeskState((s) => s.live)
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState<FindQuery>(() => {
    const [selected = ''] = session.selection().text.split('\n')
    return selected ? { ...lastQuery, pattern: false, text: selected.slice(0, 200) } : lastQuery
  })
  const withField = useRef<HTMLInputElement>(null)
  const [withText, setWithText] = useState('')
  const found = useDeskState((s) => s.found)
  const [wrong, setWrong] = useState(false)

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    return () => session.endFind()
  }, [session])
  useEffect(() => {
    if (!revision) return
    lastQuery = query
    desk.store.setState({ found: session.find(query) })
    setWrong(query.pattern && !isPattern(query.text))
  }, [desk, session, query, revision])

  const close = () => {
    session.selectFound()
    desk.store.setState({ find: 'off', found: NOTHING_FOUND })
    session.focus()
  }
  const step = (direction: 1 | -1) => stepFound(desk, direction)
  const replace = (all: boolean) => {
    const done = session.replace(withText, all)
    if (all)
      desk.say(done === 1 ? 'One place replaced.' : `${done} places replaced.`, [
        { words: 'Undo', run: () => session.run('undo') },
      ])
    desk.store.setState({ found: session.find(query) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter' && event.target === withField.current) replace(false)
    else return
    event.preventDefault()
  }
  const toggle = (key: 'matchCase' | 'wholeWord' | 'pattern', Sign: typeof Regex, label: string) => (
    <ToggleButton
      className="find-toggle"
      aria-label={label}
      isSelected={query[key]}
      onChange={(on) => setQuery((q) => ({ ...q, [key]: on }))}
    >
      <Sign size={17} aria-hidden />
    </ToggleButton>
  )
  return (
    <search className="find-bar" onKeyDown={onKeyDown}>
      <div className="find-row">
        <input
          ref={field}
          className="plain-input"
          aria-label="Find"
          placeholder="Find"
          value={query.text}
          onChange={(e) => setQuery((q) => ({ ...q, text: e.target.value }))}
        />
        {toggle('matchCase', CaseSensitive, 'Capitals as typed')}
        {toggle('wholeWord', WholeWord, 'Whole words')}
        {toggle('pattern', Regex, 'As a pattern')}
        <span className="find-count" role="status">
          {sayFound(query.text, found, wrong)}
        </span>
        <IconButton
          label="Previous"
          keys="Shift+Enter"
          isDisabled={found.count === 0}
          onPress={() => step(-1)}
        >
          <ChevronUp size={16} aria-hidden />
        </IconButton>
        <IconButton label="Next" keys="Enter" isDisabled={found.count === 0} onPress={() => step(1)}>
          <ChevronDown size={16} aria-hidden />
        </IconButton>
        <IconButton label="Close" keys="Esc" onPress={close}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      {replacing && (
        <div className="find-row">
          <input
            ref={withField}
            className="plain-input"
            aria-label="Put in its place"
            placeholder="Put in its place"
            value={withText}
            onChange={(e) => setWithText(e.target.value)}
          />
          <Button isDisabled={found.count === 0} onPress={() => replace(false)}>
            Replace
          </Button>
          <Button isDisabled={found.count === 0} onPress={() => replace(true)}>
            Replace all
          </Button>
        </div>
      )}
    </search>
  )
}

function sayFound(text: string, { index, count }: { index: number; count: number }, wrong: boolean): string {
  if (text === '') return ''
  if (wrong) return 'Not a pattern'
  if (count === 0) return 'Not found'
  return index >= 0 ? `${index + 1} of ${count}` : `${count} found`
}
