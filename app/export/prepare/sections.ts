import type { Block, Heading } from '../prepared.ts'
import { inlineText, textsOf } from './inline-text.ts'

/**
 * Drops each heading with nothing to read under it, but those in `required`, which are told to the author as a
 * finding instead. Headings are read with the depth the author gave them.
 *
 * @returns the rest, and the texts of the headings that went
 */
export function dropEmptySections(
  blocks: readonly Block[],
  required: (heading: string) => boolean,
): { readonly blocks: Block[]; readonly gone: readonly string[] } {
  const gone: string[] = []
  const kept: Block[] = []
  // Read from the end, so that what stands under a heading is known when it is met.
  let shown = false
  let next: number | undefined
  for (const block of [...blocks].reverse()) {
    if (block.type === 'heading') {
      const text = inlineText(block.children)
      if (shown || (next !== undefined && next > block.depth) || required(text)) {
        kept.unshift(block)
        next = block.depth
      } else gone.unshift(text)
      shown = false
      continue
    }
    const rest = block.type === 'layer' ? layer(block) : block
    if (!rest) continue
    kept.unshift(rest)
    if (rest.type === 'annex') {
      next = undefined
      shown = false
    } else if (!shown && rest.type !== 'thematicBreak') shown = hasContent(rest)
  }
  return { blocks: kept, gone }

  function layer(block: Extract<Block, { type: 'layer' }>): Block | undefined {
    const inside = dropEmptySections(block.children, required)
    gone.unshift(...inside.gone)
    return inside.blocks.length > 0 ? { ...block, children: inside.blocks } : undefined
  }
}

const hasContent = (block: Block): boolean =>
  textsOf([block]).some((text) => text.trim() !== '') || JSON.stringify(block).includes('"type":"image"')

/** Numbers annexes A, B, … Z, AA, … */
export function letterAnnexes(blocks: readonly Block[]): Block[] {
  let count = 0
  return blocks.map((block) => (block.type === 'annex' ? { ...block, letter: letters(count++) } : block))
}

const letters = (n: number): string =>
  (n >= 26 ? letters(Math.floor(n / 26) - 1) : '') + String.fromCharCode(65 + (n % 26))

/** Sets heading depths so that the first is 1 and none skips a level; each keeps its rank among its neighbours. */
export function levelHeadings(blocks: readonly Block[]): Block[] {
  let ranks: number[] = []
  const level = (block: Block): Block => {
    if (block.type === 'layer' || block.type === 'changed')
      return { ...block, children: block.children.map(level) }
    if (block.type === 'annex') ranks = []
    if (block.type !== 'heading') return block
    ranks = [...ranks.filter((rank) => rank < block.depth), block.depth]
    return { ...block, depth: ranks.length as Heading['depth'] }
  }
  return blocks.map(level)
}

/** Numbers body paragraphs in one run through headings and annexes, so that “see para 7” means one place. */
export function numberParagraphs(blocks: readonly Block[]): Block[] {
  let count = 0
  const number = (block: Block): Block => {
    if (block.type === 'layer' || block.type === 'changed')
      return { ...block, children: block.children.map(number) }
    if (block.type !== 'paragraph' || inlineText(block.children).trim() === '') return block
    if (block.children.every((child) => child.type === 'image')) return block
    return { ...block, number: ++count }
  }
  return blocks.map(number)
}
