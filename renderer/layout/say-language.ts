const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  'en-GB': 'English (British)',
  'en-US': 'English (American)',
  ja: 'Japanese',
  zh: 'Chinese',
  'zh-Hans': 'Chinese (simplified)',
  'zh-Hant': 'Chinese (traditional)',
  ko: 'Korean',
  fr: 'French',
  de: 'German',
}

export const LANGUAGE_CHOICES = Object.entries(LANGUAGES).map(([value, words]) => ({ value, words }))

/** A language's name in words; the tag itself where it has none here. */
export const sayLanguage = (tag: string | undefined): string =>
  tag ? (LANGUAGES[tag] ?? tag) : 'English (British)'
