import type { Candidate } from './candidates.ts'
import type { Person } from './cast.ts'
import { inTitleCase } from './family-name.ts'
import { genderOfGivenName } from './lexicon/names.ts'
import { namesOfOffice, type Standing } from './lexicon/roles.ts'
import { foldName, sameName, sameWord } from './same-name.ts'

/** “Foreign Minister A and his Chinese counterpart, B”: B holds the office A holds. */
export function likeCounterpart(
  people: readonly Person[],
  at: number,
  from: number,
  words: readonly string[],
): void {
  const one = people.find((p) => sameName(p.tokens, words))
  if (!one || one.role) return
  const other = people
    .flatMap((p) => p.named.map((n) => ({ p, near: at - n.start })))
    .filter(({ p, near }) => p !== one && near > 0 && near <= at - from && p.role !== undefined)
    // Its subject stands first.
    .sort((x, y) => y.near - x.near)[0]?.p
  // A rank is one's own: the general's counterpart may be a civilian.
  if (!other?.role || RANK.test(other.role)) return
  one.role = other.role
  if (other.roleAt) one.roleAt = other.roleAt
  for (const name of other.offices) one.offices.add(name)
}

const RANK = /\b(?:general|admiral|colonel|captain|brigadier|major|commander)$/i

export function enter(people: Person[], c: Candidate): void {
  const known = people.find((p) => sameName(p.tokens, c.words) && !differ(p, c))
  if (known) {
    learn(known, c)
    return
  }
  const person: Person = {
    kind: 'person',
    name: c.words.map((w) => (c.words.every((x) => x === x.toUpperCase()) ? inTitleCase(w) : w)).join(' '),
    tokens: c.words,
    offices: new Set(),
    standing: 'official',
    named: [],
  }
  learn(person, c)
  people.push(person)
}

/** Two people of one family name are told apart by country. */
const differ = (p: Person, c: Candidate) =>
  Boolean(p.country && c.country && p.country !== c.country && c.role && p.tokens.length !== c.words.length)

export function enterShort(people: Person[], c: Candidate): void {
  const word = foldName(c.words[0] ?? '')
  const known = people.filter(
    (p) =>
      p.tokens.some((t) => sameWord(foldName(t), word)) &&
      !(p.country && c.country && p.country !== c.country),
  )
  if (known.length > 0) {
    const [only] = known
    if (known.length === 1 && only) learn(only, c)
    return
  }
  enter(people, c)
}

export function update(people: readonly Person[], c: Candidate): void {
  const known = people.find((p) => sameName(p.tokens, c.words))
  if (known) learn(known, c)
}

function learn(p: Person, c: Candidate): void {
  p.named.push({ start: c.start, end: c.end })
  if (c.words.length > p.tokens.length && sameName(p.tokens, c.words)) {
    p.tokens = c.words
    p.name = c.words.join(' ')
  }
  if (c.role && c.role.head !== 'counterpart') {
    for (const name of namesOfOffice(c.role.role)) p.offices.add(name)
    if (c.roleText && (!p.role || isFuller(c.roleText, p.role))) {
      p.role = c.roleText
      if (c.roleStart !== undefined && c.roleEnd !== undefined)
        p.roleAt = { start: c.roleStart, end: c.roleEnd }
    }
    const standing: Standing = c.role.standing
    if (p.named.length === 1 || p.standing === 'official')
      p.standing = p.named.length === 1 ? standing : p.standing
    if (/spokesman|chairman|\bking\b|\bprince\b/.test(c.role.role)) p.gender ??= 'm'
    if (/spokeswoman|chairwoman|\bqueen\b|\bprincess\b|congresswoman/.test(c.role.role)) p.gender ??= 'f'
  }
  if (c.country) p.country ??= c.country
  if (c.gender) p.gender ??= c.gender
  if (c.honorific) p.honorific ??= c.honorific
  if (c.native) p.native ??= c.native
  const given =
    p.tokens.length > 1
      ? (genderOfGivenName(p.tokens[0] ?? '') ?? genderOfGivenName(p.tokens[p.tokens.length - 1] ?? ''))
      : undefined
  if (given) p.gender ??= given
}

/** “Minister” → “Foreign Minister”: more of the same office, not another description. */
const isFuller = (now: string, before: string) =>
  now.toLowerCase().endsWith(before.toLowerCase()) && now.length > before.length
