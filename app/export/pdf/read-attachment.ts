import { latin1 } from './pdf-bytes.ts'

/**
 * The file that `finish` put into a PDF, byte for byte; null where there is none, or where the PDF is built in a way
 * of its own. Only the little of the format that `finish` writes is read: nothing is unpacked, nothing is run.
 */
export function readAttachment(
  bytes: Uint8Array,
): { readonly name: string; readonly bytes: Uint8Array } | null {
  const objects = readObjects(bytes)
  if (!objects) return null
  const catalog = dictionaryAt(bytes, objects.offsets.get(objects.root))
  const specification = dictionaryAt(bytes, objects.offsets.get(reference(catalog, 'AF')))
  const name = /\/UF <FEFF((?:[0-9A-F]{4})+)>/.exec(specification)?.[1]
  const at = objects.offsets.get(reference(specification, 'F'))
  const head = dictionaryAt(bytes, at)
  const length = Number(/\/Type \/EmbeddedFile\b.*\/Length (\d+)/s.exec(head)?.[1])
  const start = at === undefined ? -1 : at + head.length + 'stream\n'.length
  if (!name || !(length >= 0) || start < 0 || start + length > bytes.length) return null
  if (latin1(bytes, start + length, start + length + 10) !== '\nendstream') return null
  return { name: fromUtf16(name), bytes: bytes.slice(start, start + length) }
}

interface Objects {
  readonly root: number
  /** Where each object begins, newest version first. */
  readonly offsets: ReadonlyMap<number, number>
}

/** More updates than any paper gathers. */
const MOST_UPDATES = 100
/** Bytes looked at for a dictionary; ours are far shorter. */
const LONGEST_DICTIONARY = 64 * 1024

/** Follows the cross-reference tables from the last update back to the first. */
function readObjects(bytes: Uint8Array): Objects | null {
  const end = latin1(bytes, Math.max(0, bytes.length - 2048), bytes.length)
  const offsets = new Map<number, number>()
  let root = 0
  let at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1])
  for (let updates = 0; at > 0 && at < bytes.length && updates < MOST_UPDATES; updates++) {
    const table = readTable(bytes, at)
    if (!table) return null
    for (const [number, offset] of table.offsets) {
      if (!offsets.has(number)) offsets.set(number, offset)
    }
    root ||= Number(/\/Root (\d+) 0 R/.exec(table.trailer)?.[1] ?? 0)
    at = Number(/\/Prev (\d+)/.exec(table.trailer)?.[1])
  }
  return root > 0 ? { root, offsets } : null
}

function readTable(bytes: Uint8Array, from: number) {
  if (latin1(bytes, from, from + 4) !== 'xref') return null
  const offsets: [number, number][] = []
  let at = from + 4
  for (;;) {
    const section = /^\s*(\d+) (\d+)\s*?\r?\n/.exec(latin1(bytes, at, at + 40))
    if (!section) break
    const [line, first, count] = section
    at += line.length
    const entries = Number(count)
    if (at + entries * 20 > bytes.length) return null
    for (let i = 0; i < entries; i++) {
      const [offset, , state] = latin1(bytes, at + 20 * i, at + 20 * i + 18).split(' ')
      if (state === 'n') offsets.push([Number(first) + i, Number(offset)])
    }
    at += entries * 20
  }
  const rest = latin1(bytes, at, at + 4096)
  return rest.trimStart().startsWith('trailer')
    ? { offsets, trailer: rest.split('startxref')[0] ?? '' }
    : null
}

/** From an object's first byte to where its stream, or it, ends. */
function dictionaryAt(bytes: Uint8Array, offset: number | undefined): string {
  if (offset === undefined) return ''
  const text = latin1(bytes, offset, offset + LONGEST_DICTIONARY)
  const end = text.search(/stream\n|endobj/)
  return /^\d+ 0 obj/.test(text) && end > 0 ? text.slice(0, end) : ''
}

const reference = (dictionary: string, key: string): number =>
  Number(new RegExp(`/${key} ?\\[?(\\d+) 0 R`).exec(dictionary)?.[1] ?? 0)

const fromUtf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
