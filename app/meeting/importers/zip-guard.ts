import { Inflate } from 'fflate'
import { tooLarge, unreadable } from './limits.ts'

/** What an archive may hold; hostile ones are refused before anything is unpacked. */
const MAX_ENTRIES = 2_000
const MAX_ENTRY_BYTES = 50 * 1024 * 1024
const MAX_TOTAL_BYTES = 200 * 1024 * 1024
const MAX_RATIO = 200
/** Below this size a high ratio is harmless: a page of spaces compresses well. */
const RATIO_MATTERS_FROM = 1024 * 1024

interface Entry {
  readonly name: string
  readonly method: number
  readonly size: number
  readonly packed: number
  /** Offset of its local header. */
  readonly at: number
}

/** An archive that passed every check; parts are unpacked one by one, never further than the limit. */
export interface GuardedZip {
  readonly names: readonly string[]
  /** The bytes of one part; null where the archive has none of this name. */
  read(name: string): Uint8Array | null
}

/**
 * Opens a ZIP archive. Names that leave the archive, twin names, links, encrypted parts, overlapping parts, too many
 * or too large parts, and parts that grow beyond what they declare are refused.
 * @throws {BriefError} `source-too-large`, `source-unreadable`
 */
export function openZip(bytes: Uint8Array, file: string): GuardedZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const bad = (what: string) =>
    unreadable(file, what, 'Open it in the program it was made with and save it again.')
  const end = endRecord(view)
  if (end < 0) throw bad('it is a damaged archive, its list of parts is missing')
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ENTRIES) throw tooLarge(file, `it has ${count} parts, the limit is ${MAX_ENTRIES}`)
  const entries = new Map<string, Entry>()
  let total = 0
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw bad('it is a damaged archive, its list of parts breaks off')
    const flags = view.getUint16(at + 8, true)
    const packed = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    const lengths = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ]
    const attributes = view.getUint32(at + 38, true)
    const [nameLength = 0, extra = 0, comment = 0] = lengths
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (flags & 1) throw bad('it is protected by a password')
    if (!isSafeName(name)) throw bad('one of its parts has a name that would leave the archive')
    if (entries.has(name.toLowerCase())) throw bad('two of its parts have the same name')
    if (((attributes >>> 16) & 0xf000) === 0xa000) throw bad('one of its parts is a link')
    if (size > MAX_ENTRY_BYTES)
      throw tooLarge(
        file,
        `one of its parts unpacks to ${Math.ceil(size / 1_048_576)} MB, the limit is 50 MB`,
      )
    if (size > RATIO_MATTERS_FROM && size > packed * MAX_RATIO)
      throw tooLarge(file, 'one of its parts unpacks to more than 200 times its size')
    total += size
    if (total > MAX_TOTAL_BYTES) throw tooLarge(file, 'it unpacks to more than 200 MB')
    entries.set(name.toLowerCase(), {
      name,
      method: view.getUint16(at + 10, true),
      size,
      packed,
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + extra + comment
  }
  refuseOverlaps([...entries.values()], bad)
  return {
    names: [...entries.values()].map((e) => e.name),
    read: (name) => {
      const entry = entries.get(name.toLowerCase())
      return entry ? unpack(bytes, view, entry, file, bad) : null
    },
  }
}

function endRecord(view: DataView): number {
  const from = Math.max(0, view.byteLength - 22 - 65_535)
  for (let at = view.byteLength - 22; at >= from; at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return -1
}

const isSafeName = (name: string) =>
  name.length > 0 &&
  name.length < 300 &&
  !name.includes('\0') &&
  !name.includes('\\') &&
  !name.startsWith('/') &&
  !/^[A-Za-z]:/.test(name) &&
  !name.split('/').includes('..')

function refuseOverlaps(entries: readonly Entry[], bad: (what: string) => Error): void {
  const order = [...entries].sort((a, b) => a.at - b.at)
  for (let i = 1; i < order.length; i++) {
    const before = order[i - 1]
    const one = order[i]
    if (before && one && before.at + 30 + before.packed > one.at) throw bad('its parts overlap')
  }
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  file: string,
  bad: (what: string) => Error,
): Uint8Array {
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50)
    throw bad('it is a damaged archive')
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length < entry.packed) throw bad('it is a damaged archive, it breaks off')
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw bad('it is packed in a way that is not known')
  const chunks: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((chunk) => {
    size += chunk.length
    if (size > entry.size || size > MAX_ENTRY_BYTES)
      throw tooLarge(file, 'one of its parts is larger than it declares')
    chunks.push(chunk)
  })
  // Fed in pieces, so that a part that lies about its size is stopped early.
  const STEP = 64 * 1024
  for (let i = 0; i < packed.length; i += STEP)
    inflate.push(packed.subarray(i, i + STEP), i + STEP >= packed.length)
  const whole = new Uint8Array(size)
  let to = 0
  for (const chunk of chunks) {
    whole.set(chunk, to)
    to += chunk.length
  }
  return whole
}
