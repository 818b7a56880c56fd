import { createHash, randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { BriefError } from '../errors.ts'
import { type FileCalls, type FileStat, NODE_FILES, type OpenFile, READ_FLAGS } from './file-calls.ts'
import { fileError } from './file-error.ts'

/** How a file was when last read or written; a save that finds it otherwise does not write. */
export interface Fingerprint {
  readonly size: number
  readonly mtimeMs: number
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: string
}

/** Ends the name of a file being written; `sweepStrays` removes those a crash left behind. */
export const TEMP_SUFFIX = '.aide-tmp'
const RENAME_TRIES = 6

/**
 * Replaces a file whole or not at all: written beside it, flushed, its size checked, then renamed over it, and the
 * folder flushed. After a failure the old file stands as it was.
 * @param opened The file as the caller knows it; `null` when it must not exist yet; absent to overwrite whatever is there.
 * @throws {BriefError} `file-changed-on-disk`, `disk-full`, `file-unwritable`, `file-missing`
 */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  opened?: Fingerprint | null,
  files: FileCalls = NODE_FILES,
): Promise<Fingerprint> {
  const safe = opened ? 'The saved file is as it was.' : ''
  let temp: string | null = null
  try {
    const target = await realTarget(path, files)
    const mode = (await statOrNull(target, files))?.mode ?? 0o600
    temp = join(
      dirname(target),
      `.${basename(target).slice(0, 80)}.${randomBytes(6).toString('hex')}${TEMP_SUFFIX}`,
    )
    await writeWhole(temp, bytes, mode, files)
    await refuseIfChanged(target, path, opened, files)
    await renameOver(temp, target, files)
    temp = null
    await syncFolder(dirname(target), files)
    const now = await files.stat(target)
    return { size: now.size, mtimeMs: now.mtimeMs, sha256: sha256(bytes) }
  } catch (cause) {
    if (temp) await files.unlink(temp).catch(() => undefined)
    throw fileError(cause, basename(path), 'write', safe)
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A link is saved through, so that it stays a link. */
async function realTarget(path: string, files: FileCalls): Promise<string> {
  try {
    return await files.realpath(path)
  } catch (cause) {
    if (!isMissing(cause)) throw cause
    return join(await files.realpath(dirname(path)), basename(path))
  }
}

async function writeWhole(temp: string, bytes: Uint8Array, mode: number, files: FileCalls): Promise<void> {
  const file = await files.open(temp, 'wx', 0o600)
  try {
    // A write may take fewer bytes than given; ignoring that count is how a full disk destroys a file.
    for (let done = 0; done < bytes.byteLength; ) {
      const written = await file.write(bytes, done, bytes.byteLength - done)
      if (written <= 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
      done += written
    }
    await file.chmod(mode)
    await file.sync()
    if ((await file.stat()).size !== bytes.byteLength)
      throw Object.assign(new Error('short file'), { code: 'EIO' })
  } finally {
    await file.close()
  }
}

async function refuseIfChanged(
  target: string,
  path: string,
  opened: Fingerprint | null | undefined,
  files: FileCalls,
) {
  if (opened === undefined) return
  const now = await statOrNull(target, files)
  if (!now) return
  if (opened) {
    const same = now.size === opened.size && (await hashFile(target, now, files)) === opened.sha256
    if (same) return
  }
  throw new BriefError(
    'file-changed-on-disk',
    opened
      ? `“${basename(path)}” was changed by another program since you opened it. Nothing was written, and your note is safe here.`
      : `There is already a file “${basename(path)}”. Nothing was written.`,
    'Save under another name, or open the other version and compare.',
    { file: basename(path) },
  )
}

async function hashFile(path: string, expected: FileStat, files: FileCalls): Promise<string> {
  const file = await files.open(path, READ_FLAGS)
  try {
    return sha256(await readAll(file, expected.size))
  } finally {
    await file.close()
  }
}

/** Reads `size` bytes, or as many as there are. */
export async function readAll(file: OpenFile, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let done = 0
  while (done < size) {
    const got = await file.read(bytes, done, size - done, done)
    if (got === 0) break
    done += got
  }
  return done === size ? bytes : bytes.subarray(0, done)
}

/** Windows holds files open for virus scans; a short wait gets past that. */
async function renameOver(from: string, to: string, files: FileCalls): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await files.rename(from, to)
    } catch (cause) {
      const code = codeOf(cause)
      if (
        attempt >= RENAME_TRIES ||
        !(process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(code))
      )
        throw cause
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt))
    }
  }
}

/** Without this a power cut may bring the old name back. Some systems cannot flush a folder; that is not a failed save. */
async function syncFolder(folder: string, files: FileCalls): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await files.open(folder, 'r')
  try {
    await handle.sync()
  } catch (cause) {
    if (!['EINVAL', 'EPERM', 'ENOTSUP'].includes(codeOf(cause))) throw cause
  } finally {
    await handle.close()
  }
}

async function statOrNull(path: string, files: FileCalls): Promise<FileStat | null> {
  try {
    return await files.stat(path)
  } catch (cause) {
    if (isMissing(cause)) return null
    throw cause
  }
}

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
const isMissing = (cause: unknown): boolean => codeOf(cause) === 'ENOENT'
