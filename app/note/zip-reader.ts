import { inflateSync } from 'fflate'
import { BriefError } from '../errors.ts'
import { crc32 } from './crc32.ts'

/**
 * Reads a zip without trusting a word of it: the count, sizes, names and ranges of its entries are checked before
 * anything is unpacked, and nothing is ever written under a name of its own.
 */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

const LIMITS = {
  entries: 2_000,
  entryBytes: 50 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  /** Unpacked over packed size, for entries above a megabyte. */
  ratio: 200,
} as const

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

interface Directory {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly offset: number
}

/** @throws {BriefError} `pack-damaged`, `pack-too-large` */
export function readZip(bytes: Uint8Array, file: string): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(view, bytes, file)
  refuseTooMuch(entries, file)
  const ranges: [number, number][] = []
  return entries
    .filter((e) => !e.name.endsWith('/'))
    .map((entry) => {
      const start = dataStart(view, entry, file)
      if (start + entry.packed > bytes.byteLength) throw damaged(file, `“${entry.name}” is cut off`)
      if (ranges.some(([a, b]) => start < b && start + entry.packed > a))
        throw damaged(file, 'two of its parts overlap')
      ranges.push([start, start + entry.packed])
      return { name: entry.name, bytes: unpack(bytes.subarray(start, start + entry.packed), entry, file) }
    })
}

function readDirectory(view: DataView, bytes: Uint8Array, file: string): Directory[] {
  const end = findEnd(view)
  if (end < 0) throw damaged(file, 'its list of parts is missing')
  const count = view.getUint16(end + 10, true)
  if (count > LIMITS.entries) throw tooLarge(file, `it holds more than ${LIMITS.entries} parts`)
  const entries: Directory[] = []
  const names = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL)
      throw damaged(file, 'its list of parts is broken')
    const nameLength = view.getUint16(at + 28, true)
    const skip = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (view.getUint16(at + 8, true) & 1) throw damaged(file, `“${name}” is locked with a password`)
    if (!isPlainName(name)) throw damaged(file, 'one of its parts has a forbidden name')
    if (names.has(name)) throw damaged(file, `“${name}” is in it twice`)
    names.add(name)
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + skip
  }
  return entries
}

/** The end record stands within the last 64 KiB; the first of its fields that fits is taken. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (
      view.getUint32(at, true) === END &&
      view.getUint32(at + 16, true) + view.getUint32(at + 12, true) <= at
    )
      return at
  }
  return -1
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name that could stand in any folder of any system, and leads nowhere else. */
export function isPlainName(name: string): boolean {
  if (!name || name.length > 300 || /[\p{Cc}\\:*?"<>|]/u.test(name) || name.startsWith('/')) return false
  return name
    .replace(/\/$/, '')
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !RESERVED.test(part))
}

function refuseTooMuch(entries: readonly Directory[], file: string): void {
  let total = 0
  for (const { name, size, packed } of entries) {
    total += size
    if (size > LIMITS.entryBytes)
      throw tooLarge(file, `“${name}” would unpack to ${Math.ceil(size / 1048576)} MB`)
    if (size > 1048576 && size / Math.max(1, packed) > LIMITS.ratio) {
      throw tooLarge(file, `“${name}” is packed more tightly than any note is`)
    }
  }
  if (total > LIMITS.totalBytes) throw tooLarge(file, `it would unpack to ${Math.ceil(total / 1048576)} MB`)
}

function dataStart(view: DataView, entry: Directory, file: string): number {
  const at = entry.offset
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL)
    throw damaged(file, `“${entry.name}” is missing`)
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
}

function unpack(packed: Uint8Array, entry: Directory, file: string): Uint8Array {
  const bytes = entry.method === 0 ? packed.slice() : inflate(packed, entry, file)
  if (bytes.byteLength !== entry.size || crc32(bytes) !== entry.crc)
    throw damaged(file, `“${entry.name}” is damaged`)
  return bytes
}

function inflate(packed: Uint8Array, entry: Directory, file: string): Uint8Array {
  if (entry.method !== 8) throw damaged(file, `“${entry.name}” is packed in a way we do not read`)
  try {
    // The buffer bounds what comes out, whatever the sizes claimed; one byte more tells a lie.
    return inflateSync(packed, { out: new Uint8Array(entry.size + 1) }).slice()
  } catch (cause) {
    throw damaged(file, `“${entry.name}” is damaged`, cause)
  }
}

/** What can still be read of `text.md`, which is written first and uncompressed for this purpose; null when nothing. */
export function salvage(
  bytes: Uint8Array,
  name: string,
): { readonly bytes: Uint8Array; readonly whole: boolean } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wanted = new TextEncoder().encode(name)
  for (let at = 0; at + 30 + wanted.length <= bytes.byteLength; at++) {
    if (view.getUint32(at, true) !== LOCAL || view.getUint16(at + 26, true) !== wanted.length) continue
    if (!wanted.every((b, i) => bytes[at + 30 + i] === b)) continue
    if (view.getUint16(at + 8, true) !== 0) return null
    const start = at + 30 + wanted.length + view.getUint16(at + 28, true)
    const size = view.getUint32(at + 22, true)
    const found = bytes.slice(start, start + size)
    if (!found.byteLength) return null
    return {
      bytes: found,
      whole: found.byteLength === size && crc32(found) === view.getUint32(at + 14, true),
    }
  }
  return null
}

const damaged = (file: string, why: string, cause?: unknown): BriefError =>
  new BriefError(
    'pack-damaged',
    `“${file}” cannot be opened: ${why}.`,
    'Open an earlier version of it, or ask whoever sent it to send it again. The file was not changed.',
    { file },
    undefined,
    { cause },
  )

const tooLarge = (file: string, why: string): BriefError =>
  new BriefError(
    'pack-too-large',
    `“${file}” is not opened: ${why}.`,
    'Ask whoever sent it what it holds. The file was not changed.',
    { file },
  )
