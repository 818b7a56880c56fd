import { analyse } from 'chardet'
import { notText } from './limits.ts'

/** Encodings a desk meets, by the names `TextDecoder` knows; a guess outside this list is not trusted. */
const KNOWN = new Set([
  'UTF-8',
  'UTF-16LE',
  'UTF-16BE',
  'Shift_JIS',
  'EUC-JP',
  'ISO-2022-JP',
  'GB18030',
  'Big5',
  'EUC-KR',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'ISO-8859-1',
  'ISO-8859-2',
  'ISO-8859-5',
  'ISO-8859-7',
  'ISO-8859-9',
  'KOI8-R',
])
/** Enough to tell one encoding from another, and quick on a long file. */
const SAMPLE = 65_536

/**
 * Bytes → text, by byte order mark, then strict UTF-8, then the most likely older encoding. A mark at the head is
 * not part of the text; everything else is kept as it stands.
 * @throws {BriefError} `source-binary` where the bytes are not text in any encoding.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const marked = byMark(bytes)
  if (marked) return whole(marked, bytes, file)
  const utf16 = unmarkedUtf16(bytes)
  if (utf16) return whole(utf16, bytes, file)
  if (looksBinary(bytes)) throw notText(file, 'its bytes are not characters')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return whole(guess(bytes), bytes, file)
  }
}

function whole(encoding: string, bytes: Uint8Array, file: string): string {
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0')) throw notText(file, 'it holds NUL characters')
  return text
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Latin text in UTF-16 without a mark: every second byte is 0. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const n = Math.min(bytes.length, 512) & ~1
  if (n < 8) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (odd > n * 0.4 && even === 0) return 'utf-16le'
  if (even > n * 0.4 && odd === 0) return 'utf-16be'
  return undefined
}

/** NUL or many control bytes: no text encoding uses them. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  let control = 0
  for (const b of sample) {
    if (b === 0) return true
    if (b < 32 && b !== 9 && b !== 10 && b !== 12 && b !== 13 && b !== 27) control++
  }
  return control > sample.length * 0.02
}

function guess(bytes: Uint8Array): string {
  const best = analyse(bytes.subarray(0, SAMPLE)).find((m) => KNOWN.has(m.name) && m.name !== 'UTF-8')
  if (!best) return 'windows-1252'
  return best.name === 'ISO-8859-1' ? 'windows-1252' : best.name
}
