import * as z from 'zod'

/** A picture's bytes as base64: half a megabyte of them at most. */
const Picture = z
  .string()
  .max(700_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)

const Logo = z.object({ image: Picture, alt: z.string().max(200) })
export type Logo = z.infer<typeof Logo>

const MOST_WORDS = 500
const verb = z.string().regex(/^\S{1,60}$/)
const phrase = z.string().trim().min(1).max(80)

/** Words of one language that a house adds to those the checks know, or takes out of them. */
export const HouseWords = z.looseObject({
  /** Verbs that bind as “pledged” does. */
  strong: z.array(verb).max(MOST_WORDS).default([]),
  /** Verbs that go no further than “considers”. */
  weak: z.array(verb).max(MOST_WORDS).default([]),
  /** Words that leave a thing open, as “may” does. */
  hedges: z.array(verb).max(MOST_WORDS).default([]),
  /** Speakers who are nobody, as “observers” are. */
  anonymous: z.array(phrase).max(MOST_WORDS).default([]),
  /** Words the checks know that this house lets pass. */
  passed: z.array(phrase).max(MOST_WORDS).default([]),
})
export type HouseWords = z.infer<typeof HouseWords>

/** By language; absent is as the checks have it. */
export const HouseWordLists = z.looseObject({
  en: HouseWords.optional(),
  ja: HouseWords.optional(),
  zh: HouseWords.optional(),
})
export type HouseWordLists = z.infer<typeof HouseWordLists>

/** The house profile: one file, set once, shareable. Every key may be absent; `DEFAULT_PROFILE` fills the gaps. */
export const Profile = z.looseObject({
  schema: z.literal(1).default(1),
  author: z.string().max(200).default(''),
  unit: z.string().max(200).default(''),
  desk: z.string().max(200).default(''),
  contact: z.string().max(300).default(''),
  /** Lowest first; the order decides what “marked lower than its source” means. */
  markings: z
    .array(z.string().min(1))
    .default(['PUBLIC', 'OFFICIAL', 'OFFICIAL-SENSITIVE', 'CONFIDENTIAL', 'SECRET']),
  /** Colours by marking (#rrggbb); absent means black. */
  markingColours: z.record(z.string(), z.string().regex(/^#[0-9a-f]{6}$/i)).default({}),
  /** `{year}` and `{n}` are replaced: `EA/{year}/{n}`. */
  numberSeries: z.string().max(80).default(''),
  nextNumber: z.number().int().min(1).default(1),
  /** The year `nextNumber` belongs to: a series with `{year}` begins anew with each. Absent until a number was used. */
  numberYear: z.number().int().optional(),
  /** Takeshi Iwaya, IWAYA Takeshi or Iwaya Takeshi. */
  names: z.enum(['given-first', 'family-first-capitals', 'family-first']).default('given-first'),
  /** 25 December 2024, December 25, 2024 or 2024-12-25. */
  dates: z.enum(['day-month-year', 'month-day-year', 'iso']).default('day-month-year'),
  terms: z.array(z.object({ use: z.string(), not: z.array(z.string()) })).default([]),
  spelling: z.enum(['en-GB', 'en-US']).default('en-GB'),
  /** Sets quotation marks, dashes and the ellipsis as they are typed. */
  typography: z.boolean().default(true),
  letterhead: z.array(z.string().max(200)).max(12).default([]),
  /** PNG or JPEG. One that is damaged or too large costs no other setting. */
  logo: Logo.nullable().default(null).catch(null),
  pageLimit: z.number().int().min(1).max(50).default(2),
  /** Words of each language the checks know besides their own, or let pass. */
  words: HouseWordLists.default({}),
  style: z.string().default('house'),
})
export type Profile = z.infer<typeof Profile>

export const DEFAULT_PROFILE: Profile = Profile.parse({})
