import type { Analysis } from './analysis.ts'
import type { Person } from './cast.ts'

/** Sentences in which the people of the meeting a text is about are looked for. */
const LEAD = 4
/** Fewest people who meet. */
const A_PAIR = 2

/**
 * “Also on Thursday, the presidents of two other countries held talks”: sentences on a meeting of people none of whom
 * is among those the text opens with, nor of their countries; and those after it that speak of nobody else.
 * @param meets Whether a sentence tells of people meeting.
 */
export function separateMeetings(a: Analysis, meets: (i: number) => boolean): Set<number> {
  const found = new Set<number>()
  const main = new Set<Person>()
  const others = new Set<Person>()
  for (const i of a.sentences.keys()) {
    const here = officialsOf(a, i, main.size < A_PAIR)
    if (main.size < A_PAIR) {
      if (i >= LEAD) return found
      if ((meets(i) || TOGETHER.test(wordsOf(a, i))) && here.length >= A_PAIR)
        for (const p of here) main.add(p)
      continue
    }
    const countries = new Set([...main].flatMap((p) => (p.country ? [p.country] : [])))
    const apart = APART.test(wordsOf(a, i))
    const strangers = here.filter(
      (p) =>
        !main.has(p) && (p.country === undefined ? apart : countries.size > 0 && !countries.has(p.country)),
    )
    if (here.length > 0 && strangers.length < here.length) {
      others.clear()
      continue
    }
    if (strangers.length >= A_PAIR && meets(i)) {
      found.add(i)
      for (const p of strangers) others.add(p)
    } else if (others.size > 0 && (here.length > 0 ? here.every((p) => others.has(p)) : found.has(i - 1)))
      found.add(i)
  }
  return found
}

/** Words that open the report of something else. */
const APART = /^(?:also\b|meanwhile|separately|elsewhere|in (?:a separate|another)|on the sidelines)/i
const TOGETHER = /\b(?:agreed|discussed|decided|exchanged views|conferred|signed)\b/i
const wordsOf = (a: Analysis, i: number): string => {
  const s = a.sentences[i]
  return s ? a.text.slice(s.start, s.end) : ''
}

/** Officials named in a sentence; `owners` takes in those of whom something is named: “Kamau’s talks with the minister”. */
function officialsOf(a: Analysis, i: number, owners: boolean): Person[] {
  const who = (a.mentions[i] ?? []).flatMap((m) =>
    m.who?.kind === 'person' && m.who.standing === 'official' && (owners || !m.possessive) ? [m.who] : [],
  )
  return [...new Set(who)]
}
