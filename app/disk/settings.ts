import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { saveFile } from './save-file.ts'

/**
 * Reads a small JSON file of settings. Settings are never worth a refusal to start: what is missing, damaged or of
 * another shape counts as absent.
 */
export async function readSettings<T extends z.ZodType>(path: string, shape: T): Promise<z.infer<T> | null> {
  try {
    const read = shape.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Writes settings whole or not at all. @throws {BriefError} as `saveFile` */
export async function writeSettings(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await saveFile(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`))
}
