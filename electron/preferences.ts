import { dirname, join } from 'node:path'
import { app } from 'electron'
import * as z from 'zod'
import { readSettings, writeSettings } from '../app/disk/settings.ts'
import { userData } from './places.ts'
import { sayMistake } from './say-mistake.ts'

const THEMES = ['light', 'dark', 'system'] as const

/** Small things of this machine: never worth a refusal to start. */
const Preferences = z.object({
  theme: z.enum(THEMES).default('system'),
  /** Where exports went last. */
  lastFolder: z.string().optional(),
  window: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().min(480),
      height: z.number().int().min(360),
      maximized: z.boolean(),
    })
    .optional(),
})
export type Preferences = z.infer<typeof Preferences>

const file = (): string => join(userData(), 'preferences.json')

export const readPreferences = async (): Promise<Preferences> =>
  (await readSettings(file(), Preferences)) ?? { theme: 'system' }

let queue: Promise<void> = Promise.resolve()

/** Changes some; changes asked for at once are written one after the other, so that none is lost. */
export function changePreferences(change: Partial<Preferences>): Promise<void> {
  const next = queue.then(async () => writeSettings(file(), { ...(await readPreferences()), ...change }))
  queue = next.catch(() => undefined)
  return next
}

/** Where the last file went, or the person's documents. */
export const lastFolder = async (): Promise<string> =>
  (await readPreferences()).lastFolder ?? app.getPath('documents')

/** Remembers the folder of a file that was just chosen. A preference that cannot be written stops nothing. */
export const rememberFolder = (file: string): Promise<void> =>
  changePreferences({ lastFolder: dirname(file) }).catch((cause: unknown) => sayMistake('preferences', cause))
