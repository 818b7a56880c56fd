import type { Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

export interface NoteCount {
  readonly words: number
  /** Whole minutes at 230 words a minute. */
  readonly minutes: number
  /** Estimated sides of A4, one decimal, until the note is typeset. */
  readonly sides: number
}

const WORDS_A_MINUTE = 230
/** Lines of the house style on one side, and characters on one of its lines. */
const LINES_A_SIDE = 46
const SIGNS_A_LINE = 86
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/gu

/** Words of a text: runs between spaces, and each Chinese or Japanese character as half a word. */
export function countWords(text: string): number {
  const cjk = text.match(CJK)?.length ?? 0
  const others = text.replace(CJK, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  return others + Math.round(cjk / 2)
}

interface BlockCount {
  readonly words: number
  readonly lines: number
}

/** Blocks never change in place and stay the same objects until they are edited: each is counted once. */
const counted = new WeakMap<RootContent, BlockCount>()

function countBlock(block: RootContent): BlockCount {
  const known = counted.get(block)
  if (known) return known
  const count = countAnew(block)
  counted.set(block, count)
  return count
}

function countAnew(block: RootContent): BlockCount {
  if (block.type === 'containerDirective' && block.name === 'guide') return { words: 0, lines: 0 }
  const text = textOf(block)
  const items = block.type === 'list' || block.type === 'table' ? block.children.length : 1
  const signs = text.length + (text.match(CJK)?.length ?? 0)
  const lines = Math.max(items, Math.ceil(signs / SIGNS_A_LINE)) + (block.type === 'heading' ? 1.4 : 0.6)
  return { words: countWords(text), lines }
}

/** How long a note is. Guide text is advice to the author and counts for nothing. */
export function countNote(tree: Root): NoteCount {
  let words = 0
  let lines = 6
  for (const block of tree.children) {
    const count = countBlock(block)
    words += count.words
    lines += count.lines
  }
  return {
    words,
    minutes: Math.round(words / WORDS_A_MINUTE),
    sides: Math.round((lines / LINES_A_SIDE) * 10) / 10,
  }
}
