import type { Language } from '../../meeting/importers/drafting/language.ts'
import type { LanguageWords } from '../words/language-words.ts'
import { wordsOfLanguage } from '../words/words-of-language.ts'

/** How far a verb goes in what it does: 1 weakest. */
export interface Strength {
  readonly deed: string
  readonly level: number
  readonly word: string
  readonly start: number
  readonly end: number
}

const tables = new WeakMap<LanguageWords, ReadonlyMap<string, readonly { deed: string; level: number }[]>>()
function tableOf(
  words: LanguageWords,
  language: Language,
): ReadonlyMap<string, readonly { deed: string; level: number }[]> {
  const known = tables.get(words)
  if (known) return known
  const made = new Map<string, { deed: string; level: number }[]>()
  for (const line of words.strengths.trim().split('\n')) {
    const [deed = '', rest = ''] = line.split(/: /)
    for (const [i, level] of rest.split('|').entries())
      for (const word of level.trim().split(/\s+/)) {
        for (const form of formsOf(word, language))
          made.set(form, [...(made.get(form) ?? []), { deed, level: i + 1 }])
      }
  }
  tables.set(words, made)
  return made
}

/** The lists leave the “-ing” forms out where they are regular. */
function formsOf(word: string, language: Language): string[] {
  if (!word) return []
  return language === 'en' && !/(?:s|d|ing|ght)$/.test(word)
    ? [word, `${word.replace(/(?<=[^e])e$/, '')}ing`]
    : [word]
}

/** Every verb of the tables in a text. */
export function strengthsIn(
  text: string,
  language: Language,
  words: LanguageWords = wordsOfLanguage(language),
): Strength[] {
  const table = tableOf(words, language)
  if (language === 'en')
    return [...text.matchAll(/\p{L}+/gu)].flatMap((m) =>
      (table.get(m[0].toLowerCase()) ?? []).map((s) => ({
        ...s,
        word: m[0],
        start: m.index,
        end: m.index + m[0].length,
      })),
    )
  return [...table].flatMap(([word, list]) => {
    const at = text.indexOf(word)
    return at < 0 ? [] : list.map((s) => ({ ...s, word, start: at, end: at + word.length }))
  })
}
