export type DocumentKind = 'brief' | 'word' | 'pdf' | 'markdown' | 'old-word'

const MARKDOWN = /\.(md|markdown|txt)$/i
const WORD = /\.(docx|docm|dotx|dotm)$/i
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
/** Nothing useful stands before the header of a PDF, but some programs put a line there. */
const PDF_WITHIN = 1024

/** What a file is by its first bytes, and by its name where those leave it open. */
export function documentKind(bytes: Uint8Array, name: string): DocumentKind {
  if (OLE.every((byte, i) => bytes[i] === byte)) return 'old-word'
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    if (/^(text\.md|info\.json)/.test(latin1(bytes, 30, 40))) return 'brief'
    return WORD.test(name) || holds(bytes, 'word/document') ? 'word' : 'brief'
  }
  if (latin1(bytes, 0, PDF_WITHIN).includes('%PDF-')) return 'pdf'
  if (MARKDOWN.test(name)) return 'markdown'
  return WORD.test(name) ? 'word' : 'brief'
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

function holds(bytes: Uint8Array, word: string): boolean {
  const wanted = Array.from(word, (sign) => sign.charCodeAt(0))
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
  }
  return false
}
