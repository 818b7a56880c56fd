import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { MAX_DEPTH, tooLarge, unreadable } from '../limits.ts'

export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(words: string): void
}

/**
 * Reads XML as a stream. A document type, and with it every entity of its own, is refused: nothing is fetched,
 * nothing expands.
 * @throws {BriefError} `source-unreadable`, `source-too-large`
 */
export function readXml(source: string, file: string, listener: XmlListener): void {
  const parser = new SaxesParser()
  let depth = 0
  const bad = (what: string) =>
    unreadable(file, what, 'Save it again in the program it was made with, or as plain text.')
  parser.on('doctype', () => {
    throw bad('it declares a document type, which can make it grow without end')
  })
  parser.on('error', (error) => {
    throw bad(`its XML is damaged (${error.message.replace(/^\d+:\d+: /, '')})`)
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (++depth > MAX_DEPTH) throw tooLarge(file, `it is nested more than ${MAX_DEPTH} levels deep`)
    listener.open?.(tag.name, tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth--
    listener.close?.(tag.name)
  })
  parser.on('text', (words) => listener.text?.(words))
  parser.on('cdata', (words) => listener.text?.(words))
  parser.write(source).close()
}
