import type { Profile } from '../profile.ts'
import type { FillOptions } from './fill-template.ts'

/** What the desk brings to each new note: how it writes names and dates, and the lines of the head it knows already. */
export function houseDefaults(profile: Profile, today: string, language?: string): FillOptions {
  const { author, unit, desk, contact, names, dates, spelling } = profile
  const number = nextNumber(profile, today)
  const drafter = [author, unit].filter(Boolean).join(', ')
  return {
    forms: { names, dates, language: language ?? spelling },
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

/** The next number of the house’s series (`EA/{year}/{n}`); undefined where it has none. */
export function nextNumber({ numberSeries, nextNumber }: Profile, today: string): string | undefined {
  if (!numberSeries) return undefined
  return numberSeries.replace('{year}', today.slice(0, 4)).replace('{n}', String(nextNumber))
}
