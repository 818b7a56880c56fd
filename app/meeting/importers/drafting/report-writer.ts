import type { Person } from './cast.ts'
import { genderOfGivenName } from './lexicon/names.ts'
import type { Listed } from './listed-people.ts'
import type { Page } from './page.ts'
import { sameName } from './same-name.ts'

/** “I was accompanied by …”, “we agreed”, “he told us”: the one who writes was there. */
const FIRST_PERSON =
  /\b(?:told (?:us|me)|(?:met|received|welcomed) (?:us|me)|we (?:met|agreed|discussed|raised|asked|were received)|I (?:met|told|raised|asked|saw|was accompanied|called on|had a (?:meeting|call))|accompanied (?:me|us)|my (?:meeting|call|conversation) with|our (?:meeting|call) with)\b/

/** The writer of a report in the first person; entered among `people`. A desk or an office is no one. */
export function findWriter(page: Page, author: string | undefined, people: Person[]): Listed[] {
  const tokens = author?.split(/\s+/).filter(Boolean) ?? []
  const isName =
    tokens.length >= 2 && tokens.length <= 4 && tokens.every((t) => /^\p{Lu}[\p{L}.’'-]*$/u.test(t))
  const prose = page.blocks.filter((b) => b.kind === 'body' || b.kind === 'item')
  const first = prose.find((b) => FIRST_PERSON.test(page.text.slice(b.start, b.end)))
  if (!author || !isName || !first || NO_PERSON.test(author)) return []
  const at = page.text.indexOf(author)
  const span = at < 0 ? first : { start: at, end: at + author.length }
  const known = people.find((p) => sameName(p.tokens, tokens))
  const gender = genderOfGivenName(tokens[0] ?? '')
  const person: Person = known ?? {
    kind: 'person',
    name: tokens.join(' '),
    tokens,
    offices: new Set(),
    standing: 'official',
    named: at < 0 ? [] : [span],
    ...(gender && { gender }),
  }
  if (!known) people.push(person)
  return [{ person, span, present: true, invited: false }]
}
const NO_PERSON =
  /\b(?:desk|office|team|press|secretariat|ministry|embassy|protocol|service|department|unit|newsletter|communications|info|support|mission)\b/i
