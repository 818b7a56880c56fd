import type { PhrasingContent, RootContent } from 'mdast'
import type { HtmlElement, HtmlNode } from './html-tree.ts'

/** Addresses by which Word, LibreOffice and Google Docs tie a footnote’s sign to its text, and the text back to it. */
const REFERENCE = /^#(?:_(ftn\d+|edn\d+)|(sd(?:foot|end)note\d+)sym|(ftnt\d+))$/
const BACK = /^#(?:_(ftn|edn)ref(\d+)|(sd(?:foot|end)note\d+)anc|(ftnt)_ref(\d+))$/

/** The footnote a link's sign stands for; null for any other link. */
export function footnoteReferred(link: HtmlElement): string | null {
  const [, word, office, docs] = REFERENCE.exec(link.attributes.get('href') ?? '') ?? []
  return word ?? office ?? docs ?? null
}

/** The footnote whose text a link leads back from. */
export function footnoteLeft(link: HtmlElement): string | null {
  const match = BACK.exec(link.attributes.get('href') ?? '')
  if (match === null) return null
  const [, word, number, office, docs, docsNumber] = match
  return office ?? `${word ?? docs}${number ?? docsNumber}`
}

/** The footnote a block is the text of: it holds one way back, and no block that holds it alone. */
export function footnoteOf(block: HtmlElement): string | null {
  if (block.children.some((child) => typeof child === 'object' && child.tag === 'div')) return null
  const [only, ...more] = waysBack(block, 0)
  return only !== undefined && more.length === 0 ? only : null
}

const DEEPEST = 6
function waysBack(node: HtmlNode, depth: number): string[] {
  if (typeof node === 'string' || depth > DEEPEST) return []
  const left = node.tag === 'a' ? footnoteLeft(node) : null
  return left === null ? node.children.flatMap((child) => waysBack(child, depth + 1)) : [left]
}

/** A sign without its text is its number, a text without its sign an ordinary block; the line above the notes goes. */
export function settleFootnotes(blocks: readonly RootContent[]): RootContent[] {
  const texts = new Set(blocks.flatMap((b) => (b.type === 'footnoteDefinition' ? [b.identifier] : [])))
  const signs = new Set<string>()
  const settle = <T extends RootContent | PhrasingContent>(node: T): T | PhrasingContent => {
    if (node.type === 'footnoteReference') {
      if (!texts.has(node.identifier))
        return { type: 'text', value: `[${/\d+$/.exec(node.identifier)?.[0] ?? ''}]` }
      signs.add(node.identifier)
    }
    return 'children' in node
      ? ({ ...node, children: node.children.map((c) => settle(c as RootContent)) } as T)
      : node
  }
  const settled = blocks.map((block) => settle(block) as RootContent)
  if (texts.size === 0) return settled
  return settled.flatMap((block, at): RootContent[] => {
    if (block.type === 'thematicBreak' && settled[at + 1]?.type === 'footnoteDefinition') return []
    return block.type === 'footnoteDefinition' && !signs.has(block.identifier) ? block.children : [block]
  })
}
