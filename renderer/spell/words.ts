import type { Nodes, Root, RootContent } from 'mdast'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { meetingsOf } from '../../app/meeting/meetings-of.ts'
import { nodeAt, plainText, textRuns } from '../../app/note/plain-text.ts'
import type { BlockRange } from '../editor/session.ts'

/** One word of the note, and where it stands. Offsets are UTF-16 units of its block's plain text. */
export interface NoteWord extends BlockRange {
  readonly word: string
}

/** Latin letters with apostrophes inside; Chinese, Japanese and Korean are no matter for an English dictionary. */
const WORD = /[\p{Script=Latin}\p{M}]+(?:[’'][\p{Script=Latin}\p{M}]+)*/gu

/** Words that are not prose: addresses, codes, abbreviations in capitals. */
const isProse = (word: string, before: string, after: string): boolean =>
  word.length > 1 &&
  !/^\p{Lu}{2,}s?$/u.test(word) &&
  !/[\d@/\\_.]$/.test(before) &&
  !/^[\d@/\\_]/.test(after) &&
  !/^\.\p{Ll}/u.test(after)

/** True inside code and bound values: the first is no prose, the second is the record's. */
function isBarred(block: Nodes, path: readonly number[]): boolean {
  for (let length = 0; length <= path.length; length++) {
    const node = nodeAt(block, path.slice(0, length))
    if (!node || node.type === 'code' || node.type === 'inlineCode') return true
    if ('name' in node && node.name === 'field') return true
  }
  return false
}

type BlockWord = Omit<NoteWord, 'block'>

/** Blocks are the same objects until they are edited: the words of each are read once. */
const read = new WeakMap<RootContent, readonly BlockWord[]>()

/** Every word of prose of a block, in order. */
export function wordsOfBlock(block: RootContent): readonly BlockWord[] {
  const known = read.get(block)
  if (known) return known
  const text = plainText(block)
  const barred = textRuns(block).filter((run) => isBarred(block, run.path))
  const words = [...text.matchAll(WORD)].flatMap((match): BlockWord[] => {
    const start = match.index
    const end = start + match[0].length
    if (barred.some((run) => start < run.end && end > run.start)) return []
    if (!isProse(match[0], text.slice(start - 1, start), text.slice(end, end + 2))) return []
    return [{ word: match[0].replaceAll('’', "'"), start, end }]
  })
  read.set(block, words)
  return words
}

/** Every word of prose of a note, in order. */
export const wordsOf = (tree: Root): readonly NoteWord[] =>
  tree.children.flatMap((block, at) => wordsOfBlock(block).map((word) => ({ ...word, block: at })))

/** Words the record knows: names, places, titles of sources. They are right however they are spelt. */
export function knownWords(meeting: Meeting | null, also: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>()
  const take = (value: unknown): void => {
    if (typeof value === 'string')
      for (const [word] of value.matchAll(WORD)) known.add(word.replaceAll('’', "'"))
    else if (Array.isArray(value)) value.forEach(take)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(take)
  }
  take(also)
  for (const { participants, mentioned, parties, place, sources } of meeting ? meetingsOf(meeting) : [])
    take([participants, mentioned, parties, place, sources?.map((s) => [s.title, s.publisher])])
  return known
}
