import { join } from 'node:path'
import * as z from 'zod'
import { readSettings, writeSettings } from './settings.ts'

const Recents = z.array(z.object({ path: z.string(), openedAt: z.string() }))
export type Recent = z.infer<typeof Recents>[number]
const MOST = 20

const file = (userData: string): string => join(userData, 'recents.json')

/** Notes opened last, newest first. */
export const readRecents = async (userData: string): Promise<readonly Recent[]> =>
  (await readSettings(file(userData), Recents)) ?? []

export async function addRecent(userData: string, path: string, openedAt: string): Promise<void> {
  const rest = (await readRecents(userData)).filter((r) => r.path !== path)
  await writeSettings(file(userData), [{ path, openedAt }, ...rest].slice(0, MOST))
}

export async function removeRecent(userData: string, path: string): Promise<void> {
  await writeSettings(
    file(userData),
    (await readRecents(userData)).filter((r) => r.path !== path),
  )
}
