import type { Revisions } from './revisions.ts'
import { formatsIn, type RunChange } from './run-change.ts'
import { type SignKind, sign, withoutSigns } from './signs.ts'
import type { NumberingOfParagraph, WordNumbers } from './word-numbers.ts'
import { escapeText, openTag, readXml, type XmlAttributes } from './xml.ts'

/** What of a body a note cannot hold, counted. */
export interface BodyLosses {
  /** Changes of a paragraph's style or numbering. */
  restyled: number
  /** Table cells put in, taken out or merged. */
  cells: number
  formulas: number
  drawings: number
  /** Pictures that stand outside the file. */
  linked: number
}
export const noLosses = (): BodyLosses => ({ restyled: 0, cells: 0, formulas: 0, drawings: 0, linked: 0 })

interface Paragraph {
  readonly about: { style?: string; numId?: string; level?: number }
  /** Who put its mark in, or took it out. */
  mark?: { readonly kind: 'mark-ins' | 'mark-del'; readonly attributes: XmlAttributes }
}

/** Where words may stand directly. */
const LINES = new Set(['w:p', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:hyperlink', 'w:smartTag'])
const TRACKED: Readonly<Record<string, 'ins' | 'del'>> = {
  'w:ins': 'ins',
  'w:moveTo': 'ins',
  'w:del': 'del',
  'w:moveFrom': 'del',
}
/** How something was set before: nothing to a note, and not to be mistaken for how it is set. */
const EARLIER = /^w:(pPr|sectPr|tblPr|tblPrEx|trPr|tcPr|tblGrid|numbering)Change$/
/** What stands under another name among deleted words. */
const UNDELETED: Readonly<Record<string, string>> = {
  'w:delText': 'w:t',
  'w:delInstrText': 'w:instrText',
}

export interface BodyContext {
  readonly file: string
  readonly revisions: Revisions
  readonly losses: BodyLosses
  /** Absent in footnotes, whose paragraphs have no numbers. */
  readonly numbers?: WordNumbers
}

/**
 * Writes the XML of a body anew, with signs where comments and tracked changes begin and end and before numbered
 * paragraphs, without what is shown only to newer programs, and without pictures that stand outside the file.
 */
export function markBody(source: string, { file, revisions, losses, numbers }: BodyContext): string {
  let out: string[] = []
  const path: string[] = []
  const paragraphs: Paragraph[] = []
  let waiting: string[] = []
  let dropped = 0
  let tracked = 0
  const runs: number[] = []
  let change: RunChange | undefined

  const settle = () => {
    for (const one of waiting) out.push(signRun(one))
    waiting = []
  }
  const mayStand = (name: string) =>
    LINES.has(path.at(-1) ?? '') && name !== 'w:pPr' && paragraphs.length > 0 && !(name in TRACKED)

  /** A mark of a paragraph, row or list number: no words stand in it. */
  function markOfProperties(kind: 'ins' | 'del', attributes: XmlAttributes): void {
    const paragraph = paragraphs.at(-1)
    const [outer, inner] = path.slice(-2)
    if (outer === 'w:pPr' && inner === 'w:rPr' && paragraph)
      paragraph.mark = { kind: `mark-${kind}`, attributes }
    else if (inner === 'w:trPr') waiting.push(sign(`row-${kind}`, revisions.idOf(attributes)))
  }

  /** A run whose format was changed stands twice: as it was and as it is. */
  function closeRun({ from, properties, earlier, id }: RunChange): void {
    const run = out.splice(from)
    const now = run.splice(1, properties)
    const [open = '', ...content] = run
    const [before, after] = [earlier.join(''), now.join('')]
    const words = content.join('')
    const plain = /^(<w:(t|tab|br|cr|noBreakHyphen)\b[^>]*>[^<]*<\/w:\2>)*<\/w:r>$/.test(words)
    if (!plain || formatsIn(before) === formatsIn(after)) return void out.push(open, after, words)
    const twice = (kind: SignKind, format: string) =>
      out.push(signRun(sign(kind, id)), open, format, words, signRun(sign('settled', '')))
    twice('was', before)
    twice('ins', after)
  }

  function open(name: string, attributes: XmlAttributes): void {
    const parent = path.at(-1) ?? ''
    const kind = TRACKED[name]
    if (kind && parent.endsWith('Pr')) {
      markOfProperties(kind, attributes)
      dropped++
      return
    }
    count(name, losses)
    const comment = /^w:commentRange(Start|End)$/.exec(name)?.[1]
    if (comment)
      waiting.push(sign(comment === 'Start' ? 'start' : 'end', withoutSigns(attributes['w:id'] ?? '')))
    if (kind) {
      waiting.push(sign(kind, revisions.idOf(attributes)))
      tracked++
    }
    if (waiting.length > 0 && mayStand(name)) settle()
    if (name === 'w:p') paragraphs.push({ about: {} })
    if (name === 'w:r') runs.push(out.length)
    noteNumbering(name, attributes, path, paragraphs.at(-1))
    if (name === 'a:blip' && attributes['r:link'] && !attributes['r:embed']) losses.linked++
    if (!kind)
      out.push(openTag(UNDELETED[name] ?? name, name === 'a:blip' ? withoutLink(attributes) : attributes))
    path.push(name)
  }

  function close(name: string): void {
    path.pop()
    if (name === 'w:r') runs.pop()
    if (name === 'w:p') endParagraph()
    if (name in TRACKED) {
      waiting.push(sign('settled', ''))
      tracked--
    } else out.push(`</${UNDELETED[name] ?? name}>`)
    if (name === 'w:pPr' && path.at(-1) === 'w:p') {
      const ordinal = numbers?.next((paragraphs.at(-1)?.about ?? {}) satisfies NumberingOfParagraph)
      if (ordinal) waiting.unshift(sign('item', `${ordinal.series} ${ordinal.level} ${ordinal.number}`))
    }
  }

  function endParagraph(): void {
    const mark = paragraphs.pop()?.mark
    if (mark) waiting.push(sign(mark.kind, revisions.idOf(mark.attributes)))
    else revisions.part()
    settle()
  }

  let main: string[] = []
  readXml(source, file, {
    open(name, attributes) {
      if (dropped > 0 || name === 'mc:Choice' || EARLIER.test(name)) {
        if (dropped === 0 && name === 'w:pPrChange') losses.restyled++
        dropped++
      } else if (name === 'w:rPrChange' && path.at(-2) === 'w:r' && tracked === 0 && !change) {
        const id = revisions.idOf(attributes)
        change = { from: runs.at(-1) ?? out.length, depth: runs.length, properties: 0, earlier: [], id }
        main = out
        out = []
      } else if (name === 'w:rPrChange') dropped++
      else open(name, attributes)
    },
    close(name) {
      if (dropped > 0) dropped--
      else if (name === 'w:rPrChange' && change) {
        change = { ...change, earlier: out }
        out = main
      } else {
        close(name)
        if (!change) return
        if (name === 'w:rPr' && path.at(-1) === 'w:r' && runs.length === change.depth)
          change.properties = out.length - change.from - 1
        if (name === 'w:r' && runs.length < change.depth) {
          closeRun(change)
          change = undefined
        }
      }
    },
    text(words) {
      if (dropped > 0) return
      if (tracked === 0 && !change && path.at(-1) === 'w:t' && words !== '') revisions.part()
      out.push(escapeText(withoutSigns(words)))
    },
  })
  return out.join('')
}

const signRun = (one: string): string => `<w:r><w:t xml:space="preserve">${one}</w:t></w:r>`

function count(name: string, losses: BodyLosses): void {
  if (name === 'm:oMath') losses.formulas++
  else if (name === 'c:chart' || name === 'dgm:relIds' || name === 'o:OLEObject') losses.drawings++
  else if (name === 'w:cellIns' || name === 'w:cellDel' || name === 'w:cellMerge') losses.cells++
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
