import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import type { WordParts } from './word-parts.ts'
import { openTag, readXml, unreadable, type XmlAttributes } from './xml.ts'

/** Word's styles that mean something to a note; headings, lists and tables are known to the converter. */
const STYLES = [
  "p[style-name='Title'] => p.title:fresh",
  ...['Quote', 'Intense Quote', 'Block Text', 'Quotations'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['Source Code', 'HTML Preformatted', 'Preformatted Text'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
  "r[style-name='Verbatim Char'] => code",
  "r[style-name='Emphasis'] => em",
  ...['toc ', 'Contents '].map((name) => `p[style-name^='${name}'] => p.contents:fresh`),
  "p[style-name='TOC Heading'] => p.contents:fresh",
  // Our own papers print these from the head of the note, which makes them anew.
  ...['Occasion', 'Particulars', 'Closing Lines'].map((name) => `p[style-name='${name}'] => p.printed:fresh`),
]

/**
 * A Word file as HTML, by way of mammoth. `marked` holds the parts that were written anew, by name. It is handed only the parts that words and pictures stand in, each of them
 * checked, and nothing in them that points outside the file.
 */
export async function wordHtml(
  parts: WordParts,
  marked: ReadonlyMap<string, string>,
  file: string,
): Promise<{ readonly html: string; readonly lostPictures: number }> {
  let lostPictures = 0
  // The converter for Node takes `buffer`, the one for pages `arrayBuffer`.
  const bytes = innerZip(parts, marked, file)
  const input = { arrayBuffer: bytes, buffer: bytes }
  try {
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        const data = await Promise.resolve()
          .then(() => image.readAsBase64String())
          .catch(() => '')
        const type = pictureType(data)
        if (type) return { src: `data:${type};base64,${data}` }
        lostPictures++
        return { src: '' }
      }),
    })
    return { html: value, lostPictures }
  } catch (cause) {
    throw unreadable(file, 'its parts do not fit together as those of a Word file do', cause)
  }
}

/** By the first bytes; what the file says of a picture is not asked. */
function pictureType(base64: string): string | undefined {
  if (base64.startsWith('iVBORw0KGgo')) return 'image/png'
  if (base64.startsWith('/9j/')) return 'image/jpeg'
  if (base64.startsWith('R0lGOD')) return 'image/gif'
  return base64.startsWith('UklGR') ? 'image/webp' : undefined
}

const KINDS_OF_TEXT = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments']

function innerZip(parts: WordParts, marked: ReadonlyMap<string, string>, file: string): ArrayBuffer {
  const kept: Record<string, Uint8Array> = {}
  for (const [name, xml] of marked) kept[name] = encode(xml)
  const texts = KINDS_OF_TEXT.map((kind) => parts.related(kind)).filter((name) => name !== undefined)
  for (const name of ['[Content_Types].xml', '_rels/.rels', ...texts]) {
    const source = parts.text(name)
    if (source === undefined || marked.has(name)) continue
    // Read once, so that what is damaged, nests without end or declares entities stops here.
    if (name !== '_rels/.rels') readXml(source, file, {})
    kept[name] = encode(name === '_rels/.rels' ? insideOnly(source, file) : source)
  }
  for (const name of parts.names) {
    if (/(^|\/)_rels\/[^/]*\.xml\.rels$/.test(name))
      kept[name] = encode(insideOnly(parts.text(name) ?? '', file))
    const bytes = /\/media\/[^/]+\.(png|jpe?g|gif|webp)$/i.test(name) ? parts.bytes(name) : undefined
    if (bytes) kept[name] = bytes
  }
  // Stored, not packed: it is unpacked again at once.
  const zip = zipSync(kept, { level: 0 })
  return zip.slice().buffer
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text.replace(/^<\?xml[^>]*\?>/, ''))

/**
 * Relationships of which none leads out of the file, links aside: a link is an address, nothing is fetched. What led
 * out now leads to a part that is not there, since a missing relationship would cost the whole document.
 */
function insideOnly(source: string, file: string): string {
  const out: string[] = []
  readXml(source, file, {
    open(name, attributes: XmlAttributes) {
      const leadsOut = attributes.TargetMode === 'External' && !attributes.Type?.endsWith('/hyperlink')
      const { TargetMode: _, ...inside } = attributes
      out.push(openTag(name, leadsOut ? { ...inside, Target: 'absent' } : attributes))
    },
    close: (name) => void out.push(`</${name}>`),
  })
  return out.join('')
}
