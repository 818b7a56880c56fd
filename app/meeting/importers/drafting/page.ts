import type { Span } from '../evidence-book.ts'
import { findDateline, isByline, isCaption, isFurniture, opensOtherStories } from './furniture.ts'
import { type Language, languageOf } from './language.ts'
import { paragraphs } from './paragraphs.ts'
import { cellsOf, columnsOf, isRow, isRule, type Table } from './tables.ts'
import { findTurns } from './turns.ts'

/** What a block of a source is. Only `body`, `item`, `row` and `turn` yield items; headings give context. */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'body'
  | 'item'
  | 'row'
  | 'turn'
  | 'furniture'
  | 'caption'
  | 'byline'

export interface Block extends Span {
  readonly kind: BlockKind
  /** Where its prose begins: after a dateline, a bullet or a speaker's label. */
  readonly from: number
  /** The label of a turn in a transcript; a turn's later paragraphs carry the label of its first. */
  readonly label?: Span
}

/** What a reader already knows of its text, where the format states it. */
export interface PageHints {
  readonly title?: string
  readonly headings?: readonly Span[]
  readonly furniture?: readonly Span[]
}

/** A source text laid out: its blocks in order, and what its head says of it. */
export interface Page {
  readonly text: string
  readonly language: Language
  readonly blocks: readonly Block[]
  readonly title?: Span
  /** Tables of people and of actions. */
  readonly tables?: readonly Table[]
  /** “BEIJING, Dec 26 (Agency) -”: the place written from, the agency, the date as written. */
  readonly dateline?: { readonly place?: string; readonly agency?: string; readonly date?: Span }
}

const MAX_HEADING_WORDS = 16
/** Lines at the foot that may hold nothing but a date. */
const FOOT_LINES = 3
/** Lines at the head that may hold a date, also below an opening sentence. */
export const HEAD_LINES = 6
/** Shortest run of words that is prose and not the headline of another story. */
const SHORTEST_PARAGRAPH = 140
const ENDS_SENTENCE = /[.?!:;,…。！？；、”"»」』)）]$/u
const BULLET =
  /^(?:[-*•·‣▪◦–—●○■□◆]|[\d０-９]{1,2}\u3000|\(?\d{1,3}[.)）]|\(?[a-z][.)]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳])[ \t\u3000]*/u

/** “3. Decisions”: a number and a few words with a capital. */
const NUMBERED_HEADING = /^\d{1,2}[.)] \p{Lu}[\p{L}’'&/-]*(?: [\p{L}’'&/-]+){0,5}$/u

/** Lays a text out into blocks. Nothing is altered: each block is a range of the text. */
export function layOut(text: string, hints: PageHints = {}): Page {
  const language = languageOf(text)
  const spans = paragraphs(text)
  const turns = findTurns(text, spans)
  const blocks: Block[] = []
  let dateline: Page['dateline']
  let seenBody = false
  let otherStories = false
  const tables: { columns: Table['columns']; rows: Span[][] }[] = []
  let table: (typeof tables)[number] | undefined
  for (const [i, span] of spans.entries()) {
    const raw = text.slice(span.start, span.end)
    const turn = turns.byStart.get(span.start)
    const above = blocks[blocks.length - 1]?.kind
    if (seenBody && opensOtherStories(raw)) otherStories = true
    if (!isRow(raw)) table = undefined
    else if (!table) {
      const columns = columnsOf(text, span)
      if (columns) {
        table = { columns, rows: [] }
        tables.push(table)
        blocks.push({ ...span, kind: 'furniture', from: span.start })
        continue
      }
    } else if (isRule(raw)) {
      blocks.push({ ...span, kind: 'furniture', from: span.start })
      continue
    } else {
      table.rows.push(cellsOf(text, span))
      blocks.push({ ...span, kind: 'row', from: span.start })
      continue
    }
    const kind =
      within(hints.furniture, span) ||
      (otherStories && !isParagraph(raw)) ||
      isFurniture(raw, !seenBody || i < HEAD_LINES || i >= spans.length - FOOT_LINES)
        ? 'furniture'
        : isByline(raw) || turns.labelLines.has(span.start)
          ? 'byline'
          : isCaption(raw)
            ? 'caption'
            : turn
              ? 'turn'
              : within(hints.headings, span) || isHeading(raw, spans[i + 1], text, above === 'heading')
                ? 'heading'
                : BULLET.test(raw) && !/^\d{4}/.test(raw)
                  ? 'item'
                  : 'body'
    let from = turn?.from ?? span.start
    if (kind === 'item') from += BULLET.exec(raw)?.[0].length ?? 0
    if (kind === 'body' && !dateline) {
      const found = findDateline(raw, span.start)
      if (found) {
        dateline = found
        from = found.from
      }
    }
    if (kind === 'turn' || (kind === 'body' && ENDS_SENTENCE.test(raw))) seenBody = true
    blocks.push({ ...span, kind, from, ...(turn && kind === 'turn' && { label: turn.label }) })
  }
  const title = findTitle(text, blocks, hints.title)
  return {
    text,
    language,
    tables,
    blocks: title
      ? blocks.map((b) => (b.start === title.start ? { ...b, kind: 'title' as const } : b))
      : blocks,
    ...(title && { title }),
    ...(dateline && { dateline }),
  }
}

function within(ranges: readonly Span[] | undefined, span: Span): boolean {
  return ranges?.some((r) => r.start <= span.start && span.end <= r.end) ?? false
}

/** “We agreed to:” above a list says what its items are. */
const UNDERTAKES = /\b(?:agreed|decided|signed|committed|resolved|undertook|adopted|concluded)\b/i

const isParagraph = (raw: string) => raw.length >= SHORTEST_PARAGRAPH && /[.!?。！？]["”’」』)]*$/u.test(raw)

/** A short line that ends no sentence and is followed by something. A title may go on in the line below it. */
function isHeading(raw: string, next: Span | undefined, text: string, belowHeading: boolean): boolean {
  if (!next || raw.length > 140 || raw.includes('\n')) return false
  if (/^#{1,6}\s/.test(raw)) return true
  if (/^[“"「『]/.test(raw) && /[”"」』]$/.test(raw)) return false
  // “Wang said:” before a paragraph of quoted words is prose.
  if (raw.endsWith(':') || raw.endsWith('：'))
    return (
      raw.split(/\s+/).length <= 6 &&
      !UNDERTAKES.test(raw) &&
      !/^[“"「『«‘]/.test(text.slice(next.start, next.start + 1))
    )
  if (
    ENDS_SENTENCE.test(raw.replace(/["”’'」』)]+$/u, '')) ||
    (BULLET.test(raw) && !NUMBERED_HEADING.test(raw)) ||
    /:\s/.test(raw.slice(0, 24))
  )
    return false
  if (!/\p{L}/u.test(raw)) return false
  const cjk = /[\u3040-\u30ff\u3400-\u9fff]/.test(raw)
  if (cjk ? raw.length > 45 : raw.split(/\s+/).length > MAX_HEADING_WORDS * (belowHeading ? 2 : 1))
    return false
  return (
    cjk ||
    belowHeading ||
    /^[\p{Lu}\p{N}“"‘']/u.test(raw) ||
    text.slice(next.start, next.end).length > raw.length * 2
  )
}

/** Fewest words of a headline; one or two stand for a section of the site or an agency. */
const FEWEST_TITLE_WORDS = 3

/** The title a reader found, where it stands in the text; else the first short line before the prose. */
function findTitle(text: string, blocks: readonly Block[], stated: string | undefined): Span | undefined {
  const raw = (b: Block) =>
    text
      .slice(b.start, b.end)
      .replace(/^#+\s*/, '')
      .trim()
  if (stated) {
    const at = blocks.find((b) => raw(b) === stated.trim())
    if (at) return { start: at.start, end: at.end }
  }
  const candidates: Block[] = []
  for (const block of blocks) {
    if (
      block.kind === 'heading' ||
      (block.kind === 'body' && candidates.length === 0 && isHeadline(raw(block)))
    ) {
      candidates.push(block)
      continue
    }
    if (block.kind === 'body' || block.kind === 'turn' || block.kind === 'item') break
  }
  const best = candidates.find((b) => isLongEnough(raw(b))) ?? candidates[0]
  return best && { start: best.start, end: best.end }
}
const isHeadline = (s: string) =>
  s.length <= 160 && !/[.。!?！？:：][”"’'」』)]*$/u.test(s) && !s.includes('\n')
const isLongEnough = (s: string) =>
  s.split(/\s+/).length >= FEWEST_TITLE_WORDS || /[\u3040-\u9fff]{6}/.test(s)

/** Blocks whose words are content. */
export const isContent = (block: Block): boolean =>
  block.kind === 'body' || block.kind === 'item' || block.kind === 'row' || block.kind === 'turn'
