import type { Root } from 'mdast'
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

/** How long a note is. Guide text is advice to the author and counts for nothing. */
export function countNote(tree: Root): NoteCount {
  let words = 0
  let lines = 6
  for (const block of tree.children) {
    if (block.type === 'containerDirective' && block.name === 'guide') continue
    const text = textOf(block)
    words += countWords(text)
    const rows =
      block.type === 'table' ? block.children.length : 'children' in block ? block.children.length : 1
    const items = block.type === 'list' || block.type === 'table' ? rows : 1
    const signs = text.length + (text.match(CJK)?.length ?? 0)
    lines += Math.max(items, Math.ceil(signs / SIGNS_A_LINE)) + (block.type === 'heading' ? 1.4 : 0.6)
  }
  return {
    words,
    minutes: Math.round(words / WORDS_A_MINUTE),
    sides: Math.round((lines / LINES_A_SIDE) * 10) / 10,
  }
}
