import type { Block } from '../prepared.ts'
import { inlineText } from './inline-text.ts'

/**
 * A note that opens with its own title as a heading would print it twice: that heading goes. Where the head gives no
 * title, such a heading is the title.
 */
export function takeTitle(
  blocks: readonly Block[],
  title: unknown,
): { readonly title: string; readonly blocks: readonly Block[] } {
  const given = typeof title === 'string' ? title.trim() : ''
  const [first, ...rest] = blocks
  if (first?.type !== 'heading' || first.depth !== 1) return { title: given, blocks }
  const text = inlineText(first.children).trim()
  const plain = first.children.every((child) => child.type === 'text')
  return plain && (given === '' || given === text) ? { title: text, blocks: rest } : { title: given, blocks }
}
