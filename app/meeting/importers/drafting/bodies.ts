import type { Person } from './cast.ts'
import { countryEnding, joined } from './country-phrases.ts'
import { countryById } from './lexicon/countries.ts'
import type { Word } from './words.ts'

/** A ministry, an office or an agency that may speak: words `from` to `to`, exclusive. */
export interface BodyPhrase {
  readonly from: number
  readonly to: number
  /** “Foreign Ministry”; only the noun where the text says “the ministry”. */
  readonly name: string
  readonly country?: string
  readonly definite: boolean
}

const HEADS = new Set([
  'ministry',
  'department',
  'office',
  'embassy',
  'secretariat',
  'commission',
  'council',
  'agency',
  'cabinet',
  'parliament',
  'bureau',
  'committee',
  'presidency',
  'palace',
  'directorate',
  'authority',
  'organization',
  'organisation',
  'think-tank',
  'institute',
  'party',
  'service',
  'assembly',
  'chancellery',
])
const NAMES: Readonly<Record<string, string>> = {
  'white house': 'united-states',
  kremlin: 'russia',
  'blue house': 'south-korea',
  'cheong wa': 'south-korea',
  'quai d’orsay': 'france',
  "quai d'orsay": 'france',
  'foggy bottom': 'united-states',
  pentagon: 'united-states',
  'state department': 'united-states',
  'foreign office': 'united-kingdom',
  'downing street': 'united-kingdom',
  élysée: 'france',
  elysee: 'france',
  xinhua: '',
  kyodo: '',
  reuters: '',
  yonhap: '',
  tass: '',
  nhk: '',
  'global times': '',
  "people's daily": '',
}

/** Bodies named in a sentence, outside offices (“spokesperson of the Foreign Ministry” is the spokesperson's). */
export function findBodies(
  words: readonly Word[],
  text: string,
  taken: (i: number) => boolean,
): BodyPhrase[] {
  const found: BodyPhrase[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word || taken(i)) continue
    const pair = `${word.lower} ${words[i + 1]?.lower ?? ''}`
    const known =
      NAMES[pair] !== undefined
        ? pair
        : NAMES[word.lower] !== undefined && word.capital
          ? word.lower
          : undefined
    if (known !== undefined) {
      const to = i + known.split(' ').length
      const country = NAMES[known]
      found.push({
        from: withThe(words, i),
        to,
        name: text.slice(word.start, words[to - 1]?.end),
        ...(country && { country }),
        definite: true,
      })
      i = to - 1
      continue
    }
    if (!HEADS.has(word.lower)) continue
    let from = i
    while (
      from > 0 &&
      words[from - 1]?.capital &&
      !words[from - 1]?.possessive &&
      !taken(from - 1) &&
      joined(words, from - 1, from + 1, text) &&
      !/^(?:the|a|an|in|on|at|but|and)$/.test(words[from - 1]?.lower ?? '')
    )
      from--
    if (from === i) from = modifiersBefore(words, i, taken)
    let to = i + 1
    if (words[to]?.lower === 'of' && joined(words, i, to + 1, text)) {
      let k = to + 1
      while (
        k < words.length &&
        (words[k]?.capital || (/^(?:and|of|the)$/.test(words[k]?.lower ?? '') && words[k + 1]?.capital)) &&
        joined(words, k - 1, k + 1, text)
      )
        k++
      if (k > to + 1) to = k
    }
    const country = countryEnding(words, from, text) ?? insideCountry(words, from, to, text)
    const start = country && country.from < from ? country.from : from
    const before = words[start - 1]?.lower ?? ''
    const capital = word.capital
    const owner = words[from - 1]?.possessive ? countryEnding(words, from, text) : null
    if (!capital && !/^(?:the|its|his|her|their)$/.test(before) && !country && !owner && from === i) continue
    const named = countryEnding(words, i, text)
    const nameFrom = named && named.from === from && from < i ? i : from
    found.push({
      from: before === 'the' ? start - 1 : start,
      to,
      name: text
        .slice(words[nameFrom === i && from < i ? from : nameFrom]?.start ?? word.start, words[to - 1]?.end)
        .replace(/\s+/g, ' '),
      ...((country ?? owner) && { country: (country ?? owner)?.id ?? '' }),
      definite: true,
    })
    i = to - 1
  }
  return found
}

/** “China’s foreign ministry”, “the defence ministry”: what kind of body it is, in small letters. */
function modifiersBefore(words: readonly Word[], i: number, taken: (i: number) => boolean): number {
  let from = i
  while (
    from > 0 &&
    !taken(from - 1) &&
    !words[from - 1]?.possessive &&
    !words[from - 1]?.capital &&
    MODIFIERS.has(words[from - 1]?.lower ?? '')
  )
    from--
  return from
}
const MODIFIERS = new Set(
  'foreign defence defense trade commerce finance interior justice state home external affairs economy energy health environment agriculture transport presidential press security national'.split(
    ' ',
  ),
)
const withThe = (words: readonly Word[], i: number) => (words[i - 1]?.lower === 'the' ? i - 1 : i)

function insideCountry(
  words: readonly Word[],
  from: number,
  to: number,
  text: string,
): { id: string; from: number } | null {
  for (let end = from + 1; end <= to; end++) {
    const found = countryEnding(words, end, text)
    if (found && found.from >= from) return found
  }
  return null
}

/** The body a phrase means: one already named, or a new one. “The ministry” takes the last that was named. */
export function bodyOf(phrase: BodyPhrase, bodies: Person[]): Person | undefined {
  const noun = phrase.name.toLowerCase()
  const bare = !noun.includes(' ') && HEADS.has(noun)
  const known = [...bodies].reverse().find((b) => {
    if (phrase.country && b.country && phrase.country !== b.country) return false
    const name = b.name.toLowerCase()
    return bare
      ? name.split(' ').includes(noun)
      : name.endsWith(noun) || noun.endsWith(name.replace(/^\S+ /, ''))
  })
  if (known) {
    if (phrase.country) known.country ??= phrase.country
    return known
  }
  if (bare && !phrase.country) return undefined
  const adjective = phrase.country ? countryById(phrase.country)?.adjectives[0] : undefined
  const name =
    adjective && !phrase.name.includes(adjective) && !phrase.name.includes(' of ') && !NAMES[noun]
      ? `${adjective} ${phrase.name}`
      : phrase.name
  const body: Person = {
    kind: 'body',
    name,
    tokens: name.split(' '),
    offices: new Set(),
    ...(phrase.country && { country: phrase.country }),
    standing: 'official',
    named: [],
  }
  bodies.push(body)
  return body
}
