import { useState } from 'react'
import { HouseWords, type Profile } from '../../app/profile.ts'
import { Choice, Field } from '../ui/field.tsx'

const LANGUAGES = [
  { value: 'en', words: 'English' },
  { value: 'ja', words: 'Japanese' },
  { value: 'zh', words: 'Chinese' },
] as const
type Language = (typeof LANGUAGES)[number]['value']

const LISTS = [
  ['strong', 'Verbs as strong as “pledged”', 'A note may use them where its source does.'],
  ['weak', 'Verbs no stronger than “considers”', 'A stronger verb in the note is pointed at.'],
  ['hedges', 'Words that leave it open, as “may” does', 'A note that says “will” is pointed at.'],
  ['anonymous', 'Speakers who are nobody, as “observers”', 'Nobody can ask who these are.'],
  ['passed', 'Never pointed at', 'Words the checks know that your house lets pass.'],
] as const
type List = (typeof LISTS)[number][0]

interface Props {
  readonly words: Profile['words']
  readonly onChange: (words: Profile['words']) => void
}

/** The house's own words for the checks, by language: one on a line. */
export function WordLists({ words, onChange }: Props) {
  const [language, setLanguage] = useState<Language>('en')
  /** What was typed, so that a line in the making is not tidied away. */
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const put = (list: List, text: string) => {
    setTyped((t) => ({ ...t, [`${language} ${list}`]: text }))
    const given = read(list, text)
    const own = HouseWords.parse({ ...words[language], [list]: given })
    const empty = LISTS.every(([l]) => own[l].length === 0)
    onChange({ ...words, [language]: empty ? undefined : own })
  }
  return (
    <>
      <h3>Words the checks know</h3>
      <Choice
        label="In"
        value={language}
        onChange={(v) => setLanguage(LANGUAGES.find((l) => l.value === v)?.value ?? 'en')}
        choices={LANGUAGES}
      />
      {LISTS.map(([list, label, help]) => (
        <Field
          key={list}
          label={label}
          rows={3}
          value={typed[`${language} ${list}`] ?? (words[language]?.[list] ?? []).join('\n')}
          onChange={(text) => put(list, text)}
          help={help}
        />
      ))}
    </>
  )
}

const MOST = 500
/** Speakers can be several words; a verb is one, so that a space ends it as a line does. */
const read = (list: List, text: string): string[] =>
  [...new Set(text.split(list === 'anonymous' || list === 'passed' ? /[\n,、]/u : /[\s,、]+/u))]
    .map((w) => w.trim().slice(0, 60))
    .filter(Boolean)
    .slice(0, MOST)
