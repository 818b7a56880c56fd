import { closeSync, openSync, readSync } from 'node:fs'

/** Where the fuses stand in the executable: this text, a version, a length, then one character a fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** State of one fuse: '1' on, '0' off, 'r' removed; null where the file has none. */
export function fuseAt(index: number, binary: string): string | null {
  const file = openSync(binary, 'r')
  try {
    const chunk = Buffer.alloc(4 * 1024 * 1024)
    const overlap = SENTINEL.length + 32
    for (let position = 0; ; position += chunk.length - overlap) {
      const length = readSync(file, chunk, 0, chunk.length, position)
      const at = chunk.subarray(0, length).indexOf(SENTINEL)
      if (at >= 0 && at + overlap <= length)
        return String.fromCharCode(chunk[at + SENTINEL.length + 2 + index] ?? 0)
      if (length < chunk.length) return null
    }
  } finally {
    closeSync(file)
  }
}
