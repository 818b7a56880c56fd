import type { Evidence, Origin } from '../meeting.ts'

/** Half-open range of UTF-16 units in a source text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Characters kept before and after a quotation, to find it again when offsets no longer fit. */
const CONTEXT = 32

/** Collects the passages of a record. The same passage is entered once; ids count through all sources. */
export class EvidenceBook {
  readonly evidence: Evidence[] = []
  private readonly byPlace = new Map<string, string>()
  private readonly ids = new Set<string>()

  /** @param known passages the record has already, which keep their ids. */
  constructor(known: readonly Evidence[] = []) {
    for (const one of known) {
      this.evidence.push(one)
      this.ids.add(one.id)
      if (one.position) this.byPlace.set(placeOf(one.source, one.position), one.id)
    }
  }

  /** @returns the origin of an item that stands at these passages of one source. */
  cite(source: string, text: string, spans: readonly Span[]): Origin {
    return { kind: 'evidence', evidence: spans.map((span) => this.enter(source, text, span)) }
  }

  /** Enters one passage, without the white space around it, and returns its id. */
  enter(source: string, text: string, span: Span): string {
    const { start, end } = trimmed(text, span)
    const place = placeOf(source, { start, end })
    const known = this.byPlace.get(place)
    if (known) return known
    const id = this.freshId()
    const prefix = text.slice(safeStart(text, Math.max(0, start - CONTEXT)), start)
    const suffix = text.slice(end, safeEnd(text, Math.min(text.length, end + CONTEXT)))
    this.evidence.push({
      id,
      source,
      quote: { exact: text.slice(start, end), ...(prefix && { prefix }), ...(suffix && { suffix }) },
      position: { start, end },
    })
    this.byPlace.set(place, id)
    return id
  }

  private freshId(): string {
    let number = this.evidence.length + 1
    while (this.ids.has(`e${number}`)) number++
    const id = `e${number}`
    this.ids.add(id)
    return id
  }
}

const placeOf = (source: string, { start, end }: Span) => `${source} ${start} ${end}`

/** A span without the white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  let a = start
  let b = end
  while (a < b && isSpace(text.charCodeAt(a))) a++
  while (b > a && isSpace(text.charCodeAt(b - 1))) b--
  return a < b ? { start: a, end: b } : { start, end }
}

const isSpace = (c: number) => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x3000 || c === 0xfeff
const isLow = (c: number) => c >= 0xdc00 && c <= 0xdfff
/** Never cuts a surrogate pair. */
const safeStart = (text: string, at: number) => (at > 0 && isLow(text.charCodeAt(at)) ? at + 1 : at)
const safeEnd = (text: string, at: number) => (at < text.length && isLow(text.charCodeAt(at)) ? at - 1 : at)
