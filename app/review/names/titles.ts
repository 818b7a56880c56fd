import type { Person } from '../../meeting/importers/drafting/cast.ts'
import { findCast, scan } from '../../meeting/importers/drafting/find-cast.ts'
import { namesOfOffice } from '../../meeting/importers/drafting/lexicon/roles.ts'
import { foldName } from '../../meeting/importers/drafting/same-name.ts'
import type { NoteSentence } from '../note-sentences.ts'
import type { Grounds } from '../passages/grounds.ts'
import { isSame } from '../speakers/cast.ts'
import { knownPeople } from './known-names.ts'

/** An office the note gives to someone who holds another one. Offsets are those of the passage. */
export interface WrongTitle {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly note: string
  readonly source: string
}

export function wrongTitles(grounds: Grounds, { reading, sentence }: NoteSentence): WrongTitle[] {
  const scanned = scan(reading.page, [sentence.span])
  return findCast(reading.page, scanned).flatMap((noted): WrongTitle[] => {
    if (!noted.role || !noted.roleAt) return []
    const same = knownPeople(grounds, noted.tokens).filter((p) => isSame(p, noted))
    const [known] = same
    if (same.length !== 1 || !known?.role || (!known.offices.size && !known.role)) return []
    const at = noted.roleAt
    // “the ministers of agriculture, A and B”: an office of several is not held against one.
    if (/(?:ers|ents|ors|ies|als|iefs|ants)\b/i.test(reading.text.slice(at.start, at.end))) return []
    const source = known.role
    if (noted.country && known.country && noted.country !== known.country) return []
    if (sameOffice(noted.role, known) || standsTogether(grounds, noted, known)) return []
    return [
      { start: at.start, end: at.end, name: known.name, note: reading.text.slice(at.start, at.end), source },
    ]
  })
}

/** The same office in other words, or less of it: “the minister” for “the foreign minister”. */
function sameOffice(role: string, known: Person): boolean {
  const noted = role.toLowerCase()
  const offices = [...known.offices, ...namesOfOffice((known.role ?? '').toLowerCase())]
  const names = [noted, ...namesOfOffice(noted)].filter((n) => n.includes(' ') || n === noted)
  if (names.some((n) => offices.includes(n))) return true
  const words = new Set((known.role ?? '').toLowerCase().split(/\W+/))
  const own = noted.split(/\W+/)
  return own.every((w) => words.has(w)) || [...words].every((w) => own.includes(w))
}

/** Some sentence of the sources or wording of the record has the name and every word of that office. */
function standsTogether(grounds: Grounds, noted: Person, known: Person): boolean {
  const family = known.tokens.map(foldName)
  const wanted = (noted.role ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((w) => w.length > 2)
  const has = (text: string) => {
    const words = new Set(
      text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .map(foldName),
    )
    if (!family.some((f) => words.has(f)) || !wanted.every((w) => words.has(foldName(w)))) return false
    // The words of an office stand together, near the name.
    const at = text.toLowerCase().indexOf(wanted.join(' '))
    return (
      at >= 0 &&
      family.some((f) =>
        foldName(text.slice(Math.max(0, at - 45), at + wanted.join(' ').length + 45)).includes(f),
      )
    )
  }
  return grounds.sentences.some((s) => has(s.text)) || grounds.record.some(has)
}
