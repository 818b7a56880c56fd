import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { TEMP_SUFFIX } from './save-file.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Removes half-written files that a crash left in `folder` more than a day ago. @returns How many. */
export async function sweepStrays(folder: string, now: number): Promise<number> {
  let removed = 0
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith('.') || !name.endsWith(TEMP_SUFFIX)) continue
    const path = join(folder, name)
    const age = now - ((await stat(path).catch(() => null))?.mtimeMs ?? now)
    if (age < DAY_MS) continue
    await unlink(path).then(
      () => removed++,
      () => undefined,
    )
  }
  return removed
}
