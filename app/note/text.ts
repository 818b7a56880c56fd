import type { Root, RootContent } from 'mdast'
import { BriefError } from '../errors.ts'
import { normalize, normalizeChanged } from './normalize.ts'
import type { Note } from './note.ts'
import { provesItself, readsAs } from './proof.ts'
import { joinPieces, piecesOf } from './slices.ts'

export { readText } from './read-text.ts'

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
