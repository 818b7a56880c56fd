import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Prepared } from '../prepared.ts'
import { dateOf } from './desk.ts'
import { fontTable } from './font-table.ts'
import { tableStyle } from './table-style.ts'

/**
 * Makes a packed Word file the same on every machine and at every hour: ids in order of use instead of random or
 * counted since the start of the program, dates from the note, fixed times and order in the zip. Puts in what the
 * library has no words for: the table style and what stands in for a typeface that is not installed.
 */
export function settleFile(packed: Uint8Array, prepared: Prepared): Uint8Array {
  const files = unzipSync(packed)
  const names = Object.keys(files).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const texts = new Map(
    names.flatMap((name) => {
      const bytes = files[name]
      return bytes && /\.(?:xml|rels)$/.test(name) ? [[name, strFromU8(bytes)] as const] : []
    }),
  )
  for (const name of texts.keys()) if (name.endsWith('.rels')) settleRelations(name, texts)
  change(texts, 'word/document.xml', settleIds)
  for (const name of texts.keys()) if (/^word\/header\d+\.xml$/.test(name)) change(texts, name, settleLogo)
  change(texts, 'word/footnotes.xml', bareSeparators)
  change(texts, 'word/endnotes.xml', bareSeparators)
  change(texts, 'word/styles.xml', (xml) => xml.replace('</w:styles>', `${tableStyle()}</w:styles>`))
  change(texts, 'word/fontTable.xml', () => fontTable(prepared.head.language))
  change(texts, 'docProps/core.xml', () => coreProperties(prepared))

  // The library and the zip format count in local time, so the fields are set, not the instant.
  const mtime = new Date(1980, 0, 1)
  const settled: Zippable = {}
  for (const name of names) {
    const text = texts.get(name)
    const bytes = text === undefined ? files[name] : strToU8(text)
    if (bytes) settled[name] = [bytes, { mtime, level: 6 }]
  }
  return zipSync(settled)
}

/** Readers that sniff expect the table of contents of the package first. */
const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)

function change(texts: Map<string, string>, name: string, by: (xml: string) => string) {
  const xml = texts.get(name)
  if (xml !== undefined) texts.set(name, by(xml))
}

/** Relationship ids that are random become `rIdA1`, `rIdA2`, … in the order they are listed. */
function settleRelations(name: string, texts: Map<string, string>) {
  const part = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')
  let count = 0
  for (const [, id] of (texts.get(name) ?? '').matchAll(/ Id="([^"]+)"/g)) {
    if (!id || /^rId\d+$/.test(id)) continue
    const settled = `rIdA${++count}`
    change(texts, name, (xml) => xml.replace(` Id="${id}"`, ` Id="${settled}"`))
    change(texts, part, (xml) => xml.replaceAll(`"${id}"`, `"${settled}"`))
  }
}

/** Pictures and bookmarks are counted through the life of the program; here they count through the document. */
function settleIds(xml: string): string {
  let pictures = 0
  const bookmarks = new Map<string, number>()
  return xml
    .replace(/(<wp:docPr id=")\d+/g, (_, before: string) => `${before}${++pictures}`)
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g, (_, before: string, id: string) => {
      if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size)
      return `${before}${bookmarks.get(id)}`
    })
}

/** The letterhead's picture, counted apart from those in the text. */
const settleLogo = (xml: string): string =>
  xml.replace(/(<wp:docPr id=")\d+/g, (_, before: string) => `${before}90001`)

/** The library puts a note's number into the rule that divides notes from text; readers then count one note too many. */
function bareSeparators(xml: string): string {
  return xml.replace(
    /<w:r><w:rPr><w:rStyle w:val="(?:Foot|End)noteReference"\/><\/w:rPr><w:(?:foot|end)noteRef\/><\/w:r>(<w:r><w:(?:separator|continuationSeparator)\/>)/g,
    '$1',
  )
}

function coreProperties(prepared: Prepared): string {
  const { title, desk, language } = prepared.head
  const at = dateOf(prepared)
  const creator = desk ? `<dc:creator>${escapeXml(desk)}</dc:creator>` : ''
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>${creator}<dc:language>${escapeXml(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
