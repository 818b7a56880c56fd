import type { Footnote, Inline } from '../prepared.ts'
import type { Remark, Word, Words } from './page.ts'
import { breakable, setText } from './set-text.ts'

/** What turning a note into a page needs to remember on the way. */
export interface Desk {
  readonly footnotes: ReadonlyMap<number, Footnote>
  /** Footnotes already set: a second mention repeats the number only. */
  readonly set: Set<number>
  /** File name by image URL; an image without one is told in words. */
  readonly images: ReadonlyMap<string, string>
  /** Comments that stand beside their lines, by number. */
  readonly beside: ReadonlyMap<number, Remark>
}

/** Inline nodes as words. */
export function toWords(nodes: readonly Inline[], desk: Desk): Words {
  return joined(nodes.flatMap((node) => (node.type === 'text' ? setText(node.value) : toWord(node, desk))))
}

/** Neighbouring strings become one, so that kerning and line breaks see whole words. */
function joined(words: readonly (Word | undefined)[]): Words {
  const result: Word[] = []
  for (const word of words) {
    const last = result.at(-1)
    if (word === undefined) continue
    if (typeof word === 'string' && typeof last === 'string') result[result.length - 1] = last + word
    else result.push(word)
  }
  return result
}

function toWord(node: Exclude<Inline, { type: 'text' }>, desk: Desk): Word | undefined {
  switch (node.type) {
    case 'strong':
    case 'emphasis':
      return { kind: node.type, words: toWords(node.children, desk) }
    case 'delete':
      return { kind: 'deleted', words: toWords(node.children, desk) }
    case 'changed':
      return { kind: node.change.kind, words: toWords(node.children, desk) }
    case 'inlineCode':
      return { kind: 'code', text: breakable(node.value) }
    case 'break':
      return { kind: 'break' }
    case 'link':
      return { kind: 'link', url: node.url, words: toWords(node.children, desk) }
    case 'image': {
      const file = desk.images.get(node.url)
      return file === undefined ? `[${node.alt}]` : { kind: 'image', file, alt: node.alt || node.title || '' }
    }
    case 'citation':
      return { kind: 'citation', numbers: node.numbers.map(String) }
    case 'commentStart':
      return undefined
    case 'commentEnd':
      return { kind: 'comment', number: String(node.comment), ...desk.beside.get(node.comment) }
    case 'footnote':
      return footnote(node.number, desk)
  }
}

function footnote(number: number, desk: Desk): Word {
  const shown = { kind: 'footnote', number: String(number) } as const
  const note = desk.footnotes.get(number)
  if (desk.set.has(number) || !note) return shown
  desk.set.add(number)
  return { ...shown, body: note.children.flatMap((block) => flatten(block, desk)) }
}

/** A footnote is set as paragraphs: what is more in it keeps its words. */
function flatten(block: Footnote['children'][number], desk: Desk): Words[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [toWords(block.children, desk)]
    case 'code':
      return [[{ kind: 'code', text: block.value }]]
    case 'list':
      return block.children.flatMap((item, i) => {
        const [first = [], ...rest] = item.children.flatMap((b) => flatten(b, desk))
        return [joined([block.ordered ? `${block.start + i}. ` : '• ', ...first]), ...rest]
      })
    case 'table':
      return block.children.map((row) =>
        joined(row.children.flatMap((cell, i) => [...(i ? [' · '] : []), ...toWords(cell.children, desk)])),
      )
    case 'blockquote':
    case 'layer':
    case 'changed':
      return block.children.flatMap((b) => flatten(b, desk))
    case 'annex':
      return [[block.title]]
    case 'thematicBreak':
      return []
  }
}
