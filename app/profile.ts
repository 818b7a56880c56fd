import { z } from 'zod'

/** A picture's bytes as base64: half a megabyte of them at most. */
const Picture = z
  .string()
  .max(700_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)

const Logo = z.object({ image: Picture, alt: z.string().max(200) })
export type Logo = z.infer<typeof Logo>

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
  letterhead: z.array(z.string().max(200)).max(12).default([]),
  /** PNG or JPEG. One that is damaged or too large costs no other setting. */
  logo: Logo.nullable().default(null).catch(null),
  pageLimit: z.number().int().min(1).max(50).default(2),
  style: z.string().default('house'),
})
export type Profile = z.infer<typeof Profile>

export const DEFAULT_PROFILE: Profile = Profile.parse({})
