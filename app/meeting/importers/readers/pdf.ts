import type { PDFPageProxy, TextContent } from 'pdfjs-dist/types/src/display/api.js'
import { cancelled, checkTextLength, MAX_PDF_PAGES, notText, tooLarge } from '../limits.ts'
import { TextBuilder } from '../text-builder.ts'
import { characterMapsFrom } from './character-maps.ts'
import { type Line, linesOfPage, type Piece } from './pdf-lines.ts'
import type { Reader } from './reader.ts'

/** Largest font size above the body's that still is running text. */
const HEADING_SIZE = 1.15

/** PDF with a text layer: columns in reading order, words joined over line ends, running heads and page numbers apart. */
export const pdf: Reader = {
  what: 'PDF',
  takes: ({ head }) => head.slice(0, 1024).includes('%PDF-'),
  read: async ({ name, bytes }, { onPage, isCancelled, isStopped, breathe, characterMaps }) => {
    standInForBrowser()
    const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await import(
      'pdfjs-dist/legacy/build/pdf.mjs'
    )
    // Found by its global name, the parser runs here, in the worker that already has no powers, and fetches no script.
    await withWindow(() => import('pdfjs-dist/legacy/build/pdf.worker.mjs'))
    GlobalWorkerOptions.workerSrc ||= 'none'
    const task = getDocument({
      data: bytes.slice(),
      isEvalSupported: false,
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      enableXfa: false,
      verbosity: VerbosityLevel.ERRORS,
      // An address only has to be there: no map is fetched from one.
      ...(characterMaps && {
        BinaryDataFactory: characterMapsFrom(characterMaps),
        cMapUrl: 'character-maps/',
        cMapPacked: true,
      }),
    })
    const document = await task.promise
    try {
      if (document.numPages > MAX_PDF_PAGES)
        throw tooLarge(name, `it has ${document.numPages} pages, the limit is ${MAX_PDF_PAGES}`)
      const pages: Line[][] = []
      let length = 0
      for (let n = 1; n <= document.numPages; n++) {
        await breathe()
        if (isCancelled()) throw cancelled()
        if (pages.length > 0 && isStopped()) break
        onPage?.(n, document.numPages)
        const page = await document.getPage(n)
        const [, , width = 0, height = 0] = page.view
        const lines = linesOfPage(await piecesOf(page), width, height)
        length += lines.reduce((sum, l) => sum + l.text.length + 1, 0)
        checkTextLength(name, length > 4_000_000 ? ' '.repeat(length) : '')
        pages.push(lines)
        page.cleanup()
      }
      const info: unknown = (await document.getMetadata()).info
      const title: unknown =
        typeof info === 'object' && info !== null ? Reflect.get(info, 'Title') : undefined
      const builder = new TextBuilder()
      writePages(pages, builder)
      const text = builder.toString()
      if (!/[\p{L}\p{N}]/u.test(text))
        throw notText(name, 'its pages are pictures without a text layer; have the text recognised first')
      return {
        kind: 'text',
        text,
        ...(pages.length < document.numPages && {
          unreadPages: `${pages.length + 1} to ${document.numPages}`,
        }),
        ...(typeof title === 'string' &&
          title.trim() &&
          !/^(?:untitled|microsoft word|document\d*|.{0,40}\.(?:docx?|pdf|indd))/i.test(title.trim()) && {
            title: title.trim(),
          }),
        headings: builder.headings,
        furniture: builder.furniture,
      }
    } finally {
      await task.destroy()
    }
  },
}

/** The runs of text of one page, read by hand: streams are iterable in newer browsers only. */
async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const pieces: Piece[] = []
  const reader = page.streamTextContent({ disableNormalization: false }).getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const content: TextContent = read.value
    for (const item of content.items) {
      if (!('str' in item)) continue
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
      pieces.push({ text: item.str, x, y, width: item.width, size: Math.hypot(a, b), ends: item.hasEOL })
    }
  }
  return pieces
}

/**
 * The library asks what browser it is in, and makes objects for drawing as it loads, of classes only browsers have;
 * text is read without them.
 */
function standInForBrowser(): void {
  if (!('navigator' in globalThis))
    Reflect.set(globalThis, 'navigator', { language: 'en-US', platform: '', userAgent: '' })
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis)) Reflect.set(globalThis, name, class {})
}

/**
 * Loads the parser's other half where it finds a `window`: in a bare worker it would take over the worker's own
 * messages at once and answer in the place of the import.
 */
async function withWindow<T>(load: () => Promise<T>): Promise<T> {
  const bare = Reflect.get(globalThis, 'window') === undefined
  if (bare) Reflect.set(globalThis, 'window', globalThis)
  try {
    return await load()
  } finally {
    if (bare) Reflect.deleteProperty(globalThis, 'window')
  }
}

/** Lines of all pages → paragraphs; what returns at the head or foot of pages is left out. */
function writePages(pages: readonly (readonly Line[])[], builder: TextBuilder): void {
  const running = runningLines(pages)
  const sizes = new Map<number, number>()
  for (const line of pages.flat()) {
    const size = Math.round(line.size * 2) / 2
    sizes.set(size, (sizes.get(size) ?? 0) + line.text.length)
  }
  const body = [...sizes].sort((x, y) => y[1] - x[1])[0]?.[0] ?? 10
  let open = ''
  let kind: 'heading' | undefined
  let last: Line | undefined
  const flush = () => {
    if (open) builder.block(open, kind)
    open = ''
    kind = undefined
  }
  for (const page of pages)
    for (const line of page) {
      if (running.has(line) || isPageNumber(line)) continue
      const heading = line.size > body * HEADING_SIZE && line.text.length < 200
      if (open && (heading !== (kind === 'heading') || startsAnew(line, last))) flush()
      open = open ? joined(open, line.text) : line.text
      kind = heading ? 'heading' : undefined
      last = line
    }
  flush()
}

/** Word-breaks at the end of a line are undone; Japanese and Chinese lines join without a space. */
function joined(before: string, next: string): string {
  if (/\p{L}[-\u2010\u00ad]$/u.test(before) && /^\p{Ll}/u.test(next)) return before.slice(0, -1) + next
  if (/[\u3000-\u9fff\uff00-\uffef]$/.test(before) && /^[\u3000-\u9fff\uff00-\uffef]/.test(next))
    return before + next
  return `${before} ${next}`
}

/** A wider gap above, an indented first line, a bullet, or a short line before that ended a sentence. */
function startsAnew(line: Line, last: Line | undefined): boolean {
  if (!last) return true
  if (/^(?:[•▪–*-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/.test(line.text)) return true
  if (line.column !== last.column || line.page !== last.page)
    return /[.!?。：:]["”’」]?$/.test(last.text) && last.width < last.columnWidth * 0.85
  const gap = last.y - line.y
  if (gap > Math.max(last.size, line.size) * 1.75) return true
  if (
    line.x - line.columnLeft > line.size * 0.9 &&
    last.x - last.columnLeft < last.size * 0.5 &&
    /[.!?。]["”’」]?$/.test(last.text)
  )
    return true
  return /[.!?。:：]["”’」]?$/.test(last.text) && last.width < last.columnWidth * 0.75
}

/** Lines at the head or foot of at least three pages that differ only in digits. */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const seen = new Map<string, Line[]>()
  for (const page of pages) {
    const edge = [...page.slice(0, 2), ...page.slice(-2)].filter((l) => l.edge)
    for (const line of new Set(edge)) {
      const key = line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()
      const list = seen.get(key)
      if (list) list.push(line)
      else seen.set(key, [line])
    }
  }
  const few = Math.min(3, Math.max(2, pages.length))
  return new Set([...seen.values()].filter((list) => list.length >= few).flat())
}
const isPageNumber = (line: Line) =>
  line.edge && /^(?:page )?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|\/) ?\d{1,4})?$/i.test(line.text)
