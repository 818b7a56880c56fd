import { countryEnding, countryStarting } from './country-phrases.ts'
import { countryOfCity } from './lexicon/countries.ts'
import { isFamilyFirst, isGivenName } from './lexicon/names.ts'
import { speechVerb } from './lexicon/verbs.ts'
import type { NameGroup } from './name-groups.ts'
import {
  apposition,
  chained,
  isAmerican,
  officeText,
  ownerBefore,
  roleBefore,
  shared,
} from './office-of-name.ts'
import type { RolePhrase } from './role-phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Word } from './words.ts'

/** A sentence with the offices and capitalised runs found in it. */
export interface Scanned {
  readonly sentence: Sentence
  readonly roles: readonly RolePhrase[]
  readonly groups: readonly NameGroup[]
}

export interface Candidate {
  readonly words: readonly string[]
  readonly start: number
  readonly end: number
  /** Where its sentence begins. */
  readonly sentence: number
  readonly role?: RolePhrase
  readonly roleText?: string
  readonly roleStart?: number
  readonly roleEnd?: number
  readonly country?: string
  readonly honorific?: string
  readonly gender?: 'm' | 'f'
  readonly native?: string
  /** Something around it says that a person is meant. */
  readonly sure: boolean
}

export function candidatesOf(text: string, { sentence, roles, groups }: Scanned): Candidate[] {
  const { words } = sentence
  const found: Candidate[] = []
  for (const g of groups) {
    const several = shared(words, roles, groups, g, text)
    const before = roleBefore(words, roles, g, groups, text) ?? several?.role
    if (
      g.thing &&
      !g.honorific &&
      !(before && g.to - g.from <= 3 && before.to === g.from && !before.plural && startsLikeName(words, g))
    )
      continue
    const first = words[g.from]
    const last = words[g.to - 1]
    if (!first || !last || isPlace(words, g, before !== undefined)) continue
    const after = apposition(words, roles, g, groups, text, sentence.end)
    const of = countryAfter(words, g, text)
    const native = nativeAfter(text, last.end)
    const country =
      several?.country ??
      (several ? undefined : before?.country) ??
      (before ? chained(words, roles, before, text) : undefined) ??
      after?.phrase?.country ??
      after?.country ??
      of ??
      (words[g.from - 1]?.possessive ? countryEnding(words, g.from, text)?.id : undefined) ??
      ownedBefore(words, g, text) ??
      (before && !several ? ownerBefore(words, before, text) : undefined) ??
      (before && !several && isAmerican(text, words, before) ? 'united-states' : undefined)
    const role = before ?? after?.phrase
    const next = words[g.to]
    const acts = /^(?:also|then|later|both|had|has|have)$/.test(next?.lower ?? '') ? words[g.to + 1] : next
    const sure = Boolean(
      g.honorific ||
        before ||
        after?.phrase ||
        native ||
        ((of || after?.country) && g.to - g.from > 1) ||
        // “the EU’s Michel Barnier”.
        (words[g.from - 1]?.possessive &&
          g.to - g.from > 1 &&
          g.to - g.from < 4 &&
          countryEnding(words, g.from, text)) ||
        speaks(words, g) ||
        (g.to - g.from > 1 && /^, (?:aged )?\d{2},/.test(text.slice(last.end, last.end + 12))) ||
        (g.to - g.from > 1 && ACCOMPANIED.test(text.slice(Math.max(0, first.start - 24), first.start))) ||
        (acts && g.to - g.from > 1 && isHumanVerb(acts.lower)),
    )
    // A bare “Minister” before a name says less than what stands after it.
    const fuller =
      before?.role === 'minister' &&
      after?.phrase !== undefined &&
      after.phrase.to - after.phrase.office > 1 &&
      !groups.some((x) => x.from === after.phrase?.to)
    const roleText = before && !fuller ? officeText(text, words, before, several !== undefined) : after?.text
    found.push({
      words: words.slice(g.from, g.to).map((w) => w.text),
      start: first.start,
      end: last.end,
      sentence: sentence.start,
      ...(role && { role }),
      ...(roleText && { roleText }),
      ...(before &&
        !fuller && {
          roleStart: words[before.office]?.start ?? first.start,
          roleEnd: words[before.to - 1]?.end ?? first.start,
        }),
      ...((!before || fuller) && after && { roleStart: after.start, roleEnd: after.end }),
      ...(country && { country }),
      ...(g.honorific && { honorific: g.honorific }),
      ...(g.gender && { gender: g.gender }),
      ...(native && { native }),
      sure,
    })
  }
  return found
}

/** “North Korea’s No. 2 man, Kim Yong Nam”: the country that owns what the name is put beside. */
function ownedBefore(words: readonly Word[], g: NameGroup, text: string): string | undefined {
  const first = words[g.from]
  const previous = words[g.from - 1]
  if (!first || !previous || text.slice(previous.end, first.start) !== ', ' || g.to - g.from < 2)
    return undefined
  for (let i = g.from - 2; i >= 0 && g.from - i <= MOST_DESCRIBING; i--) {
    if (/[,;:—–]/.test(text.slice(words[i]?.end ?? 0, words[i + 1]?.start ?? 0))) return undefined
    if (words[i]?.possessive) return countryEnding(words, i + 1, text)?.id
  }
  return undefined
}
const nameIn = (words: readonly Word[], g: NameGroup): string =>
  words
    .slice(g.from, g.to)
    .map((w) => w.text)
    .join(' ')

/** “in Langfang, Assistant Secretary …”: one word after “in” or “at” is where something happened. */
const isPlace = (words: readonly Word[], g: NameGroup, hasOffice: boolean): boolean =>
  (g.to - g.from === 1 || countryOfCity(nameIn(words, g)) !== undefined) &&
  !g.honorific &&
  !hasOffice &&
  /^(?:in|at|near|outside|around|inside)$/.test(words[g.from - 1]?.lower ?? '')

/** Words that may describe someone between the country and the name. */
const MOST_DESCRIBING = 7

/** Before a name: “accompanied by”, “met with”. */
const ACCOMPANIED =
  /\b(?:accompanied|joined|led|headed|chaired|represented|hosted|received|moderated|briefed|flanked) by (?:the )?$/i

const startsLikeName = (words: readonly Word[], g: NameGroup) => {
  const tokens = words.slice(g.from, g.to).map((w) => w.text)
  return tokens.length > 1 && (isGivenName(tokens[0] ?? '') || isFamilyFirst(tokens))
}

/** “Wang Yi of China”. */
function countryAfter(words: readonly Word[], g: NameGroup, text: string): string | undefined {
  if (words[g.to]?.lower !== 'of' || words[g.to - 1]?.possessive) return undefined
  const found = countryStarting(words, words[g.to + 1]?.lower === 'the' ? g.to + 2 : g.to + 1, text)
  return found && found.as === 'name' ? found.id : undefined
}

/** “Takeshi Iwaya (岩屋毅)”: the name in its own script. */
function nativeAfter(text: string, end: number): string | undefined {
  return /^ ?[（(]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・\u3000 ]{2,12})[）),、]/u.exec(
    text.slice(end, end + 20),
  )?.[1]
}

function speaks(words: readonly Word[], g: NameGroup): boolean {
  if (g.to - g.from < 2) return false
  const next = words[g.to]
  const after =
    next && /^(?:also|further|then|later|reportedly|has|had|separately|again)$/.test(next.lower)
      ? words[g.to + 1]
      : next
  const before = words[g.from - 1]
  return Boolean(
    (after && speechVerb(after.lower)) ||
      (before && /^(?:said|says|added|told|asked|replied)$/.test(before.lower)),
  )
}

const isHumanVerb = (w: string) =>
  /^(?:met|meets|visited|visits|arrived|attended|led|leads|chaired|joined|represented|spoke|flew|travelled|traveled|signed|hosted|held|received|heads|headed|opened|closed|nodded|smiled|resigned|assumed|took|accompanied|opposed|who|whose)$/.test(
    w,
  )
