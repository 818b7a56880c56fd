import * as z from 'zod'

/** How the house writes names and dates. The same words as the profile's settings, handed in as plain data. */
export const FormOptions = z.object({
  /** `given-first` shows a name as the record has it: Takeshi Iwaya, Wang Yi. */
  names: z.enum(['given-first', 'family-first-capitals', 'family-first']),
  dates: z.enum(['day-month-year', 'month-day-year', 'iso']),
  /** BCP 47. English, Japanese and Chinese have their own dates and lists; any other language gets English ones. */
  language: z.string().max(80),
})
export type FormOptions = Readonly<z.infer<typeof FormOptions>>

export const DEFAULT_FORMS: FormOptions = { names: 'given-first', dates: 'day-month-year', language: 'en-GB' }

export type Tongue = 'en' | 'ja' | 'zh'

/** The table of words and dates a language uses. */
export function tongueOf(language: string): Tongue {
  const primary = language.toLowerCase().split('-')[0]
  return primary === 'ja' || primary === 'zh' ? primary : 'en'
}
