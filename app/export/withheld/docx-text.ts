import { strFromU8, unzipSync } from 'fflate'

/** Attributes whose value is someone's words; every other attribute is Word's own vocabulary. */
const SPOKEN = /\s(?:descr|title|name|w:tooltip|w:author|w:initials|w:anchor|w:alias|w:tag)="([^"]*)"/g
const OUTSIDE = /\sTarget="([^"]*)"\s+TargetMode="External"/g

/** Every word in any part of a Word file: text, deleted text, notes, comments, headers, properties, link targets. */
export function docxText(bytes: Uint8Array): string {
  const files = unzipSync(bytes)
  return Object.keys(files)
    .filter(
      (name) => /\.(?:xml|rels)$/.test(name) && !/theme|styles|fontTable|numbering|Content_Types/.test(name),
    )
    .map((name) => xmlText(strFromU8(files[name] ?? new Uint8Array())))
    .join('\n')
}

function xmlText(xml: string): string {
  const spoken = [...xml.matchAll(SPOKEN), ...xml.matchAll(OUTSIDE)]
    .map(([, value]) => value ?? '')
    .join('\n')
  const text = xml
    // A paragraph, break, tab or cell divides words; a run does not.
    .replace(/<\/(?:w:p|w:tc|dc:\w+|dcterms:\w+|cp:\w+)>|<w:(?:br|tab|cr)\b[^>]*>/g, '\n')
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<[^>]*>/g, '')
  return `${entities(text)}\n${withDecoded(entities(spoken))}`
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Characters for character references. */
export function entities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Addresses also as they read with their `%XX` decoded. */
export function withDecoded(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text
  const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
  return `${text}\n${decoded}`
}
