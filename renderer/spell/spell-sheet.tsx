import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { speller } from './speller.ts'
import { knownWords, type NoteWord, wordsOf } from './words.ts'
import './spell-sheet.css'

/** Steps through the words no dictionary knows: change, leave, or leave wherever it stands. */
export function SpellSheet({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const meeting = useDeskState((s) => s.meeting)
  const language = useDeskState((s) =>
    s.head.language === 'en-US' || s.head.language === 'en-GB' ? s.head.language : s.profile.spelling,
  )
  const ignored = useDeskState((s) => s.ignored)
  const known = useMemo(() => knownWords(meeting, []), [meeting])
  const [now, setNow] = useState<NoteWord | null>(null)
  const [done, setDone] = useState(false)
  const [passed, setPassed] = useState(0)
  const [suggestions, setSuggestions] = useState<readonly string[]>([])
  const [own, setOwn] = useState('')

  const next = useCallback(
    async (after: number) => {
      const tree = desk.session()?.current().tree
      if (!tree) return
      const words = wordsOf(tree).filter(
        (w) => !known.has(w.word) && !desk.store.getState().ignored.has(w.word),
      )
      const wrong = await speller.wrong(
        language,
        words.map((w) => w.word),
      )
      const bad = words.filter((w) => wrong.has(w.word))
      const word = bad[after] ?? null
      setNow(word)
      setDone(word === null)
      setPassed(after)
      setSuggestions([])
      if (!word) return
      setOwn(word.word)
      // Shown only: the caret and the keys stay in this sheet, where Enter changes the word and nothing else.
      desk.session()?.highlight('find-current', [word])
      desk.session()?.show(word)
      setSuggestions(await speller.suggest(language, word.word))
    },
    [desk, known, language],
  )
  useEffect(() => {
    void next(0)
    return () => desk.session()?.highlight('find-current', [])
  }, [desk, next])
  const sheet = useRef<HTMLElement>(null)
  const focusSheet = useCallback(
    () => sheet.current?.querySelector<HTMLElement>('input, header button')?.focus(),
    [],
  )
  useEffect(() => {
    if (done) focusSheet()
  }, [done, focusSheet])
  const close = () => {
    const session = desk.session()
    onClose()
    if (now) session?.reveal(now)
    session?.focus()
  }

  const change = (to: string) => {
    const session = desk.session()
    if (!now || !session) return
    session.reveal(now)
    session.insert({ phrasing: [{ type: 'text', value: to }] })
    focusSheet()
    void next(passed)
  }
  const ignoreAll = () => {
    if (!now) return
    desk.store.setState({ ignored: new Set([...ignored, now.word]) })
    void next(passed)
  }
  return (
    <section
      ref={sheet}
      className="spell"
      aria-label="Spelling"
      onKeyDown={(e) => {
        if (e.key === 'Escape') close()
      }}
    >
      <header>
        <h2>Spelling</h2>
        <Button look="quiet" onPress={close}>
          Close
        </Button>
      </header>
      {done && <p className="spell-done">No more words to look at.</p>}
      {now && (
        <>
          <p className="spell-word">{now.word}</p>
          <ul aria-label="Suggestions">
            {suggestions.map((s) => (
              <li key={s}>
                <AriaButton className="spell-suggestion" onPress={() => change(s)}>
                  {s}
                </AriaButton>
              </li>
            ))}
            {suggestions.length === 0 && <li className="spell-none">No suggestion</li>}
          </ul>
          <form
            onSubmit={(e) => {
              e.preventDefault()
              change(own)
            }}
          >
            <Field
              key={`${now.block} ${now.start}`}
              label="Put in its place"
              value={own}
              onChange={setOwn}
              autoFocus
            />
            <Button type="submit" look="main" isDisabled={own === now.word || !own}>
              Change
            </Button>
          </form>
          <div className="spell-actions">
            <Button onPress={() => void next(passed + 1)}>Leave</Button>
            <Button onPress={ignoreAll}>Leave everywhere</Button>
          </div>
        </>
      )}
    </section>
  )
}
