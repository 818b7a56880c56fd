import { type Candidate, candidatesOf, type Scanned } from './candidates.ts'
import type { Person } from './cast.ts'
import { enter, enterShort, likeCounterpart, update } from './learn-person.ts'
import { isFamilyFirst, isGivenName } from './lexicon/names.ts'
import { isWeakVerb, speechVerb } from './lexicon/verbs.ts'
import { findNameGroups } from './name-groups.ts'
import type { Page } from './page.ts'
import { findRolePhrases } from './role-phrases.ts'
import type { Sentence } from './sentences.ts'
import { wordsOf } from './words.ts'

export function scan(page: Page, sentences: readonly Sentence[]): Scanned[] {
  return sentences.map((sentence) => {
    const roles = findRolePhrases(sentence.words, page.text)
    return { sentence, roles, groups: findNameGroups(sentence.words, page.text, roles) }
  })
}

/** Everyone a text names in full, or with an office or a title. Two spellings of one name are one person. */
export function findCast(page: Page, scanned: readonly Scanned[]): Person[] {
  const candidates = [
    // The cells of a table are read by their columns, not as prose.
    ...scanned.flatMap((s) =>
      page.blocks[s.sentence.block]?.kind === 'row' ? [] : candidatesOf(page.text, s),
    ),
    ...scan(page, headlines(page)).flatMap((s) =>
      candidatesOf(page.text, s).filter((c) => isPlain(c) || isOwner(c, page.text)),
    ),
  ]
  const spoken = wordsThatSpeak(scanned)
  const people: Person[] = []
  const counterparts: { at: number; from: number; words: readonly string[] }[] = candidates.flatMap((c) =>
    c.role?.head === 'counterpart' ? [{ at: c.start, from: c.sentence, words: c.words }] : [],
  )
  const full = candidates.filter((c) => c.words.length > 1)
  for (const c of full) if (c.sure || isLikely(c, spoken)) enter(people, c)
  // A family name alone counts only with an office or a title, and where no full name has it.
  for (const c of candidates) if (c.words.length === 1 && c.sure) enterShort(people, c)
  for (const c of full) if (!c.sure && !isLikely(c, spoken)) update(people, c)
  for (const { at, from, words } of counterparts) likeCounterpart(people, at, from, words)
  return people
}

/** Titles, headings and the lines under pictures: they may name someone in full whom the text then calls by one name. */
function headlines(page: Page): Sentence[] {
  return page.blocks.flatMap((block, i) =>
    (block.kind === 'title' || block.kind === 'heading' || block.kind === 'caption') &&
    block.end - block.start < 300
      ? [
          {
            start: block.start,
            end: block.end,
            block: i,
            nth: 0,
            quotes: [],
            words: wordsOf(page.text, block.start, block.end),
          },
        ]
      : [],
  )
}

/** In a headline every word may have a capital: only an office before the name, or a known given name, says that it is one. */
const isPlain = (c: Candidate) =>
  c.words.length > 1 &&
  c.words.length <= 3 &&
  ((c.role !== undefined && c.roleStart !== undefined && c.roleStart < c.start) ||
    isGivenName(c.words[0] ?? '')) &&
  !c.words.some(
    (w) =>
      /(?:s|ed|ing)$/.test(w) &&
      w === c.words[c.words.length - 1] &&
      /^(?:Meets|Agrees|Says|Visits|Holds|Talks|Urges|Calls|Discusses|Discuss|Agree|Meet|Spent)$/.test(w),
  )

/** “Readout of Vice President Biden’s Call”: an office before one name, and something of theirs behind it. */
const isOwner = (c: Candidate, text: string) =>
  c.words.length === 1 &&
  c.role !== undefined &&
  c.roleStart !== undefined &&
  c.roleStart < c.start &&
  /^[’']s\b/.test(text.slice(c.end, c.end + 3))

function isLikely(c: Candidate, spoken: ReadonlySet<string>): boolean {
  const first = c.words[0] ?? ''
  const last = c.words[c.words.length - 1] ?? ''
  return (
    c.words.length <= 5 &&
    (isGivenName(first) ||
      isFamilyFirst(c.words) ||
      (c.words.length === 2 && isGivenName(last)) ||
      spoken.has(last) ||
      (spoken.has(first) && c.words.length === 2))
  )
}

/** Capitalised single words that stand beside a reporting verb: names used alone. */
function wordsThatSpeak(scanned: readonly Scanned[]): Set<string> {
  const spoken = new Set<string>()
  for (const { sentence, groups } of scanned)
    for (const g of groups) {
      if (g.to - g.from !== 1 || g.thing) continue
      // “Mr Barnier” tells that the “Michel Barnier” named elsewhere is a person.
      if (g.honorific) spoken.add(sentence.words[g.from]?.text ?? '')
      const before = sentence.words[g.from - 1]
      const after = sentence.words[g.to]
      if (
        (after && speechVerb(after.lower) && !isWeakVerb(after.lower)) ||
        (before && /^(?:said|says|added|told)$/.test(before.lower))
      )
        spoken.add(sentence.words[g.from]?.text ?? '')
    }
  return spoken
}
