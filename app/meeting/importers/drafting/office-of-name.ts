import { countryEnding, countryStarting } from './country-phrases.ts'
import { speechVerb, takesPerson } from './lexicon/verbs.ts'
import type { NameGroup } from './name-groups.ts'
import type { RolePhrase } from './role-phrases.ts'
import type { Word } from './words.ts'

/** “Russian and Chinese foreign ministers, Sergei Lavrov and Wang Yi”: each name takes the office, in order its country. */
export function shared(
  words: readonly Word[],
  roles: readonly RolePhrase[],
  groups: readonly NameGroup[],
  g: NameGroup,
  text: string,
): { role: RolePhrase; country?: string } | undefined {
  const role = roles.find((r) => r.plural && r.to <= g.from && g.from - r.to <= MOST_BETWEEN)
  if (role?.standing !== 'official') return undefined
  const list = groups.filter((x) => !x.thing && x.from >= role.to)
  const at = list.indexOf(g)
  const first = list[0]
  if (
    !first ||
    at < 0 ||
    at > 5 ||
    (first.from - role.to > 1 && !onlyCountries(words, role.to, first.from, text))
  )
    return undefined
  for (let i = 0; i < at; i++) {
    const a = words[(list[i]?.to ?? 1) - 1]
    const b = words[list[i + 1]?.from ?? 0]
    if (!a || !b || !/^(?:, |,? and | of [\p{L} ]{3,24}(?:,|,? and) )$/u.test(text.slice(a.end, b.start)))
      return undefined
  }
  const gap = text.slice(words[role.to - 1]?.end ?? 0, words[first.from]?.start ?? 0)
  if (!/^(?:,? |: | [–—-] )$/.test(gap) && !/, $/.test(gap)) return undefined
  const countries: string[] = []
  for (let i = Math.max(0, role.from - 6); i < first.from; i++) {
    const found = countryStarting(words, i, text)
    if (found && !countries.includes(found.id)) countries.push(found.id)
  }
  const country = countries.length > 1 ? countries[at] : undefined
  return { role, ...(country && { country }) }
}

/** Words that may stand between an office of several and the first of their names. */
const MOST_BETWEEN = 24

/** “… of the Republic of Poland, the Republic of Lithuania and Ukraine”: nothing but countries. */
function onlyCountries(words: readonly Word[], from: number, to: number, text: string): boolean {
  let found = 0
  for (let i = from; i < to; ) {
    const country = countryStarting(words, i, text)
    if (country && country.to <= to) {
      i = country.to
      found++
    } else if (/^(?:the|and|of|republic|kingdom|federal|state)$/.test(words[i]?.lower ?? '')) i++
    else return false
  }
  return found > 0
}

/** The office that stands directly before a name, also through “, ” and in “Presidents Xi and Putin”. */
export function roleBefore(
  words: readonly Word[],
  roles: readonly RolePhrase[],
  g: NameGroup,
  groups: readonly NameGroup[],
  text: string,
): RolePhrase | undefined {
  const start = g.honorific ? g.from - g.honorific.split(' ').length : g.from
  const previous = words[start - 1]
  const first = words[start]
  if (!previous || !first) return undefined
  const gap = text.slice(previous.end, first.start)
  // “External Affairs Minister (EAM) S Jaishankar”: the office's own initials stand between.
  if (/^\)\s$/.test(gap) && previous.text === previous.text.toUpperCase()) {
    const before = roles.find((r) => r.to === start - 1 && !r.possessive)
    if (before && /^\s\($/.test(text.slice(words[before.to - 1]?.end ?? 0, previous.start))) return before
  }
  const direct = roles.find((r) => r.to === start)
  if (direct && !direct.possessive && /^[\s\u00a0]+$/.test(gap)) return direct
  if (
    direct &&
    /^, $/.test(gap) &&
    !describes(words, groups, roles, direct, text) &&
    (direct.determiner || direct.country || words[direct.from - 1]?.possessive) &&
    !/^(?:a|an)$/.test(direct.determiner ?? '')
  ) {
    const after = text.slice(words[g.to - 1]?.end ?? 0, (words[g.to - 1]?.end ?? 0) + 1)
    // “British foreign minister, David Lammy said” at the head of a sentence.
    return after === ',' ||
      after === '.' ||
      after === '' ||
      (direct.from === 0 && direct.country !== undefined)
      ? direct
      : undefined
  }
  return undefined
}

/** “A, President of Korea, B”: the office says what A is, not what B is. */
const describes = (
  words: readonly Word[],
  groups: readonly NameGroup[],
  roles: readonly RolePhrase[],
  role: RolePhrase,
  text: string,
) =>
  groups.some(
    (x) =>
      !x.thing &&
      x.to === role.from &&
      // “the Minister of A, B, the Minister of C, D”: B has an office before it already.
      !roles.some((r) => r.to === x.from && r.determiner === 'the') &&
      /^, ?$/.test(text.slice(words[x.to - 1]?.end ?? 0, words[role.from]?.start ?? 0)),
  )

/** “Japan’s Foreign Minister”: the owner stands in the role phrase already; “of the ministry” does not matter. */
export const ownerBefore = (words: readonly Word[], role: RolePhrase, text: string) =>
  countryEnding(words, role.from, text)?.id

/** What is said of a name in passing, right after it: “, China’s top diplomat,”, “(Japan)”, “, who is …”. */
export function apposition(
  words: readonly Word[],
  roles: readonly RolePhrase[],
  g: NameGroup,
  groups: readonly NameGroup[],
  text: string,
  stop: number,
): { phrase?: RolePhrase; text?: string; country?: string; start: number; end: number } | null {
  const last = words[g.to - 1]
  if (!last || last.possessive) return null
  const gap = /^(?:, |,? ?\(| [–—-] )(?:aged? )?(?:\d{2}, )?(?:who (?:is|was|heads|leads|serves as) )?/.exec(
    text.slice(last.end, last.end + 40),
  )
  if (!gap) return null
  const start = last.end + gap[0].length
  const close = gap[0].includes('(') ? ')' : gap[0].startsWith(',') ? ',' : '–—-'
  let end = start
  while (
    end < stop &&
    end - start < 140 &&
    !(close.includes(text[end] ?? '') && (close !== '–—-' || text[end - 1] === ' ')) &&
    !/[;:\n“”"]/.test(text[end] ?? '')
  ) {
    if (
      text[end] === '.' &&
      (end + 1 >= stop || /\s/.test(text[end + 1] ?? '')) &&
      !/\b(?:[A-Z]|U\.S|U\.K|St|Mr|Dr)$/.test(text.slice(end - 4, end))
    )
      break
    end++
  }
  const phrase = roles.find((r) => {
    const at = words[r.from]
    const head = words[r.to - 1]
    return at && head && at.start >= start && head.end <= end && at.start - start <= 40
  })
  // “…, former Vice-President Al Gore”: the next one of a list, not a description of this one.
  if (phrase && groups.some((x) => x !== g && x.from === phrase.to && !x.thing)) return null
  if (phrase) {
    const from = words[phrase.from]
    const office = words[phrase.office]
    if (!from || !office) return null
    // A verb before the office: the comma opens a new clause, not a description.
    const between = words.filter((w) => w.start >= start && w.end <= from.start)
    if (
      between.some(
        (w) =>
          speechVerb(w.lower) ||
          takesPerson(w.lower) ||
          /^(?:and|but|when|while|after|with|as|in|on|at|to|for|from|by|before)$/.test(w.lower),
      )
    )
      return null
    const named = words[phrase.to - 1]?.end ?? office.start
    const rest = text.slice(named, end).replace(/,? (?:and|who|which|that|on|said|says|told|added)\b.*$/s, '')
    const whole = (text.slice(office.start, named) + rest).trim()
    return {
      phrase,
      text: whole.length <= 120 ? whole : text.slice(office.start, words[phrase.to - 1]?.end),
      start: office.start,
      end: office.start + whole.length,
    }
  }
  const first = words.findIndex((w) => w.start >= start)
  const country = first >= 0 ? countryStarting(words, first, text) : null
  if (country && words[country.to - 1]?.end === end && country.as === 'name')
    return { country: country.id, start, end }
  return null
}

/** “China’s Director of the Office of … and Foreign Minister Wang Yi”: the second office is of the same country. */
export function chained(
  words: readonly Word[],
  roles: readonly RolePhrase[],
  role: RolePhrase,
  text: string,
): string | undefined {
  if (words[role.from - 1]?.lower !== 'and') return undefined
  const earlier = [...roles].reverse().find((r) => r.to < role.from && role.from - r.to <= 14)
  if (!earlier || /[,;.]/.test(text.slice(words[earlier.to - 1]?.end ?? 0, words[role.from]?.start ?? 0)))
    return undefined
  return earlier.country ?? countryEnding(words, earlier.from, text)?.id
}

/** A Secretary of State without a portfolio is that of the United States. */
export const isAmerican = (text: string, words: readonly Word[], role: RolePhrase): boolean =>
  /^secretary of state$/i.test(text.slice(words[role.office]?.start ?? 0, words[role.to - 1]?.end ?? 0)) &&
  !role.country

export function officeText(text: string, words: readonly Word[], role: RolePhrase, singular = false): string {
  if (singular)
    return officeText(text, words, role)
      .replace(/ies\b/, 'y')
      .replace(/s\b(?=$| of| for)/, '')
      .replace(/^[\p{L}]+ and (?=[\p{Lu}])/u, '')

  return text.slice(words[role.office]?.start ?? 0, words[role.to - 1]?.end ?? 0).replace(/\s+/g, ' ')
}
