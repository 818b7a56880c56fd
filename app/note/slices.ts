import type { Root, RootContent } from 'mdast'
import { writeMarkdown } from './dialect.ts'
import { frontMatter, lineEnding, writeFrontMatter } from './front-matter.ts'
import type { Note } from './note.ts'

/**
 * A note's text in pieces: its head, then each untouched block and each run of changed ones, then its end. A piece is
 * the gap before it and its own text. Untouched blocks give the bytes they have in the source, and so do the gaps
 * around them.
 */
export interface Piece {
  /** None for the head and the end. */
  readonly blocks: readonly RootContent[]
  readonly gap: string
  readonly text: string
  /** Written anew, not taken from the source. */
  readonly fresh: boolean
  /** The gap stood between the same two neighbours in the source. */
  readonly kept: boolean
}

export function piecesOf(note: Note): Piece[] {
  const { source } = note
  const eol = lineEnding(source)
  const headEnd = frontMatter(source).end
  const head = writeFrontMatter(note.head, source)
  const headKept = head === source.slice(0, headEnd)

  const pieces: Piece[] = [{ blocks: [], gap: '', text: head, fresh: !headKept, kept: true }]
  let left: Edge = { offset: headEnd, kind: head.replace('\uFEFF', '') === '' ? 'start' : 'head' }
  for (const blocks of runs(note.tree)) {
    const range = rangeOf(blocks[0])
    const right: Edge = { offset: range?.start, kind: 'block' }
    const joint = jointOf(left, right, source, eol, pieces.length > 1 || headKept)
    const text = range ? source.slice(range.start, range.end) : writeBlocks(blocks, eol)
    pieces.push({ blocks, ...joint, text, fresh: !range })
    left = { offset: range?.end, kind: 'block' }
  }
  const end = jointOf(
    left,
    { offset: source.length, kind: 'end' },
    source,
    eol,
    pieces.length > 1 || headKept,
  )
  pieces.push({ blocks: [], ...end, text: '', fresh: false })
  return pieces
}

export const joinPieces = (pieces: readonly Piece[]): string =>
  pieces.map(({ gap, text }) => gap + text).join('')

/** Offsets of an untouched block in the source. */
function rangeOf(block: RootContent | undefined): { start: number; end: number } | undefined {
  const { start, end } = block?.position ?? {}
  return start?.offset !== undefined && end?.offset !== undefined
    ? { start: start.offset, end: end.offset }
    : undefined
}

/** Untouched blocks one by one; changed ones that follow each other together, so that the writer can part them. */
function runs(tree: Root): RootContent[][] {
  const result: RootContent[][] = []
  for (const block of tree.children) {
    const last = result.at(-1)
    if (last && !rangeOf(block) && !rangeOf(last[0])) last.push(block)
    else result.push([block])
  }
  return result
}

const writeBlocks = (children: RootContent[], eol: string) =>
  writeMarkdown({ type: 'root', children }).replace(/\n$/, '').replaceAll('\n', eol)

/** The side of a gap: where it stands in the source, unknown for a block written anew. */
interface Edge {
  readonly offset: number | undefined
  readonly kind: 'start' | 'head' | 'block' | 'end'
}

function jointOf(left: Edge, right: Edge, source: string, eol: string, mayKeep: boolean) {
  if (mayKeep && left.offset !== undefined && right.offset !== undefined && left.offset <= right.offset) {
    const between = source.slice(left.offset, right.offset)
    if (/^\s*$/.test(between)) return { gap: between, kept: true }
  }
  return { gap: newGap(left, right, source, eol, mayKeep), kept: false }
}

/** The gap that stood before the right neighbour or else behind the left one, as far as it parts them. */
function newGap(left: Edge, right: Edge, source: string, eol: string, mayKeep: boolean): string {
  const behind = left.offset === undefined ? '' : (/^\s*[\r\n]/.exec(source.slice(left.offset))?.[0] ?? '')
  if (left.kind === 'start') return mayKeep ? behind : ''
  if (right.kind === 'end') return source === '' ? eol : linesBefore(source)
  const before = right.offset === undefined ? '' : linesBefore(source.slice(0, right.offset))
  return [before, behind].find((gap) => /[\r\n]/.test(gap)) ?? eol + eol
}

/** White space at the end of a text from its first line end on: spaces before that belong to a block. */
function linesBefore(text: string): string {
  // Not one expression: it would try each line end of the note.
  const space = text.slice(text.trimEnd().length)
  const lineEnd = space.search(/[\r\n]/)
  return lineEnd < 0 ? '' : space.slice(lineEnd)
}
