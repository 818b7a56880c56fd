import { sign, withoutSigns } from './signs.ts'
import type { NumberingOfParagraph, WordNumbers } from './word-numbers.ts'
import { escapeText, openTag, readXml, type XmlAttributes } from './xml.ts'

/** What of a body a note cannot hold, counted. */
export interface BodyLosses {
  inserted: number
  deleted: number
  formulas: number
  drawings: number
  /** Pictures that stand outside the file. */
  linked: number
}

interface Paragraph {
  readonly about: { style?: string; numId?: string; level?: number }
  readonly begins: boolean
}

/** Where words may stand directly. */
const LINES = new Set(['w:p', 'w:ins', 'w:hyperlink', 'w:smartTag', 'w:moveTo'])

/**
 * Writes the XML of a body anew, with signs where comments begin and end and before numbered paragraphs, without what
 * is shown only to newer programs, and without pictures that stand outside the file.
 */
export function markBody(
  source: string,
  file: string,
  numbers: WordNumbers,
): { readonly xml: string; readonly losses: BodyLosses } {
  const out: string[] = []
  const losses: BodyLosses = { inserted: 0, deleted: 0, formulas: 0, drawings: 0, linked: 0 }
  const path: string[] = []
  const paragraphs: Paragraph[] = []
  let waiting: string[] = []
  let dropped = 0
  let deleted = 0

  const settle = () => {
    for (const one of waiting) out.push(`<w:r><w:t xml:space="preserve">${one}</w:t></w:r>`)
    waiting = []
  }
  const mayStand = (name: string) =>
    deleted === 0 && LINES.has(path.at(-1) ?? '') && name !== 'w:pPr' && paragraphs.length > 0

  readXml(source, file, {
    open(name, attributes) {
      if (dropped > 0 || name === 'mc:Choice') {
        dropped++
        return
      }
      count(name, path.at(-1) ?? '', losses)
      const comment = /^w:commentRange(Start|End)$/.exec(name)?.[1]
      if (comment)
        waiting.push(sign(comment === 'Start' ? 'start' : 'end', withoutSigns(attributes['w:id'] ?? '')))
      if (waiting.length > 0 && mayStand(name)) settle()
      if (name === 'w:del' || name === 'w:moveFrom') deleted++
      if (name === 'w:p') paragraphs.push({ about: {}, begins: true })
      noteNumbering(name, attributes, path, paragraphs.at(-1))
      if (name === 'a:blip' && attributes['r:link'] && !attributes['r:embed']) losses.linked++
      out.push(openTag(name, name === 'a:blip' ? withoutLink(attributes) : attributes))
      path.push(name)
    },
    close(name) {
      if (dropped > 0) {
        dropped--
        return
      }
      path.pop()
      if (name === 'w:p' && waiting.length > 0) settle()
      out.push(`</${name}>`)
      if (name === 'w:del' || name === 'w:moveFrom') deleted--
      if (name === 'w:p') paragraphs.pop()
      if (name === 'w:pPr' && path.at(-1) === 'w:p') {
        const ordinal = numbers.next((paragraphs.at(-1)?.about ?? {}) satisfies NumberingOfParagraph)
        if (ordinal) waiting.unshift(sign('item', `${ordinal.series} ${ordinal.level} ${ordinal.number}`))
      }
    },
    text(words) {
      if (dropped === 0) out.push(escapeText(withoutSigns(words)))
    },
  })
  return { xml: out.join(''), losses }
}

/** Marks of paragraphs and rows are no words: they are not counted. */
function count(name: string, parent: string, losses: BodyLosses): void {
  const ofWords = !parent.endsWith('Pr')
  if ((name === 'w:ins' || name === 'w:moveTo') && ofWords) losses.inserted++
  else if ((name === 'w:del' || name === 'w:moveFrom') && ofWords) losses.deleted++
  else if (name === 'm:oMath') losses.formulas++
  else if (name === 'c:chart' || name === 'dgm:relIds' || name === 'o:OLEObject') losses.drawings++
}

function noteNumbering(
  name: string,
  attributes: XmlAttributes,
  path: readonly string[],
  paragraph: Paragraph | undefined,
): void {
  if (!paragraph || !path.includes('w:pPr')) return
  const value = attributes['w:val'] ?? ''
  if (name === 'w:pStyle') paragraph.about.style = value
  else if (name === 'w:numId') paragraph.about.numId = value
  else if (name === 'w:ilvl') paragraph.about.level = Number(value)
}

function withoutLink({ 'r:link': _, ...kept }: XmlAttributes): XmlAttributes {
  return kept
}
