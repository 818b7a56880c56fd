import type { Heading, Nodes, Paragraph, RootContent, TableCell } from 'mdast'
import type {} from 'mdast-util-directive'
import type { Note, SectionRule } from '../note/note.ts'
import { plainText, textRuns } from '../note/plain-text.ts'

/** One run of words of the note (a paragraph, a heading, a table cell) and what it stands in. */
export interface NotePassage {
  readonly node: Paragraph | Heading | TableCell
  readonly text: string
  /** Top-level block, and where `text` begins in that block's plain text (UTF-16 units). */
  readonly block: number
  readonly start: number
  readonly section: NoteSection | null
  /** Names of the regions and quotations around it, outermost first. */
  readonly within: readonly string[]
}

export interface NoteSection {
  readonly heading: string
  readonly depth: number
  readonly rule: SectionRule
  readonly block: number
  readonly start: number
}

const UNLISTED = { kind: 'fact', required: false } as const

const ofNote = new WeakMap<Note, readonly NotePassage[]>()
const ofBlock = new WeakMap<RootContent, readonly BlockPassage[]>()

/** A passage by itself, wherever its block stands. */
type BlockPassage = Pick<NotePassage, 'node' | 'text' | 'start' | 'within'>

/**
 * The note's words in reading order, each with its section. Text on its way out (`del`) counts until it is accepted.
 * Every rule asks for them, so they are kept with the note, and those of a block with the block.
 */
export function notePassages(note: Note): readonly NotePassage[] {
  const known = ofNote.get(note)
  if (known) return known
  let section: NoteSection | null = null
  const passages = note.tree.children.flatMap((top, block) =>
    blockPassages(top).map((passage): NotePassage => {
      const { node, text, start } = passage
      if (node.type === 'heading') section = toSection(note, node, text, block, start)
      return { ...passage, block, section }
    }),
  )
  ofNote.set(note, passages)
  return passages
}

function blockPassages(top: RootContent): readonly BlockPassage[] {
  const known = ofBlock.get(top)
  if (known) return known
  const passages: BlockPassage[] = []
  const starts = leafStarts(top)
  const visit = (node: RootContent, within: readonly string[]) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      passages.push({ node, text: plainText(node), start: starts.get(node) ?? 0, within })
    } else if ('children' in node) {
      const name = node.type === 'containerDirective' ? node.name : node.type
      for (const child of node.children) visit(child, [...within, name])
    }
  }
  visit(top, [])
  ofBlock.set(top, passages)
  return passages
}

function toSection(note: Note, node: Heading, text: string, block: number, start: number): NoteSection {
  const heading = text.trim()
  const rule = note.head.sections?.find((r) => r.heading.trim() === heading) ?? { heading, ...UNLISTED }
  return { heading, depth: node.depth, rule, block, start }
}

/** Where each leaf block's text begins in its top-level block's plain text. */
function leafStarts(top: RootContent): ReadonlyMap<Nodes, number> {
  const starts = new Map<Nodes, number>()
  for (const run of textRuns(top)) {
    let node: Nodes = top
    for (const index of [...run.path, -1]) {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
        if (!starts.has(node)) starts.set(node, run.start)
        break
      }
      const next: Nodes | undefined = 'children' in node ? node.children[index] : undefined
      if (!next) break
      node = next
    }
  }
  return starts
}

/** Offset in `plainText(top)` at which an inline node stands, whether or not it has text of its own. */
export function offsetInPassage(passage: NotePassage, target: Nodes): number {
  let before = 0
  let found = false
  const visit = (node: Nodes) => {
    if (found) return
    if (node === target) found = true
    else if ('children' in node && hasInside(node, target)) node.children.forEach(visit)
    else before += plainText(node).length
  }
  passage.node.children.forEach(visit)
  return passage.start + before
}

const hasInside = (node: Nodes, target: Nodes): boolean =>
  node === target || ('children' in node && node.children.some((child) => hasInside(child, target)))
