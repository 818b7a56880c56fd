import { type Language, languageOf } from '../../meeting/importers/drafting/language.ts'
import { onceAWord } from '../../meeting/importers/drafting/once-a-word.ts'
import { wordsOfLanguage } from '../words/words-of-language.ts'
import { stem } from './stem.ts'

/** A word of matter: its stem, or the stem of the set of like words it belongs to. */
export interface Term {
  readonly key: string
  readonly start: number
  readonly end: number
}

const TOKEN =
  /[\p{Script=Katakana}ー]{2,}|[\p{Script=Han}\p{Script=Hiragana}]+|[\p{Script=Latin}\p{M}\p{N}]+(?:['’\-‐‑–.](?=[\p{L}\p{N}])[\p{Script=Latin}\p{M}\p{N}]+)*|[\p{L}\p{M}\p{N}]+/gu
const CALENDAR =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
const CJK = /^[\p{Script=Han}\p{Script=Hiragana}]/u

interface Tables {
  readonly common: ReadonlySet<string>
  readonly alike: ReadonlyMap<string, string>
  readonly keysOf: (token: string) => readonly string[]
}
const tables = new Map<Language, Tables>()

function tablesOf(language: Language): Tables {
  const known = tables.get(language)
  if (known) return known
  const words = wordsOfLanguage(language)
  const alike = new Map<string, string>()
  for (const line of words.alike.trim().split('\n')) {
    const forms = line.split(' ').filter(Boolean)
    for (const form of forms) if (!alike.has(stem(form))) alike.set(stem(form), `=${stem(forms[0] ?? '')}`)
  }
  const common = new Set(words.common.split(' '))
  const made = { common, alike, keysOf: onceAWord((token) => keysOfWord(token, { common, alike })) }
  tables.set(language, made)
  return made
}

/**
 * The words that carry a text's matter. Numbers, days and months are left out: they are held against the source on
 * their own, and a wrong one must not hide which passage is meant.
 */
export function termsOf(text: string, language: Language = languageOf(text)): Term[] {
  const { common, alike, keysOf } = tablesOf(language)
  const terms: Term[] = []
  for (const m of text.matchAll(TOKEN)) {
    if (CJK.test(m[0])) {
      const word = plain(m[0])
      for (let i = 0; i + 1 < word.length; i++) {
        const pair = word.slice(i, i + 2)
        if (/^[\u3040-\u309f]{2}$/.test(pair) || common.has(pair)) continue
        terms.push({ key: alike.get(pair) ?? pair, start: m.index + i, end: m.index + i + 2 })
      }
      continue
    }
    for (const key of keysOf(m[0])) terms.push({ key, start: m.index, end: m.index + m[0].length })
  }
  return terms
}

/** What a word of a spaced script counts as: nothing, itself, or each of its parts. */
function keysOfWord(token: string, { common, alike }: Pick<Tables, 'common' | 'alike'>): readonly string[] {
  const word = plain(token)
  return (word.includes('-') ? word.split('-') : [word]).flatMap((part) => {
    if (part.length < 2 || common.has(part) || CALENDAR.test(part) || /^[\d.,]+$/.test(part)) return []
    const base = stem(part.replace(/'s$/, ''))
    return common.has(base) || NUMBER_WORDS.has(part) ? [] : [alike.get(base) ?? base]
  })
}

/** Lower case and, in Latin letters, without accents: “Việt” and “Viet” are one word. */
function plain(token: string): string {
  if (ASCII.test(token)) return token.toLowerCase()
  const word = token.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/[‐‑–]/g, '-')
  return LATIN.test(word) ? word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('đ', 'd') : word
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins there
const ASCII = /^[\u0000-\u007f]*$/
const LATIN = /^\p{Script=Latin}/u

const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen first second third fourth fifth'.split(
    ' ',
  ),
)
