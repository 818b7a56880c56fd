import type { Person } from '../../meeting/importers/drafting/cast.ts'
import { countryStarting } from '../../meeting/importers/drafting/country-phrases.ts'
import { findCast, scan } from '../../meeting/importers/drafting/find-cast.ts'
import { foldName } from '../../meeting/importers/drafting/same-name.ts'
import { type Word, wordsOf } from '../../meeting/importers/drafting/words.ts'
import type { Grounds } from '../passages/grounds.ts'
import type { SourceSentence } from '../passages/source-sentences.ts'
import { stem } from '../passages/stem.ts'
import { castOfRecord, copyOf, joinCasts } from '../speakers/cast.ts'
import { isOfficeWord } from './office-words.ts'

/** The names sources and record have, and every word they use. */
export interface KnownNames {
  /** Folded words of names as written: never found without a capital, and no word for an office. */
  readonly proper: ReadonlyMap<string, string>
  /** Every word, folded. */
  readonly words: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  /** Ids of countries and bodies spoken of. */
  readonly countries: ReadonlySet<string>
}

const names = new WeakMap<Grounds, KnownNames>()
const casts = new WeakMap<Grounds, Map<string, readonly Person[]>>()

export function knownNames(grounds: Grounds): KnownNames {
  const known = names.get(grounds)
  if (known) return known
  const proper = new Map<string, string>()
  const plain = new Set<string>()
  const stems = new Set<string>()
  const countries = new Set<string>()
  const read = (text: string, words: readonly Word[]) => {
    for (const [i, word] of words.entries()) {
      if (/[\u3040-\u9fff]/u.test(word.text)) continue
      for (const part of word.text.includes('-') ? [word.text, ...word.text.split('-')] : [word.text]) {
        const folded = foldName(part)
        if (/^\p{Lu}/u.test(part)) {
          if (!proper.has(folded)) proper.set(folded, part)
        } else plain.add(folded)
        stems.add(stem(folded))
      }
      const country = word.capital ? countryStarting(words, i, text) : null
      if (country) countries.add(country.id)
    }
  }
  for (const s of grounds.sentences) read(s.page.text, s.span.words)
  for (const text of grounds.record) read(text, wordsOf(text, 0, text.length))
  const words = new Set([...plain, ...proper.keys()])
  for (const folded of proper.keys()) if (plain.has(folded) || isOfficeWord(folded)) proper.delete(folded)
  const made = { proper, words, stems, countries }
  names.set(grounds, made)
  return made
}

/** Those of record and sources who bear one of these names, with the offices given to them. Only their sentences are read. */
export function knownPeople(grounds: Grounds, tokens: readonly string[]): readonly Person[] {
  const people = castOfRecord(grounds.meeting).map((c) => c.person)
  return joinCasts(copyOf(people), ...tokens.map((token) => castNaming(grounds, token)))
}

const RUN = /[\p{L}\p{N}]+/u
const EACH_RUN = /[\p{L}\p{N}]+/gu
const byRun = new WeakMap<Grounds, ReadonlyMap<string, readonly SourceSentence[]>>()

/** English sentences of the sources that have a run of letters as it is. */
function sentencesWith(grounds: Grounds, run: string): readonly SourceSentence[] {
  let known = byRun.get(grounds)
  if (!known) {
    const made = new Map<string, SourceSentence[]>()
    for (const s of grounds.sentences) {
      if (s.language !== 'en') continue
      for (const one of new Set(s.text.match(EACH_RUN))) {
        const list = made.get(one)
        if (list) list.push(s)
        else made.set(one, [s])
      }
    }
    known = made
    byRun.set(grounds, known)
  }
  return known.get(run) ?? []
}

function castNaming(grounds: Grounds, token: string): readonly Person[] {
  let memo = casts.get(grounds)
  if (!memo) {
    memo = new Map()
    casts.set(grounds, memo)
  }
  const known = memo.get(token)
  if (known) return copyOf(known)
  const bySource = new Map<string, SourceSentence[]>()
  for (const s of sentencesWith(grounds, RUN.exec(token)?.[0] ?? '')) {
    if (!s.text.includes(token)) continue
    const list = bySource.get(s.source)
    if (list) list.push(s)
    else bySource.set(s.source, [s])
  }
  const made = joinCasts(
    ...[...bySource.values()].map((list) => {
      const page = list[0]?.page
      return page
        ? findCast(
            page,
            scan(
              page,
              list.map((s) => s.span),
            ),
          )
        : []
    }),
  )
  memo.set(token, made)
  return copyOf(made)
}
