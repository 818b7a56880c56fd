import type { Mention } from './cast.ts'
import { PREPOSITIONS, speechVerb, takesPerson } from './lexicon/verbs.ts'
import type { Word } from './words.ts'

/** “towards Hong Kong, Taiwan and Xinjiang”: names in a row after one preposition. */
function inList(words: readonly Word[], from: number, text: string): boolean {
  const next = words[from + 1]
  if (
    !next ||
    !/^,? (?:and|or)$|^, $/.test(
      text.slice(words[from]?.end ?? 0, next.start) + (/^(?:and|or)$/.test(next.lower) ? next.lower : ''),
    )
  )
    return false
  for (let i = from - 1; i >= 0 && i > from - 12; i--) {
    const word = words[i]
    if (!word) return false
    if (PREPOSITIONS.has(word.lower)) return true
    if (!word.capital) return false
  }
  return false
}

const IS = /^(?:is|was|are|were|became|become|remains?)$/

/** Past “, China’s top diplomat,” or “ (Japan)”: where the sentence goes on. */
export function tailOf(text: string, end: number, stop: number): number {
  const open = text.slice(end, end + 2)
  if (open === ' (' || open === '（') {
    const close = text.indexOf(')', end)
    return close > 0 && close - end < 80 ? close + 1 : end
  }
  if (open !== ', ') return end
  const limit = Math.min(stop, end + 220)
  for (let i = end + 2; i < limit; i++) {
    const c = text[i]
    if (c === ',' && !/\d/.test(text[i + 1] ?? '')) return i + 1
    if (c === '“' || c === '"' || c === ';') return end
  }
  return end
}

/** A mention after a preposition or a verb that takes a person does not act; one joined to another stands as that does. */
const isFiniteVerb = (next: Word | undefined) =>
  next !== undefined &&
  !next.capital &&
  (/^\p{L}+ed$/u.test(next.lower) ||
    speechVerb(next.lower) !== undefined ||
    /^(?:is|was|were|had|has|have|will|would|met|left|took|made|gave|went|came|began|held)$/.test(next.lower))

export function standsHow(
  words: readonly Word[],
  from: number,
  to: number,
  before: readonly Mention[],
  text: string,
  isPlace: boolean,
): Mention['stands'] {
  const previous = words[from - 1]
  const first = words[from]
  if (!previous || !first) return 'free'
  const gap = text.slice(previous.end, first.start)
  const last = before[before.length - 1]
  if ((previous.lower === 'and' || previous.lower === 'or') && last && last.to === from - 1) {
    // “Peter Kamau of Kenya and his counterpart”: joined to the man, not to the country.
    const owner = before[before.length - 2]
    const isOf =
      last.as === 'country' &&
      /^(?:of|from)$/.test(words[last.from - 1]?.lower ?? '') &&
      owner?.to === last.from - 1
    return isOf && owner?.who ? owner.stands : last.stands
  }
  // “Chen Yifan (China) said”: the brackets say whose he is.
  if (isPlace && /[(（]$/.test(gap)) return 'after-preposition'
  if (/[,;:—–]/.test(gap)) {
    if (isPlace && inList(words, from, text)) return 'after-preposition'
    // “with Wang, Li and Han”: a list goes on only where an “and” follows.
    return last &&
      last.to === from &&
      last.stands !== 'free' &&
      /^(?:, )$/.test(gap) &&
      /^,? and /.test(text.slice(words[from]?.end ?? 0, (words[from]?.end ?? 0) + 30))
      ? last.stands
      : 'free'
  }
  // “after his counterpart described …”: a clause begins, and he acts in it.
  if (/^(?:after|before|since|until|as|when|while)$/.test(previous.lower) && isFiniteVerb(words[to]))
    return 'free'
  if (PREPOSITIONS.has(previous.lower)) return 'after-preposition'
  // “from impeached President Dilma Rousseff”.
  if (/^\p{Ll}+(?:ed|ing)$/u.test(previous.text) && PREPOSITIONS.has(words[from - 2]?.lower ?? ''))
    return 'after-preposition'
  // “who is also Germany’s vice chancellor”: it says what someone is.
  if (
    IS.test(previous.lower) ||
    (IS.test(words[from - 2]?.lower ?? '') && /^(?:also|now|then)$/.test(previous.lower))
  )
    return 'object'
  if (takesPerson(previous.lower)) return 'object'
  return 'free'
}
