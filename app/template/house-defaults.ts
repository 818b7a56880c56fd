import type { FormOptions } from '../meeting/form-options.ts'
import type { Profile } from '../profile.ts'
import type { FillOptions } from './fill-template.ts'

/** What the desk brings to each new note: how it writes names and dates, and the lines of the head it knows already. */
export function houseDefaults(profile: Profile, today: string, language?: string): FillOptions {
  const { author, unit, desk, contact } = profile
  const number = nextNumber(profile, today)
  const drafter = [author, unit].filter(Boolean).join(', ')
  return {
    forms: houseForms(profile, language),
    head: {
      date: today,
      asOf: today,
      status: 'draft v1',
      ...(number && { number }),
      ...(desk && { desk }),
      ...(drafter && { drafter }),
      ...(contact && { contact }),
    },
  }
}

/** How the house writes names and dates in a note of this language. */
export const houseForms = ({ names, dates, spelling }: Profile, language?: string): FormOptions => ({
  names,
  dates,
  language: language ?? spelling,
})

/** The next number of the house’s series (`EA/{year}/{n}`); undefined where it has none. */
function nextNumber(profile: Profile, today: string): string | undefined {
  const { numberSeries } = profile
  if (!numberSeries) return undefined
  return numberSeries.replace('{year}', today.slice(0, 4)).replace('{n}', String(countOf(profile, today)))
}

/** A series that names the year begins anew with it. */
function countOf({ numberSeries, nextNumber, numberYear }: Profile, today: string): number {
  const ofAnotherYear = numberYear !== undefined && numberYear !== yearOf(today)
  return numberSeries.includes('{year}') && ofAnotherYear ? 1 : nextNumber
}

/** The profile once today’s next number is used up. */
export const afterNumber = (profile: Profile, today: string): Profile => ({
  ...profile,
  nextNumber: countOf(profile, today) + 1,
  numberYear: yearOf(today),
})

const yearOf = (today: string): number => Number(today.slice(0, 4))
