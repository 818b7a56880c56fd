import { basename } from 'node:path'
import { BriefError } from '../errors.ts'
import { type FileCalls, NODE_FILES } from './file-calls.ts'
import { fileError } from './file-error.ts'
import { type Fingerprint, readAll, sha256 } from './save-file.ts'

/** No note or source of this trade is larger. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024

/**
 * Reads a regular file whole, in one opening, so that what is hashed is what is used.
 * @throws {BriefError} `file-missing`, `file-unreadable`, `source-too-large`
 */
export async function openFile(
  path: string,
  maxBytes: number = MAX_FILE_BYTES,
  files: FileCalls = NODE_FILES,
): Promise<{ bytes: Uint8Array; fingerprint: Fingerprint }> {
  const name = basename(path)
  try {
    const real = await files.realpath(path)
    const before = await files.stat(real)
    // Asked before opening: opening a pipe or a device would wait for ever.
    if (!before.regular) {
      throw new BriefError(
        'file-unreadable',
        `“${name}” is not a file that can be read.`,
        'Choose a file, not a folder or a device.',
        { file: name },
      )
    }
    const file = await files.open(real, 'r')
    try {
      const stat = await file.stat()
      if (stat.size > maxBytes) throw tooLarge(name, stat.size, maxBytes)
      const bytes = await readAll(file, stat.size)
      return { bytes, fingerprint: { size: bytes.byteLength, mtimeMs: stat.mtimeMs, sha256: sha256(bytes) } }
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw fileError(cause, name, 'read', '')
  }
}

function tooLarge(name: string, size: number, max: number): BriefError {
  const mb = (n: number) => `${Math.ceil(n / (1024 * 1024))} MB`
  return new BriefError(
    'source-too-large',
    `“${name}” has ${mb(size)}; files of up to ${mb(max)} can be read.`,
    'Use the part of it that you need, or its text.',
    { file: name },
  )
}
