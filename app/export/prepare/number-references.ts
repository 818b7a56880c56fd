import type { Block, Footnote, Inline } from '../prepared.ts'
import { inlineText } from './inline-text.ts'
import { mapInlines, mapLines } from './map-inlines.ts'

export interface Numbered {
  readonly blocks: Block[]
  readonly footnotes: Footnote[]
  /** Indexes of the footnotes referred to, in order of first use. */
  readonly used: readonly number[]
  /** Indexes of the input's sources, in order of first use. */
  readonly sources: readonly number[]
  /** Indexes of the input's annotations, in order of first use, each with the words it is anchored to. */
  readonly comments: readonly { readonly index: number; readonly quote: string }[]
}

/**
 * Turns indexes into the numbers printed, in reading order: a footnote's own references count where the footnote
 * is referred to. Of a comment's many marks only the first start and the last end stay.
 *
 * @param footnoteBlocks the content of the footnote with this index
 */
export function numberReferences(
  blocks: readonly Block[],
  footnoteBlocks: (index: number) => readonly Block[],
): Numbered {
  const footnotes: number[] = []
  const contents: Block[][] = []
  const sources: number[] = []
  const comments: number[] = []
  const numberIn = (list: number[], index: number) => {
    const at = list.indexOf(index)
    return at === -1 ? list.push(index) : at + 1
  }

  const first = (node: Inline): Inline[] => {
    switch (node.type) {
      case 'footnote': {
        const known = footnotes.length
        const number = numberIn(footnotes, node.number)
        if (footnotes.length > known) {
          contents[number - 1] = mapReferences(footnoteBlocks(node.number), first)
        }
        return [{ ...node, number }]
      }
      case 'citation': {
        const numbers = node.numbers.map((index) => numberIn(sources, index)).sort((a, b) => a - b)
        return [{ ...node, numbers }]
      }
      case 'commentStart':
      case 'commentEnd':
        return [{ ...node, comment: numberIn(comments, node.comment) }]
      default:
        return [node]
    }
  }
  const body = mapReferences(blocks, first)
  const quotes = comments.map(() => '')
  const stories = [body, ...contents]
  const trimmed = comments.length > 0 ? outerMarks(stories, quotes) : stories
  return {
    blocks: trimmed[0] ?? [],
    footnotes: trimmed.slice(1).map((children, i) => ({ number: i + 1, children })),
    used: footnotes,
    sources,
    comments: comments.map((index, i) => ({ index, quote: (quotes[i] ?? '').trim() })),
  }
}

/** Most lines refer to nothing; they stay the objects they are, which is what keeps a long note quick. */
function mapReferences(blocks: readonly Block[], change: (node: Inline) => Inline[]): Block[] {
  const refers = (node: Inline): boolean =>
    'children' in node
      ? node.children.some(refers)
      : node.type === 'footnote' || node.type === 'citation' || node.type.startsWith('comment')
  const line = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node) =>
      change(node).map((made) => ('children' in made ? { ...made, children: line(made.children) } : made)),
    )
  return mapLines(blocks, (nodes) => (nodes.some(refers) ? line(nodes) : nodes))
}

/** Keeps each comment's first start and last end, and collects the marked words between. */
function outerMarks(stories: readonly Block[][], quotes: string[]): Block[][] {
  const ends = new Map<number, number>()
  let seen = 0
  for (const story of stories) {
    mapInlines(story, (node) => {
      if (node.type === 'commentEnd') ends.set(node.comment, seen)
      seen++
      return [node]
    })
  }
  const started = new Set<number>()
  const open = new Set<number>()
  /** Words between two marks of one comment; they are quoted as an ellipsis. */
  const between = new Map<number, string>()
  let at = 0
  const quote = (words: string) => {
    for (const comment of started) {
      if (!open.has(comment)) between.set(comment, (between.get(comment) ?? '') + words)
      else {
        const gap = between.get(comment) ?? ''
        quotes[comment - 1] += (gap.trim() ? ' … ' : gap) + words
        between.delete(comment)
      }
    }
  }
  const visit = (node: Inline): Inline[] => {
    const place = at++
    if (node.type === 'commentStart') {
      open.add(node.comment)
      if (started.has(node.comment)) return []
      started.add(node.comment)
    } else if (node.type === 'commentEnd') {
      open.delete(node.comment)
      if (ends.get(node.comment) !== place) return []
    } else if (!('children' in node)) quote(inlineText([node]))
    return [node]
  }
  return stories.map((story) => mapInlines(story, visit))
}
