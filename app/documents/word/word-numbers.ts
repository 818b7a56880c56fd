import { readXml, type XmlAttributes } from './xml.ts'

/** Which number Word prints before a paragraph. */
export interface Ordinal {
  /** Paragraphs of one series and level count on from each other. */
  readonly series: string
  readonly level: number
  readonly number: number
}

/** What a paragraph says of its own numbering. */
export interface NumberingOfParagraph {
  readonly style?: string
  readonly numId?: string
  readonly level?: number
}

/** Counts as Word does, paragraph by paragraph. */
export interface WordNumbers {
  /** The number of the next paragraph; null where it has none, or a bullet. */
  next(paragraph: NumberingOfParagraph): Ordinal | null
}

interface Level {
  start: number
  bullet: boolean
}
interface Numberings {
  /** Levels of each series. */
  readonly series: Map<string, Map<number, Level>>
  /** Series of each numbering, and the levels it begins anew. */
  readonly nums: Map<string, { series: string; restarts: Map<number, number> }>
}

export function wordNumbers(
  numbering: string | undefined,
  styles: string | undefined,
  file: string,
): WordNumbers {
  const { series, nums } = readNumberings(numbering, file)
  const styled = readStyles(styles, file)
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return {
    next({ style, numId, level }) {
      const own = numId === undefined ? numberingOfStyle(styled, style) : { numId, level: undefined }
      const num = nums.get(own?.numId ?? '')
      if (!num || own?.numId === undefined) return null
      const at = level ?? own.level ?? 0
      const rule = series.get(num.series)?.get(at)
      if (!rule || rule.bullet) return null
      const count = counts.get(num.series) ?? []
      const restart = num.restarts.get(at)
      const first = `${own.numId} ${at}`
      if (restart !== undefined && !begun.has(first)) count[at] = restart - 1
      begun.add(first)
      count[at] = (count[at] ?? rule.start - 1) + 1
      counts.set(num.series, count.slice(0, at + 1))
      return { series: num.series, level: at, number: count[at] }
    },
  }
}

const val = (attributes: XmlAttributes): string => attributes['w:val'] ?? ''

function readNumberings(source: string | undefined, file: string): Numberings {
  const found: Numberings = { series: new Map(), nums: new Map() }
  if (source === undefined) return found
  let levels: Map<number, Level> | undefined
  let num: { series: string; restarts: Map<number, number> } | undefined
  let at = 0
  readXml(source, file, {
    open(name, attributes) {
      if (name === 'w:abstractNum') {
        levels = new Map()
        num = undefined
        found.series.set(attributes['w:abstractNumId'] ?? '', levels)
      } else if (name === 'w:num') {
        num = { series: '', restarts: new Map() }
        found.nums.set(attributes['w:numId'] ?? '', num)
      } else if (name === 'w:abstractNumId' && num) num.series = val(attributes)
      else if (name === 'w:lvl' || name === 'w:lvlOverride') {
        at = Number(attributes['w:ilvl'] ?? 0)
        if (name === 'w:lvl' && !num) levels?.set(at, { start: 1, bullet: false })
      } else if (name === 'w:startOverride') num?.restarts.set(at, Number(val(attributes)))
      else if (!num && (name === 'w:start' || name === 'w:numFmt')) {
        const level = levels?.get(at)
        if (level && name === 'w:start') level.start = Number(val(attributes))
        if (level && name === 'w:numFmt') level.bullet = /^(bullet|none)$/.test(val(attributes))
      }
    },
  })
  return found
}

interface Styled {
  numId?: string
  level?: number
  basedOn?: string
}

function readStyles(source: string | undefined, file: string): Map<string, Styled> {
  const found = new Map<string, Styled>()
  if (source === undefined) return found
  let style: Styled = {}
  readXml(source, file, {
    open(name, attributes) {
      if (name === 'w:style') {
        style = {}
        found.set(attributes['w:styleId'] ?? '', style)
      } else if (name === 'w:basedOn') style.basedOn = val(attributes)
      else if (name === 'w:numId') style.numId = val(attributes)
      else if (name === 'w:ilvl') style.level = Number(val(attributes))
    },
  })
  return found
}

function numberingOfStyle(styles: Map<string, Styled>, id: string | undefined) {
  const seen = new Set<string>()
  for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at)
    const { numId, level } = styles.get(at) ?? {}
    if (numId !== undefined) return { numId, level }
  }
  return undefined
}
