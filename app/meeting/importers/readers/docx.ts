import { checkTextLength, notText } from '../limits.ts'
import { TextBuilder } from '../text-builder.ts'
import { openZip } from '../zip-guard.ts'
import type { Reader } from './reader.ts'
import { readXml } from './xml.ts'

/**
 * Word: the text of its paragraphs, headings by their outline level, list items with a bullet, tables row by row.
 * Deleted text, comments, fields' codes and pictures are left out; notes follow at the end.
 */
export const docx: Reader = {
  what: 'Word document',
  takes: ({ head, bytes, ending }) =>
    head.startsWith('PK') && (ending === 'docx' || ending === 'docm' || holds(bytes, 'word/document.xml')),
  read: ({ name, bytes }) => {
    const zip = openZip(bytes, name)
    const part = (path: string) => {
      const raw = zip.read(path)
      return raw && new TextDecoder('utf-8').decode(raw)
    }
    const main = part('word/document.xml')
    if (!main) throw notText(name, 'it is an archive that is no Word document')
    const headings = headingStyles(part('word/styles.xml'), name)
    const builder = new TextBuilder()
    addParagraphs(main, name, headings, builder)
    const notes = part('word/footnotes.xml')
    if (notes) addParagraphs(notes, name, headings, builder)
    const core = part('docProps/core.xml')
    const text = builder.toString()
    if (!text) throw notText(name, 'the document is empty')
    checkTextLength(name, text)
    const title = core ? propertyOf(core, name, 'dc:title') : undefined
    return { kind: 'text', text, ...(title && { title }), headings: builder.headings }
  },
}

function holds(bytes: Uint8Array, path: string): boolean {
  const wanted = new TextEncoder().encode(path)
  const limit = Math.min(bytes.length, 4_000_000) - wanted.length
  for (let i = 0; i < limit; i++) {
    if (bytes[i] !== wanted[0]) continue
    let n = 1
    while (n < wanted.length && bytes[i + n] === wanted[n]) n++
    if (n === wanted.length) return true
  }
  return false
}

/** Ids of paragraph styles that have an outline level or are named as headings or titles. */
function headingStyles(source: string | null, file: string): Set<string> {
  const found = new Set<string>(['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4'])
  let style = ''
  if (source)
    readXml(source, file, {
      open: (name, a) => {
        if (name === 'w:style') style = a['w:styleId'] ?? ''
        if (name === 'w:outlineLvl' && style) found.add(style)
        if (name === 'w:name' && style && /^(?:heading \d|title)$/i.test(a['w:val'] ?? '')) found.add(style)
      },
    })
  return found
}

function addParagraphs(
  source: string,
  file: string,
  headings: ReadonlySet<string>,
  builder: TextBuilder,
): void {
  let words = ''
  let style = ''
  let listed = false
  let deleted = 0
  let skipped = 0
  let inText = 0
  let cells: string[] | undefined
  const flush = () => {
    const text = words.trim()
    words = ''
    if (!text) return
    if (cells) {
      cells[cells.length - 1] = [cells[cells.length - 1], text].filter(Boolean).join(' ')
      return
    }
    builder.block(
      listed && !/^(?:[-•*]|\d+[.)])\s/.test(text) ? `• ${text}` : text,
      headings.has(style) && text.length < 200 ? 'heading' : undefined,
    )
  }
  readXml(source, file, {
    open: (name, a) => {
      if (name === 'w:p') {
        style = ''
        listed = false
      } else if (name === 'w:pStyle') style = a['w:val'] ?? ''
      else if (name === 'w:numPr') listed = true
      else if (name === 'w:del' || name === 'w:moveFrom') deleted++
      else if (name === 'mc:Fallback' || name === 'w:instrText') skipped++
      else if (name === 'w:t') inText++
      else if (name === 'w:tab') words += ' '
      else if (name === 'w:br' || name === 'w:cr') words += '\n'
      else if (name === 'w:noBreakHyphen') words += '-'
      else if (name === 'w:tr') cells = []
      else if (name === 'w:tc') cells?.push('')
    },
    close: (name) => {
      if (name === 'w:p') flush()
      else if (name === 'w:del' || name === 'w:moveFrom') deleted--
      else if (name === 'mc:Fallback' || name === 'w:instrText') skipped--
      else if (name === 'w:t') inText--
      else if (name === 'w:tr') {
        // An empty cell keeps its place, so that the columns stay in line.
        const row = cells?.some(Boolean) ? cells.join(' | ') : ''
        cells = undefined
        builder.block(row)
      }
    },
    text: (t) => {
      if (inText > 0 && deleted === 0 && skipped === 0) words += t
    },
  })
  flush()
}

function propertyOf(source: string, file: string, wanted: string): string | undefined {
  let inside = false
  let value = ''
  readXml(source, file, {
    open: (name) => {
      if (name === wanted) inside = true
    },
    close: (name) => {
      if (name === wanted) inside = false
    },
    text: (t) => {
      if (inside) value += t
    },
  })
  return value.trim() || undefined
}
