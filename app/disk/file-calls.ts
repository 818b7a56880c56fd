import { constants } from 'node:fs'
import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises'

/** The few system calls a save is made of, as a port: tests fail the nth of them to prove that nothing is lost. */
export interface FileCalls {
  realpath(path: string): Promise<string>
  open(path: string, flags: string | number, mode?: number): Promise<OpenFile>
  stat(path: string): Promise<FileStat>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
}
export interface OpenFile {
  /** Bytes written, which may be fewer than asked for. */
  write(bytes: Uint8Array, offset: number, length: number): Promise<number>
  read(into: Uint8Array, offset: number, length: number, position: number): Promise<number>
  sync(): Promise<void>
  stat(): Promise<FileStat>
  chmod(mode: number): Promise<void>
  close(): Promise<void>
}
export interface FileStat {
  readonly size: number
  readonly mtimeMs: number
  readonly mode: number
  readonly regular: boolean
}

/** Reading never follows a link planted in the last part of a path, where the system can refuse that. */
export const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

const plainStat = (s: { size: number; mtimeMs: number; mode: number; isFile(): boolean }): FileStat => ({
  size: s.size,
  mtimeMs: s.mtimeMs,
  mode: s.mode & 0o7777,
  regular: s.isFile(),
})

const wrap = (handle: FileHandle): OpenFile => ({
  write: async (bytes, offset, length) => (await handle.write(bytes, offset, length)).bytesWritten,
  read: async (into, offset, length, position) =>
    (await handle.read(into, offset, length, position)).bytesRead,
  sync: () => handle.sync(),
  stat: async () => plainStat(await handle.stat()),
  chmod: (mode) => handle.chmod(mode),
  close: () => handle.close(),
})

export const NODE_FILES: FileCalls = {
  realpath,
  open: async (path, flags, mode) => wrap(await open(path, flags, mode)),
  stat: async (path) => plainStat(await stat(path)),
  rename,
  unlink,
}
