import type { Language } from '../../meeting/importers/drafting/language.ts'
import { EN } from './en.ts'
import { JA } from './ja.ts'
import type { LanguageWords } from './language-words.ts'
import { ZH } from './zh.ts'

const WORDS: Readonly<Record<Language, LanguageWords>> = { en: EN, ja: JA, zh: ZH }

export const wordsOfLanguage = (language: Language): LanguageWords => WORDS[language]
