/** The little of PDF's file structure that an appended update needs. Offsets count bytes from 0. */
export interface PdfFile {
  readonly bytes: Uint8Array
  /** Offset of the last cross-reference table. */
  readonly xref: number
  /** The trailer dictionary's text. */
  readonly trailer: string
  /** First unused object number. */
  readonly size: number
  readonly root: number
}

/** Reads the end of a PDF with a classic cross-reference table, as our typesetter writes it. Throws on any other. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const end = latin1(bytes, Math.max(0, bytes.length - 2048), bytes.length)
  const xref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1])
  const trailer = end.slice(end.lastIndexOf('trailer'))
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1])
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  if (!(xref > 0 && size > 0 && root > 0)) throw new Error('unexpected PDF structure: no trailer')
  return { bytes, xref, trailer, size, root }
}

/** The text of one object between `obj` and `endobj`, a character a byte. */
export function readObject(pdf: PdfFile, number: number): string {
  // "xref\n0 266\n", then 20 bytes an entry.
  const start = pdf.xref + latin1(pdf.bytes, pdf.xref, pdf.xref + 40).search(/\d{10} \d{5} [nf]/)
  const offset = Number(latin1(pdf.bytes, start + 20 * number, start + 20 * number + 10))
  const next = find(pdf.bytes, 'endobj', offset)
  const text = latin1(pdf.bytes, offset, next)
  const head = `${number} 0 obj`
  if (!text.startsWith(head)) throw new Error(`unexpected PDF structure: no object ${number}`)
  return text.slice(head.length)
}

export interface NewObject {
  readonly number: number
  /** Text a character a byte, or bytes. */
  readonly parts: readonly (string | Uint8Array)[]
}

/** Appends new versions of objects, and new objects, to a PDF; what was there stays as it is, byte for byte. */
export function appendObjects(pdf: PdfFile, objects: readonly NewObject[]): Uint8Array {
  const pieces: Uint8Array[] = [pdf.bytes]
  let length = pdf.bytes.length
  const add = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? fromLatin1(part) : part
    pieces.push(bytes)
    length += bytes.length
  }
  add('\n')
  const entries: { number: number; at: number }[] = []
  for (const { number, parts } of objects) {
    entries.push({ number, at: length })
    add(`${number} 0 obj\n`)
    for (const part of parts) add(part)
    add('\nendobj\n')
  }
  const at = length
  const table = entries
    .sort((a, b) => a.number - b.number)
    .map((entry) => `${entry.number} 1\n${String(entry.at).padStart(10, '0')} 00000 n \n`)
  const size = Math.max(pdf.size, ...entries.map((entry) => entry.number + 1))
  const kept = /\/Info \d+ 0 R/.exec(pdf.trailer)?.[0] ?? ''
  const id = /\/ID\s*\[[^\]]*\]/.exec(pdf.trailer)?.[0] ?? ''
  add(
    `xref\n${table.join('')}trailer\n<< /Size ${size} /Root ${pdf.root} 0 R ${kept} ${id} /Prev ${pdf.xref} >>\n` +
      `startxref\n${at}\n%%EOF\n`,
  )
  return join(pieces, length)
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

/** Bytes as text, a character a byte. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 4096, end)))
  }
  return text
}

function fromLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const wanted = fromLatin1(word)
  for (let at = from; at <= bytes.length - wanted.length; at++) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at
  }
  throw new Error(`unexpected PDF structure: no ${word}`)
}
