import type { Paragraph, RootContent } from 'mdast'
import { BriefError } from '../errors.ts'
import { parseBody, writeMarkdown } from './dialect.ts'
import { frontMatter, sameHead } from './front-matter.ts'
import type { Definitions } from './line.ts'
import { definitionsOf } from './normalize-definitions.ts'
import type { Note } from './note.ts'
import { readText } from './read-text.ts'
import { sameTree } from './same-tree.ts'
import type { Piece } from './slices.ts'

/** Whether the whole of a text reads as a note. */
export function readsAs(text: string, note: Note): boolean {
  try {
    const read = readText(text)
    return sameHead(read.head, note.head) && sameTree(read.tree, note.tree)
  } catch (error) {
    if (error instanceof BriefError) return false
    throw error
  }
}

/**
 * Whether each changed place, read together with the blocks beside it, reads as it should. A block that begins as it
 * did ends as it did, whatever follows; so where the neighbours of every change still begin and end in their places,
 * the rest of the text reads as before. Definitions reach everywhere: when their set changes, this proves nothing.
 */
export function provesItself(pieces: readonly Piece[], note: Note): boolean {
  if (!keepsDefinitions(pieces, note.source)) return false
  const defined = definitionsOf(note.tree)
  return windows(pieces).every(([from, to]) => {
    const inside = pieces.slice(from, to)
    const text = inside.map(({ gap, text }, n) => (n === 0 ? indentOf(gap) : gap) + text).join('')
    const stubs = definitionStubs(defined, text)
    const children = [...inside.flatMap(({ blocks }) => blocks), ...stubs]
    const head = from === 0 ? note.head : {}
    return readsAs(`${text}\n\n${writeMarkdown({ type: 'root', children: stubs })}`, {
      head,
      tree: { type: 'root', children },
      source: '',
    })
  })
}

/** Ranges of pieces to read: every new piece or joint with one piece on either side. */
function windows(pieces: readonly Piece[]): [from: number, to: number][] {
  const result: [number, number][] = []
  for (const [index, piece] of pieces.entries()) {
    if (!piece.fresh && piece.kept && pieces[index + 1]?.kept !== false) continue
    const from = Math.max(0, index - 1)
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = index + 2
    else result.push([from, index + 2])
  }
  return result
}

const indentOf = (gap: string) => /[^\r\n]*$/.exec(gap)?.[0] ?? ''

/** Whether what was taken out defines the same as what was put in. */
function keepsDefinitions(pieces: readonly Piece[], source: string): boolean {
  const fresh = pieces.filter((piece) => piece.fresh)
  const gone = removedText(pieces, source)
  if (!gone.includes(']:') && !fresh.some(({ text }) => text.includes(']:'))) return true
  const before = definitionsOf(parseBody(gone))
  const after = definitionsOf({ type: 'root', children: fresh.flatMap(({ blocks }) => blocks) })
  return sameSet(before.links, after.links) && sameSet(before.footnotes, after.footnotes)
}

/** The blocks of the source that are no piece any more, one after the other. */
function removedText(pieces: readonly Piece[], source: string): string {
  const ranges = pieces.flatMap(({ blocks }) => blocks.flatMap((block) => block.position ?? []))
  const ordered = ranges
    .map(({ start, end }) => [start.offset ?? 0, end.offset ?? 0] as const)
    .sort(([a], [b]) => a - b)
  let at = frontMatter(source).end
  const gone: string[] = []
  for (const [start, end] of [...ordered, [source.length, source.length] as const]) {
    if (start > at) gone.push(source.slice(at, start))
    at = Math.max(at, end)
  }
  return gone.filter((text) => text.trim() !== '').join('\n\n')
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((v) => b.has(v))

/** Short stand-ins for what a few blocks refer to, so that they read as they do within their note. */
function definitionStubs({ links, footnotes }: Definitions, text: string): RootContent[] {
  const flat = text.toLowerCase().replace(/\s+/g, ' ')
  return [
    ...[...links]
      .filter((id) => flat.includes(`${id}]`))
      .map((id): RootContent => ({ type: 'definition', identifier: id, label: id, title: null, url: 'x' })),
    ...[...footnotes]
      .filter((id) => flat.includes(`^${id}]`))
      .map(
        (id): RootContent => ({
          type: 'footnoteDefinition',
          identifier: id,
          label: id,
          children: [PLACEHOLDER],
        }),
      ),
  ]
}

const PLACEHOLDER: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: 'x' }] }
