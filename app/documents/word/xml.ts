import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { BriefError } from '../../errors.ts'

/** Deeper than any paper nests tables and text boxes. */
const DEEPEST = 250

export type XmlAttributes = Readonly<Record<string, string>>

/** Called for each piece of XML in order; what is left out is passed over. */
export interface XmlVisitor {
  open?(name: string, attributes: XmlAttributes): void
  close?(name: string): void
  text?(words: string): void
}

/**
 * Reads XML as a stream. A document type is refused, and with it every entity of the file's own: nothing is fetched,
 * nothing expands.
 * @throws {BriefError} `source-unreadable`, `source-too-large`
 */
export function readXml(source: string, file: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw unreadable(file, 'it declares entities of its own, which can make it grow without end')
  })
  parser.on('error', (error) => {
    throw unreadable(file, `its XML is damaged (${error.message.replace(/^\d+:\d+: /, '')})`)
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (++depth > DEEPEST) throw tooDeep(file)
    visitor.open?.(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    visitor.close?.(name)
  })
  parser.on('text', (words) => visitor.text?.(words))
  parser.on('cdata', (words) => visitor.text?.(words))
  parser.write(source.replace(/^\uFEFF/, '')).close()
}

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const escapeValue = (text: string): string =>
  escapeText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)

export const openTag = (name: string, attributes: XmlAttributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeValue(value)}"`)
    .join('')}>`

export const unreadable = (file: string, why: string, cause?: unknown): BriefError =>
  new BriefError(
    'source-unreadable',
    `“${file}” cannot be opened: ${why}.`,
    'Open it in Word and save it again, or paste its text. The file was not changed.',
    { file },
    undefined,
    { cause },
  )

const tooDeep = (file: string): BriefError =>
  new BriefError(
    'source-too-large',
    `“${file}” is not opened: its parts stand more than ${DEEPEST} levels deep in one another.`,
    'Ask whoever sent it what it holds. The file was not changed.',
    { file },
  )
