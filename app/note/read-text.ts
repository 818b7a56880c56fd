import type { Root } from 'mdast'
import { BriefError } from '../errors.ts'
import { frontMatter } from './front-matter.ts'
import { readHead } from './head.ts'
import { normalize } from './normalize.ts'
import type { Head, Note } from './note.ts'
import { parseLong } from './parse-long.ts'

/**
 * Reads a note's text. Top-level blocks carry `position` (offsets in UTF-16 units of `source`), so that `writeText`
 * can give their bytes back.
 * @throws {BriefError} `note-invalid` when the head is not YAML or blocks nest without end, `pack-too-large` above five
 * million characters (1,600 pages); Markdown itself is never refused.
 * @param tree This text's tree, where it was read before.
 */
export function readText(source: string, file?: string, tree?: Root): Note {
  if (source.length > LONGEST) throw tooLong(file)
  const { yaml, end } = frontMatter(source)
  const head: Head = end > 1 ? readHead(yaml, file) : {}
  // The parser counts from what it is given, and leaves a byte order mark out of its count.
  return { head, tree: tree ?? placed(bodyOf(source.slice(end), file), source, end), source }
}

function bodyOf(body: string, file?: string): Root {
  try {
    return normalize(parseLong(body))
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
