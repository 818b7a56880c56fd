import type { Language } from '../../meeting/importers/drafting/language.ts'
import { stem } from '../passages/stem.ts'
import { type Term, termsOf } from '../passages/terms.ts'
import { wordsOfLanguage } from '../words/words-of-language.ts'

/** What a sentence denies and what it affirms, by stems. */
export interface Polarity {
  /** Words of matter that a negator governs. */
  readonly denied: ReadonlySet<string>
  /** The first of them behind each negator: what it is that is denied. */
  readonly heads: ReadonlySet<string>
  /** Verbs denied by “not”. */
  readonly notDone: ReadonlySet<string>
  readonly affirmed: ReadonlySet<string>
  /** Affirmed in a clause where nothing could stand for a denial. */
  readonly plainly: ReadonlySet<string>
}

/** Words of matter behind a negator that it governs. */
const REACH = 3
/** Parts of a sentence that are denied or affirmed on their own. */
const CLAUSE = /[,;:—–，、；：]|\b(?:but|and|while|although|though)\b/

/** “Did not, however, give a date”: what stands between the commas parts no clause. */
const ASIDE =
  /, (?:however|meanwhile|moreover|furthermore|nevertheless|nonetheless|therefore|though|too|also|then|again|for (?:his|her|its|their) part|in turn|at (?:this|that) (?:point|stage)),/giu

interface Table {
  readonly full: ReadonlySet<string>
  readonly half: ReadonlySet<string>
  readonly idle: RegExp | null
}
const tables = new Map<Language, Table>()
function tableOf(language: Language): Table {
  const known = tables.get(language)
  if (known) return known
  const words = wordsOfLanguage(language)
  const half = words.halfNegators.split(' ')
  const made = {
    full: new Set(words.negators.split(' ')),
    half: new Set(language === 'en' ? half.map(stem) : half),
    idle: words.idleNegations.length ? new RegExp(words.idleNegations.join('|'), 'giu') : null,
  }
  tables.set(language, made)
  return made
}

export function polarityOf(text: string, language: Language): Polarity {
  const table = tableOf(language)
  const clean = table.idle ? text.replace(table.idle, (m) => ' '.repeat(m.length)) : text
  const made = {
    denied: new Set<string>(),
    heads: new Set<string>(),
    notDone: new Set<string>(),
    affirmed: new Set<string>(),
    plainly: new Set<string>(),
  }
  for (const clause of clean.replace(ASIDE, ' ').split(CLAUSE))
    if (language === 'en') readClause(clause, table, made)
    else readCjkClause(clause, language, table, made)
  return made
}

type Sets = { readonly [K in keyof Polarity]: Set<string> }

function readClause(clause: string, { full, half }: Table, made: Sets): void {
  const words = [...clause.matchAll(/\p{L}+(?:['’]t)?/gu)].map((m) => ({
    word: m[0].toLowerCase(),
    at: m.index,
  }))
  // “The decline in prices” denies nothing.
  const negators = words.filter(
    ({ word }, i) =>
      (full.has(word) || /n['’]t$/.test(word)) && !(/^declin/.test(word) && words[i + 1]?.word !== 'to'),
  )
  // “ruled out” may stand for a denial, “a similar rule” for none.
  const isHalf = (word: string, i: number) =>
    half.has(stem(word)) && !(/^rul(?:e|es|ed|ing)$/.test(word) && words[i + 1]?.word !== 'out')
  const plain = !negators.length && !words.some(({ word }, i) => isHalf(word, i))
  // “left unresolved” denies “resolved”.
  for (const { word } of words)
    if (/^un\p{L}{4,}/u.test(word) && !/^(?:un(?:der|ion|it|iv|til|iq|less)|uni)/.test(word)) {
      const opposite = termsOf(word.slice(2), 'en')[0]
      if (opposite) made.heads.add(opposite.key)
      if (opposite) made.denied.add(opposite.key)
    }
  const terms = termsOf(clause, 'en').filter((t) => !negators.some((n) => n.at === t.start))
  for (const term of terms) {
    const negator = negators.filter((n) => n.at < term.start).pop()
    const rank = negator ? terms.filter((t) => t.start > negator.at && t.start <= term.start).length : 0
    if (rank === 1) made.heads.add(term.key)
    if (rank === 1 && negator && /^(?:not|never)$|n['’]t$/.test(negator.word)) made.notDone.add(term.key)
    const reached =
      negator && rank <= REACH && !(rank > 1 && goesFurther(clause, negator.at, term.start, terms))
    if (reached) made.denied.add(term.key)
    else {
      made.affirmed.add(term.key)
      if (plain) made.plainly.add(term.key)
    }
  }
}

/** “No progress in the south”: what a preposition adds behind the first word of matter is where or when, not what is denied. */
const goesFurther = (clause: string, negator: number, at: number, terms: readonly Term[]): boolean => {
  const first = terms.find((t) => t.start > negator)
  return first !== undefined && PLACE.test(clause.slice(first.end, at))
}
const PLACE = /\b(?:in|at|during|since|after|before|until|among|within|under)\b/i

/** Where the negator stands at the end of its clause, or without a gap before its verb, the clause is denied as a whole. */
function readCjkClause(clause: string, language: Language, { full, half }: Table, made: Sets): void {
  const denies = [...full].some((n) => clause.includes(n))
  const plain = !denies && ![...half].some((n) => clause.includes(n))
  for (const { key } of termsOf(clause, language)) {
    if (denies) {
      made.denied.add(key)
      made.heads.add(key)
    } else {
      made.affirmed.add(key)
      if (plain) made.plainly.add(key)
    }
  }
}
