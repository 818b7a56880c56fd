import { strFromU8, unzlibSync } from 'fflate'
import { entities } from './docx-text.ts'
import { type Glyphs, readGlyphs } from './pdf-glyphs.ts'
import { pdfString, pdfStrings, pdfTokens } from './pdf-strings.ts'

interface PdfObject {
  readonly dictionary: string
  readonly stream?: Uint8Array
}

/**
 * Every word in a PDF of ours: pages, outline, alternative texts, link targets, properties, XMP. Reads what our
 * typesetter writes (plain objects, fonts with ToUnicode) and throws on anything else, because a file that cannot be
 * searched must not go out. An attachment is not searched: it is there on purpose.
 */
export function pdfText(bytes: Uint8Array): string {
  const objects = readObjects(bytes)
  const fonts = new Map<number, Glyphs>()
  const texts: string[] = []
  let pages = 0
  for (const [, object] of objects) {
    const { dictionary, stream } = object
    if (/\/Type \/Page\b(?!s)/.test(dictionary)) {
      pages++
      for (const id of refs(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(dictionary)?.[1] ?? '')) {
        texts.push(contentText(objects.get(id), dictionary))
      }
    } else if (stream && /\/Subtype \/Form\b/.test(dictionary)) texts.push(contentText(object, dictionary))
    else if (stream && /\/Type \/Metadata\b/.test(dictionary)) texts.push(xmpText(strFromU8(stream)))
    if (!/\/Type \/(?:Font|FontDescriptor|OutputIntent|CMap)\b/.test(dictionary))
      texts.push(...pdfStrings(dictionary))
  }
  if (pages === 0) throw new Error('unexpected PDF structure: no pages')
  return texts.join('\n')

  function contentText(content: PdfObject | undefined, resources: string): string {
    if (!content?.stream) throw new Error('unexpected PDF structure: a page without content')
    const named = new Map(
      [...resources.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, glyphs(Number(id))]),
    )
    return shownText(strFromU8(inflated(content), true), named)
  }

  function glyphs(id: number): Glyphs {
    const known = fonts.get(id)
    if (known) return known
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? '')?.[1]
    const cmap = map === undefined ? undefined : objects.get(Number(map))
    if (!cmap?.stream) throw new Error('unexpected PDF structure: a font whose letters cannot be read')
    const read = readGlyphs(strFromU8(inflated(cmap), true))
    fonts.set(id, read)
    return read
  }
}

/** Descriptions of its own schemas and its history are XMP's words, not ours. */
const xmpText = (xmp: string): string =>
  entities(xmp.replace(/<(pdfaExtension:schemas|xmpMM:\w+)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '\n'))

const inflated = ({ dictionary, stream }: PdfObject): Uint8Array =>
  /\/FlateDecode\b/.test(dictionary) ? unzlibSync(stream ?? new Uint8Array()) : (stream ?? new Uint8Array())

const refs = (text: string): number[] => [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id))

/** Text shown in a content stream, a line a text object, and the texts given instead of glyphs. */
function shownText(content: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let font: Glyphs | undefined
  let name = ''
  let text = ''
  let depth = 0
  /** Marked content whose glyphs a text stands for. */
  let told = 0
  for (const token of pdfTokens(content)) {
    if (token.kind === 'name') name = token.text
    else if (token.kind === 'string') {
      if (name === 'ActualText') {
        text += pdfString(token.text)
        name = ''
        told = depth + 1
      } else if (font && (told === 0 || depth < told)) text += font.read(token.text)
    } else if (token.text === 'Tf') font = fonts.get(name)
    else if (token.text === 'ET') text += '\n'
    else if (token.text === 'BDC' || token.text === 'BMC') depth++
    else if (token.text === 'EMC') {
      if (depth === told) told = 0
      depth--
    }
  }
  return text
}

/** Objects in file order; of two with one number the later one stands. */
function readObjects(bytes: Uint8Array): Map<number, PdfObject> {
  // A character a byte.
  const file = strFromU8(bytes, true)
  const objects = new Map<number, PdfObject>()
  const start = /(?:^|\n)(\d+) 0 obj\s/g
  const end = /endobj|stream\r?\n/g
  for (let match = start.exec(file); match; match = start.exec(file)) {
    const from = match.index + match[0].length
    end.lastIndex = from
    const stop = end.exec(file)
    if (!stop) throw new Error('unexpected PDF structure: an object without end')
    const dictionary = file.slice(from, stop.index)
    start.lastIndex = stop.index
    if (stop[0] === 'endobj') {
      objects.set(Number(match[1]), { dictionary })
      continue
    }
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
    const data = end.lastIndex
    if (!(data + length <= bytes.length)) throw new Error('unexpected PDF structure: a stream without length')
    objects.set(Number(match[1]), { dictionary, stream: bytes.subarray(data, data + length) })
    start.lastIndex = data + length
  }
  return objects
}
