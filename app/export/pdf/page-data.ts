import type { House } from '../house.ts'
import { signed } from '../paragraph-sign.ts'
import { joinLists } from '../prepare/join-lists.ts'
import type { Block, Comment, ListItem, Prepared } from '../prepared.ts'
import { imageFiles } from './image-files.ts'
import type { Page, PageBlock, PageItem, Remark, Words } from './page.ts'
import { type Desk, toWords } from './page-words.ts'
import { hasChange, redlineBlocks } from './redline-blocks.ts'
import { redlineNotice } from './redline-notice.ts'
import { breakable } from './set-text.ts'
import { rowLines, tableWidths } from './table-widths.ts'

export interface PageOptions {
  /** Image bytes by the URL the note uses. */
  readonly images?: Readonly<Record<string, Uint8Array>>
  readonly house?: House
  /** Comments stand beside their lines. */
  readonly margin?: boolean
}

export interface PageData {
  readonly page: Page
  /** Image bytes by the file name `page` uses. */
  readonly images: Readonly<Record<string, Uint8Array>>
}

/** Pure: a prepared note as the data a page style reads. Images no style could set are told by their alt text. */
export function toPageData(prepared: Prepared, options: PageOptions = {}): PageData {
  const { head, labels } = prepared
  const images = imageFiles(options.images ?? {})
  const anchored = prepared.comments.filter((comment) => comment.anchored)
  const desk: Desk = {
    footnotes: new Map(prepared.footnotes.map((note) => [note.number, note])),
    set: new Set(),
    images: images.names,
    beside: new Map(options.margin ? anchored.map((c) => [c.number, remark(c, labels, false)]) : []),
  }
  const shown = prepared.redline ? redlineBlocks(prepared.blocks, labels) : prepared.blocks
  const blocks = toBlocks(shown, desk, prepared, true)
  let paper = blocks.length
  while (paper > 0 && blocks[paper - 1]?.kind === 'layer') paper--
  const [lang = 'en', ...subtags] = head.language.split('-')
  const region = subtags.find((tag) => /^[a-z]{2}$/i.test(tag))
  const page: Page = {
    title: head.title,
    meeting: head.meeting ?? '',
    marking: head.marking ?? '',
    ...(options.house?.markingColour && { colour: options.house.markingColour }),
    ...letterheadOf(options.house),
    reference: present(head.number, head.date),
    copy: head.copyNumber ? `${labels.copyNumber} ${head.copyNumber}` : '',
    desk: head.desk ?? '',
    status: present(
      head.copyName,
      head.status && capital(head.status),
      head.asOf && `${labels.asOf} ${head.asOf}`,
    ),
    author: present(head.desk),
    lang: lang.toLowerCase(),
    ...(region && { region: region.toUpperCase() }),
    page: labels.page,
    words: { sources: labels.sources, comments: labels.comments },
    ...(prepared.redline && { notice: redlineNotice(prepared.redline, labels) }),
    blocks: blocks.slice(0, paper),
    sheets: blocks.slice(paper),
    sources: prepared.sources.map((source) => ({
      number: String(source.number),
      words: sourceWords(source),
    })),
    comments: prepared.comments.map((comment) => ({
      number: String(comment.number),
      ...remark(comment, labels, true),
    })),
    ...(options.margin && anchored.length > 0 && { margin: true as const }),
    foot: [
      ...head.foot.map(({ label, values }) => ({ label, values: inFewLines(values) })),
      ...(head.override ? [{ label: labels.override, values: [head.override] }] : []),
    ],
  }
  const logo = options.house?.letterhead?.logo
  return { page, images: logo ? { ...images.bytes, [logoFile(logo)]: logo.bytes } : images.bytes }
}

/** @param quoted with the words it speaks of, which a comment beside its line does without */
function remark(comment: Comment, labels: Prepared['labels'], quoted: boolean): Remark {
  return {
    words: [
      { kind: 'strong', words: [comment.author] },
      `, ${comment.label.toLowerCase()}, ${comment.when}`,
      ...(quoted && comment.quote
        ? [' — ', { kind: 'emphasis', words: [`“${comment.quote}”`] } as const]
        : []),
      comment.anchored ? ': ' : ` (${labels.textGone}): `,
      ...paragraphs(comment.body),
    ],
    replies: comment.replies.map((reply) => [
      { kind: 'strong', words: [reply.author] },
      `, ${reply.when}: `,
      ...paragraphs(reply.body),
    ]),
  }
}

function letterheadOf(house: House | undefined): Pick<Page, 'letterhead'> {
  if (!house?.letterhead) return {}
  const { lines, logo } = house.letterhead
  if (!logo) return { letterhead: { lines } }
  const { alt, width, height } = logo
  return { letterhead: { lines, logo: { file: logoFile(logo), alt, width, height } } }
}

const logoFile = ({ type }: { readonly type: string }): string => `logo.${type}`

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** Short entries, such as offices, share a line. */
const inFewLines = (values: readonly string[]): readonly string[] =>
  values.every((value) => value.length < 32) ? [values.join('; ')] : values

const present = (...values: readonly (string | undefined)[]): string[] =>
  values.filter((value): value is string => value !== undefined && value !== '')

const paragraphs = (text: string): Words =>
  text.split(/\n+/).flatMap((line, i) => (i ? [{ kind: 'break' } as const, line] : [line]))

function sourceWords(source: Prepared['sources'][number]): Words {
  const told = [source.title, ...source.details].join(', ')
  if (!source.url) return [`${told}.`]
  return [`${told}, `, { kind: 'link', url: source.url, words: [source.url] }, '.']
}

function toBlocks(blocks: readonly Block[], desk: Desk, note: Prepared, top = false): PageBlock[] {
  return joinLists(blocks).map((block) => {
    const shown = toBlock(block, desk, note, top)
    return {
      ...(block.origin !== undefined && { origin: block.origin }),
      ...(note.redline && isChanged(block) && { changed: true as const }),
      ...shown,
    }
  })
}

function isChanged(block: Block): boolean {
  if (block.type === 'paragraph' || block.type === 'heading') return hasChange(block.children)
  return (
    block.type === 'table' && block.children.some((row) => row.children.some((c) => hasChange(c.children)))
  )
}

function toBlock(block: Block, desk: Desk, note: Prepared, top: boolean): PageBlock {
  switch (block.type) {
    case 'paragraph': {
      const [only, ...more] = block.children
      if (only?.type === 'image' && more.length === 0 && block.number === undefined) {
        const file = desk.images.get(only.url)
        if (file !== undefined) return { kind: 'image', file, alt: only.alt || only.title || '' }
      }
      const words = toWords(signed(block), desk)
      return { kind: 'paragraph', words, ...(block.number !== undefined && { number: `${block.number}.` }) }
    }
    case 'heading':
      return { kind: 'heading', level: block.depth, words: toWords(signed(block), desk) }
    case 'blockquote':
      return { kind: 'quote', blocks: toBlocks(block.children, desk, note) }
    case 'list':
      return {
        kind: 'list',
        ordered: block.ordered,
        start: block.start,
        loose: block.spread,
        items: block.children.map((item) => toItem(item, desk, note)),
      }
    case 'code':
      return { kind: 'code', text: breakable(block.value) }
    case 'thematicBreak':
      return { kind: 'rule' }
    case 'table': {
      const rows = block.children.map((row) => row.children.map((cell) => toWords(cell.children, desk)))
      const [head = [], ...body] = rows
      const align = head.map((_, i) => block.align[i] ?? 'left')
      const widths = tableWidths(rows)
      return { kind: 'table', widths, align, head, rows: body, ...keptTogether(rowLines(body, widths)) }
    }
    case 'annex':
      return {
        kind: 'annex',
        title: [`${note.labels.annex} ${block.letter}`, block.title].filter(Boolean).join(': '),
      }
    case 'changed':
      return { kind: 'aside', label: block.change.author, blocks: toBlocks(block.children, desk, note) }
    case 'layer': {
      const blocks = toBlocks(block.children, desk, note)
      if (!top) return { kind: 'aside', label: block.label, blocks }
      return {
        kind: 'layer',
        label: block.label,
        end: note.labels.endOf.replace('{label}', block.label),
        blocks,
      }
    }
  }
}

function toItem(item: ListItem, desk: Desk, note: Prepared): PageItem {
  if (item.checked === undefined) return { blocks: toBlocks(item.children, desk, note) }
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph')
    return { done: item.checked, words: [], blocks: toBlocks(item.children, desk, note) }
  return {
    ...(note.redline && hasChange(first.children) && { changed: true as const }),
    done: item.checked,
    words: toWords(first.children, desk),
    blocks: toBlocks(rest, desk, note),
  }
}

/** Lines of the longest row that is never cut, and of the longest table that is not: a third of a page. */
const LONGEST_ROW = 24
const LONGEST_TABLE = 16

/** What of a table the end of a page may not cut. */
function keptTogether(lines: readonly number[]): { together: boolean; long: number[] } {
  const all = lines.reduce((sum, of) => sum + of, 0)
  return {
    together: all <= LONGEST_TABLE,
    long: lines.flatMap((of, row) => (of > LONGEST_ROW ? [row] : [])),
  }
}
