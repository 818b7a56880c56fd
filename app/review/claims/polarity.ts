import type { Language } from '../../meeting/importers/drafting/language.ts'
import { stem } from '../passages/stem.ts'
import { termsOf } from '../passages/terms.ts'
import { wordsOfLanguage } from '../words/language-words.ts'

/** What a sentence denies and what it affirms, by stems. */
export interface Polarity {
  /** Stems right behind a negator: what it is that is denied. */
  readonly denied: ReadonlySet<string>
  /** The first of them: for a denial that the source lacks altogether, only what is denied itself counts. */
  readonly heads: ReadonlySet<string>
  readonly affirmed: ReadonlySet<string>
  /** Nothing in it could stand for a denial. */
  readonly plain: boolean
}

/** Words of matter behind a negator that it governs. */
const REACH = 3

const tables = new Map<
  Language,
  { full: ReadonlySet<string>; half: ReadonlySet<string>; idle: RegExp | null }
>()
function tableOf(language: Language) {
  const known = tables.get(language)
  if (known) return known
  const words = wordsOfLanguage(language)
  const made = {
    full: new Set(words.negators.split(' ')),
    half: new Set(words.halfNegators.split(' ').map(stem)),
    idle: words.idleNegations.length ? new RegExp(words.idleNegations.join('|'), 'giu') : null,
  }
  tables.set(language, made)
  return made
}

export function polarityOf(text: string, language: Language): Polarity {
  const { full, half, idle } = tableOf(language)
  const clean = idle ? text.replace(idle, (m) => ' '.repeat(m.length)) : text
  const denied = new Set<string>()
  const heads = new Set<string>()
  const affirmed = new Set<string>()
  let plain = true
  for (const clause of clean.split(/[,;:—–]|\b(?:but|and|while|although|though)\b/)) {
    const terms = termsOf(clause, language)
    const negators = [...clause.matchAll(/[\p{L}]+(?:['’]t)?/gu)].filter((m) =>
      isNegator(m[0].toLowerCase(), full),
    )
    if (negators.length) plain = false
    for (const term of terms) {
      const negator = negators.filter((n) => n.index < term.start).pop()
      const rank = negator ? terms.filter((t) => t.start > negator.index && t.start <= term.start).length : 0
      if (rank === 1) heads.add(term.key)
      if (negator && rank <= REACH) denied.add(term.key)
      else affirmed.add(term.key)
    }
    for (const m of clause.matchAll(/\p{L}+/gu)) if (half.has(stem(m[0].toLowerCase()))) plain = false
  }
  return { denied, heads, affirmed, plain }
}

const isNegator = (word: string, full: ReadonlySet<string>): boolean => full.has(word) || /n['’]t$/.test(word)
