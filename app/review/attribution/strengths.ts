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
  /** “Commitment”: shows how far a source goes; in a note it is no verb that someone did. */
  readonly noun: boolean
}

type Table = ReadonlyMap<string, readonly Pick<Strength, 'deed' | 'level' | 'noun'>[]>

const tables = new WeakMap<LanguageWords, Table>()
function tableOf(words: LanguageWords, language: Language): Table {
  const known = tables.get(words)
  if (known) return known
  const made = new Map<string, Pick<Strength, 'deed' | 'level' | 'noun'>[]>()
  for (const line of words.strengths.trim().split('\n')) {
    const [deed = '', rest = ''] = line.split(/: /)
    for (const [i, level] of rest.split('|').entries())
      for (const listed of level.trim().split(/\s+/)) {
        const noun = listed.startsWith('(')
        const word = noun ? listed.slice(1, -1) : listed
        for (const form of deed === 'modal' || noun ? [word] : formsOf(word, language))
          made.set(form, [...(made.get(form) ?? []), { deed, level: i + 1, noun }])
      }
  }
  tables.set(words, made)
  return made
}

/** The lists leave the “-ing” forms out where they are regular. */
function formsOf(word: string, language: Language): string[] {
  if (!word) return []
  return language === 'en' && !/(?:s|ed|ing|ght)$/.test(word)
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
