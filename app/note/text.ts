import type { Root, RootContent } from 'mdast'
import { BriefError } from '../errors.ts'
import { parseBody } from './dialect.ts'
import { frontMatter } from './front-matter.ts'
import { readHead } from './head.ts'
import { normalize, normalizeChanged } from './normalize.ts'
import type { Head, Note } from './note.ts'
import { provesItself, readsAs } from './proof.ts'
import { joinPieces, piecesOf } from './slices.ts'

/**
 * Reads a note's text. Top-level blocks carry `position` (offsets in UTF-16 units of `source`), so that `writeText`
 * can give their bytes back.
 * @throws {BriefError} `note-invalid` when the head is not YAML or blocks nest without end, `pack-too-large` above five
 * million characters (1,600 pages); Markdown itself is never refused.
 */
export function readText(source: string, file?: string): Note {
  if (source.length > LONGEST) throw tooLong(file)
  const { yaml, end } = frontMatter(source)
  const head: Head = end > 1 ? readHead(yaml, file) : {}
  // The parser counts from what it is given, and leaves a byte order mark out of its count.
  return { head, tree: placed(bodyOf(source.slice(end), file), source, end), source }
}

/**
 * Text of a note. Untouched blocks (they carry `position`) and all that stands between them keep their bytes; changed
 * blocks are written anew. Every changed place is read back together with its neighbours and compared before the text
 * is given out, which costs time for the change and not for the note; where that settles nothing, the whole text is
 * read back. If neighbours would not read the same, they are written anew as well, in the end the whole note.
 * `proveText` reads a finished text back in full, for moments when nobody is typing.
 * @throws {BriefError} `note-invalid` when no text reads as this note.
 */
export function writeText(note: Note): string {
  const changed: Note = { ...note, tree: normalizeChanged(note.tree) }
  const first = attempt(changed)
  if (first !== undefined) return first
  const second = attempt({ ...changed, tree: withNeighbours(changed.tree) })
  if (second !== undefined) return second
  const anew: Note = { ...note, tree: normalize(withoutPositions(note.tree)) }
  const whole = joinPieces(piecesOf(anew))
  if (readsAs(whole, anew)) return whole
  throw new BriefError(
    'note-invalid',
    'The note holds something that its file format cannot give back unchanged, so it was not written.',
    'The file on disk is as it was. Undo the last change and save again.',
  )
}

/** Whether a text reads as exactly this note: the whole of it is read back. */
export function proveText(note: Note, text: string): boolean {
  if (readsAs(text, { ...note, tree: normalizeChanged(note.tree) })) return true
  // A definition that went makes words of references in blocks that nobody touched.
  return readsAs(text, { ...note, tree: normalize(withoutPositions(note.tree)) })
}

function attempt(note: Note): string | undefined {
  const pieces = piecesOf(note)
  const text = joinPieces(pieces)
  if (text === note.source || provesItself(pieces, note) || readsAs(text, note)) return text
  return undefined
}

/** Blocks beside a changed one lose their position too. */
function withNeighbours(tree: Root): Root {
  const changed = (index: number) => tree.children[index] !== undefined && !tree.children[index]?.position
  const children = tree.children.map((block, index) =>
    changed(index - 1) || changed(index + 1) ? withoutPosition(block) : block,
  )
  return { type: 'root', children }
}

const withoutPositions = (tree: Root): Root => ({
  type: 'root',
  children: tree.children.map(withoutPosition),
})

function withoutPosition(block: RootContent): RootContent {
  const { position: _, ...rest } = block
  return rest
}

function bodyOf(body: string, file?: string): Root {
  try {
    return normalize(parseBody(body))
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new BriefError(
      'note-invalid',
      'The note holds quotations, lists or brackets within one another so deeply that it cannot be read.',
      'Open it in a text editor and take some of the nesting out. The file was not changed.',
      file ? { file } : undefined,
      undefined,
      { cause },
    )
  }
}

const LONGEST = 5_000_000

const tooLong = (file?: string): BriefError =>
  new BriefError(
    'pack-too-large',
    'The note is longer than five million characters.',
    'Part it into several notes with a text editor. The file was not changed.',
    file ? { file } : undefined,
  )

/**
 * Blocks with their places in the source. A heading behind a definition is said to begin with it: a block begins
 * where the one before has ended.
 */
function placed(tree: Root, source: string, shift: number): Root {
  let from = shift
  const children = tree.children.map((block) => {
    const { start, end } = block.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return block
    let offset = Math.max(start.offset + shift, from)
    while (offset > start.offset + shift && /\s/.test(source[offset] ?? '')) offset++
    from = end.offset + shift
    return { ...block, position: { start: { ...start, offset }, end: { ...end, offset: from } } }
  })
  return { type: 'root', children }
}
