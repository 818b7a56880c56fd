import type { RootContent } from 'mdast'
import { plainText } from '../../note/plain-text.ts'
import { readXml } from './xml.ts'

/** What programs write by themselves where nobody gave a title. */
const MADE_BY_PROGRAM = /^(microsoft word\b.*|document\s?\d*|untitled.*|.*\.(docx?|docm|dotx?|rtf))$/i
const LONGEST = 200

/**
 * The title of a Word file: the paragraph in the style for titles, else its only heading of the first level where the
 * paper opens with it, else the title among its properties, else its name. The heading leaves the text.
 */
export function wordTitle(
  given: { readonly style: string | undefined; readonly core: string | undefined },
  blocks: readonly RootContent[],
  file: string,
): { readonly title: string; readonly blocks: readonly RootContent[] } {
  if (given.style !== undefined) return { title: given.style, blocks }
  const [first, ...rest] = blocks
  const firsts = blocks.filter((block) => block.type === 'heading' && block.depth === 1)
  if (first?.type === 'heading' && firsts.length === 1 && firsts[0] === first && isPlain(first.children))
    return { title: plainText(first).replace(/\s+/g, ' ').trim(), blocks: rest }
  return { title: coreTitle(given.core, file) ?? file.replace(/\.[^.]+$/, ''), blocks }
}

/** Formats may go with a title, a comment or a note must not. */
const isPlain = (nodes: readonly RootContent[]): boolean =>
  nodes.every((node) => node.type === 'text' || node.type === 'strong' || node.type === 'emphasis')

function coreTitle(core: string | undefined, file: string): string | undefined {
  if (core === undefined) return undefined
  let inside = false
  let title = ''
  readXml(core, file, {
    open: (name) => {
      inside = name === 'dc:title'
    },
    close: () => {
      inside = false
    },
    text: (words) => {
      if (inside) title += words
    },
  })
  const plain = title.replace(/\s+/g, ' ').trim()
  return plain === '' || plain.length > LONGEST || MADE_BY_PROGRAM.test(plain) ? undefined : plain
}
