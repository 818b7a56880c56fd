import { crc32 } from './crc32.ts'

/**
 * A note's text as short digests, from which two versions can be told apart without reading either: which paragraphs
 * differ, which bound values, whether the head does. Small enough to be kept beside each of hundreds of versions.
 */
export interface TextOutline {
  /** Of the front matter. */
  readonly head: string
  /** Of each stretch between blank lines, in order; its bound values and threads do not count. */
  readonly blocks: readonly string[]
  /** Of each bound value, in order. */
  readonly fields: readonly string[]
}

export interface OutlineChange {
  /** Paragraphs, tables or lists that differ, came or went. */
  readonly paragraphs: number
  readonly fields: number
  readonly head: boolean
}

const FIELD = /:field\[([^\]]*)\]\{[^}]*\}/g
const MARK = /:mark\[|\]\{a="[^"]*"\}/g
const HEAD = /^---\r?\n[\s\S]*?\r?\n---\r?\n/
const digest = (text: string): string => crc32(new TextEncoder().encode(text)).toString(36)

export function outlineOf(text: string): TextOutline {
  const head = HEAD.exec(text)?.[0] ?? ''
  const body = text.slice(head.length)
  const blocks = body
    .replace(FIELD, ':field')
    .replace(MARK, '')
    .split(/\r?\n\s*\r?\n/)
  return {
    head: digest(head),
    blocks: blocks.map((block) => block.trim()).flatMap((block) => (block ? [digest(block)] : [])),
    fields: (body.match(FIELD) ?? []).map(digest),
  }
}

export function changedBetween(before: TextOutline, after: TextOutline): OutlineChange {
  return {
    paragraphs: differing(before.blocks, after.blocks),
    fields: differing(before.fields, after.fields),
    head: before.head !== after.head,
  }
}

/** How many paragraphs two texts do not share: the nearer two versions are, the smaller. */
export const outlineDistance = (a: TextOutline, b: TextOutline): number =>
  unmatched(a.blocks, b.blocks) + unmatched(b.blocks, a.blocks)

/** A paragraph reworded goes out once and comes in once, and is one. */
const differing = (a: readonly string[], b: readonly string[]): number =>
  Math.max(unmatched(a, b), unmatched(b, a))

/** How many of `a` have no equal in `b`. */
function unmatched(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const one of b) counts.set(one, (counts.get(one) ?? 0) + 1)
  return a.filter((one) => {
    const count = counts.get(one) ?? 0
    counts.set(one, count - 1)
    return count <= 0
  }).length
}
