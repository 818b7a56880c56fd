import { type FileCalls, NODE_FILES, type OpenFile } from '../../app/disk/file-calls.ts'

export const CALLS = [
  'realpath',
  'open',
  'stat',
  'write',
  'sync',
  'chmod',
  'close',
  'rename',
  'fstat',
  'read',
] as const
export type Call = (typeof CALLS)[number]

/** The real disk, whose nth call of one kind fails with `code`; `short` makes each write take half of what it is given. */
export function faultyFiles(
  fault: { call: Call; nth: number; code: string } | null,
  short = false,
): FileCalls & { readonly hit: () => boolean } {
  const counts = new Map<Call, number>()
  let hit = false
  const meet = (call: Call) => {
    const n = (counts.get(call) ?? 0) + 1
    counts.set(call, n)
    if (fault && fault.call === call && fault.nth === n) {
      hit = true
      throw Object.assign(new Error(`${fault.code} at ${call} ${n}`), { code: fault.code })
    }
  }
  const wrap = (file: OpenFile): OpenFile => ({
    write: async (bytes, offset, length) => {
      meet('write')
      return file.write(bytes, offset, short ? Math.ceil(length / 2) : length)
    },
    read: async (into, offset, length, position) => {
      meet('read')
      return file.read(into, offset, length, position)
    },
    sync: async () => {
      meet('sync')
      return file.sync()
    },
    stat: async () => {
      meet('fstat')
      return file.stat()
    },
    chmod: async (mode) => {
      meet('chmod')
      return file.chmod(mode)
    },
    close: async () => {
      await file.close()
      meet('close')
    },
  })
  return {
    hit: () => hit,
    realpath: async (path) => {
      meet('realpath')
      return NODE_FILES.realpath(path)
    },
    open: async (path, flags, mode) => {
      meet('open')
      return wrap(await NODE_FILES.open(path, flags, mode))
    },
    stat: async (path) => {
      meet('stat')
      return NODE_FILES.stat(path)
    },
    rename: async (from, to) => {
      meet('rename')
      return NODE_FILES.rename(from, to)
    },
    unlink: NODE_FILES.unlink,
  }
}
