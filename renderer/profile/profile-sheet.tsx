import { type FormEvent, useState } from 'react'
import { Profile } from '../../app/profile.ts'
import type { Annotation } from '../../app/review/annotation.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Choice, Field, Tick } from '../ui/field.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { LogoField } from './logo-field.tsx'
import { WordLists } from './word-lists.tsx'
import './profile-sheet.css'

const NAMES = [
  { value: 'given-first', words: 'Takeshi Iwaya' },
  { value: 'family-first-capitals', words: 'IWAYA Takeshi' },
  { value: 'family-first', words: 'Iwaya Takeshi' },
] as const
const DATES = [
  { value: 'day-month-year', words: '25 December 2024' },
  { value: 'month-day-year', words: 'December 25, 2024' },
  { value: 'iso', words: '2024-12-25' },
] as const
const SPELLING = [
  { value: 'en-GB', words: 'British' },
  { value: 'en-US', words: 'American' },
] as const

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)

/** `DPRK: North Korea, NK` on a line: the term to use, and those it replaces. */
const termsOf = (text: string): Profile['terms'] =>
  lines(text).flatMap((line) => {
    const [use = '', not = ''] = line.split(':')
    return use.trim()
      ? [
          {
            use: use.trim(),
            not: not
              .split(',')
              .map((n) => n.trim())
              .filter(Boolean),
          },
        ]
      : []
  })

const signed = (annotations: readonly Annotation[], name: string): Annotation[] =>
  annotations.map((a) => ({
    ...a,
    author: a.author === 'Me' ? name : a.author,
    replies: a.replies.map((r) => (r.author === 'Me' ? { ...r, author: name } : r)),
  }))

/** The house's own ways, set once: who you are, how papers are marked and numbered, how names and dates are written. */
export function ProfileSheet({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const saved = useDeskState((s) => s.profile)
  const [draft, setDraft] = useState(saved)
  const [markings, setMarkings] = useState(saved.markings.join('\n'))
  const [letterhead, setLetterhead] = useState(saved.letterhead.join('\n'))
  const [terms, setTerms] = useState(saved.terms.map((t) => `${t.use}: ${t.not.join(', ')}`).join('\n'))
  const put = (change: Partial<Profile>) => setDraft((d) => ({ ...d, ...change }))
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const profile = Profile.parse({
      ...draft,
      markings: lines(markings),
      letterhead: lines(letterhead),
      terms: termsOf(terms),
    })
    try {
      await desk.host.saveProfile(profile)
      desk.store.setState((s) => ({
        profile,
        // What was signed “Me” so far was signed by whoever now gives a name.
        ...(profile.author && !saved.author && { annotations: signed(s.annotations, profile.author) }),
      }))
      onClose()
    } catch (error) {
      desk.fail(error)
    }
  }
  return (
    <Sheet
      title="House profile"
      width="wide"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="main" type="submit" form="profile-form">
            Keep
          </Button>
        </>
      }
    >
      <form id="profile-form" className="profile" onSubmit={(e) => void keep(e)}>
        <h3>You</h3>
        <Field
          label="Name"
          value={draft.author}
          onChange={(author) => put({ author })}
          help="Stands on your comments."
        />
        <Field label="Unit" value={draft.unit} onChange={(unit) => put({ unit })} />
        <Field label="Desk" value={draft.desk} onChange={(v) => put({ desk: v })} />
        <Field label="Contact" value={draft.contact} onChange={(contact) => put({ contact })} />
        <h3>Papers</h3>
        <Field
          label="Markings, lowest first"
          rows={5}
          value={markings}
          onChange={setMarkings}
          help="One on a line. The order tells which is higher."
        />
        <Field
          label="Letterhead"
          rows={5}
          value={letterhead}
          onChange={setLetterhead}
          help="One line of the letterhead on a line."
        />
        <Field
          label="Number series"
          value={draft.numberSeries}
          onChange={(numberSeries) => put({ numberSeries })}
          placeholder="EA/{year}/{n}"
          help="{year} and {n} are filled in."
        />
        <LogoField logo={draft.logo} onChange={(logo) => put({ logo })} />
        <Field
          label="Sides a brief may fill"
          inputMode="numeric"
          value={String(draft.pageLimit)}
          onChange={(v) => put({ pageLimit: Math.min(50, Math.max(1, Number.parseInt(v, 10) || 1)) })}
        />
        <h3>Words</h3>
        <Choice
          label="Names"
          value={draft.names}
          onChange={(v) => put({ names: NAMES.find((n) => n.value === v)?.value ?? 'given-first' })}
          choices={NAMES}
        />
        <Choice
          label="Dates"
          value={draft.dates}
          onChange={(v) => put({ dates: DATES.find((n) => n.value === v)?.value ?? 'day-month-year' })}
          choices={DATES}
        />
        <Choice
          label="Spelling"
          value={draft.spelling}
          onChange={(v) => put({ spelling: SPELLING.find((n) => n.value === v)?.value ?? 'en-GB' })}
          choices={SPELLING}
        />
        <Tick
          label="Set quotation marks, dashes and … as I type"
          help="Undo gives back what was typed."
          checked={draft.typography}
          onChange={(typography) => put({ typography })}
        />
        <Field
          className="whole"
          label="Preferred terms"
          rows={3}
          value={terms}
          onChange={setTerms}
          placeholder="DPRK: North Korea"
          help="On each line the term to use, a colon, and those it replaces."
        />
        <WordLists words={draft.words} onChange={(words) => put({ words })} />
      </form>
    </Sheet>
  )
}
