import type { LexicalNode } from 'lexical'
import type { Nodes } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Flow } from './rule.ts'
import { $setSuggestions, $suggestions, asAttributes, type Suggestion } from './state.ts'

/**
 * Blocks that are suggested as a whole. Where `:::ins` or `:::del` stands around one block, the block itself carries it
 * as state, so that Enter, lists and headings work in it as anywhere; around several it is a region.
 */

type Around = ContainerDirective & { readonly name: 'ins' | 'del' }

const isAround = (md: Nodes): md is Around =>
  md.type === 'containerDirective' && (md.name === 'ins' || md.name === 'del')

const suggestionOf = ({ name, attributes }: Around): Suggestion => ({
  name,
  attributes: asAttributes(attributes),
})

/** Items and footnotes are marked around all that they hold, since they cannot leave their list or the end of the note. */
const MARKED_WITHIN: ReadonlySet<string> = new Set(['list-item', 'footnote-definition'])
const HOLDS_NO_MARK: ReadonlySet<string> = new Set(['footnoteDefinition', 'definition'])

/** The one block a mark stands around, with the mark on it; null when it is no such mark. */
export function $suggestedBlock(md: Nodes, $importBlock: (md: Nodes) => LexicalNode[]): LexicalNode[] | null {
  if (!isAround(md)) return null
  const [only, ...more] = md.children
  if (only === undefined || more.length > 0 || HOLDS_NO_MARK.has(only.type)) return null
  const [block, ...others] = $importBlock(only)
  if (block === undefined || others.length > 0 || MARKED_WITHIN.has(block.getType())) return null
  $setSuggestions(block, [suggestionOf(md), ...$suggestions(block)])
  return [block]
}

/** A block with the marks it carries around it. */
export function suggestedOut(node: LexicalNode, md: Flow): Flow {
  if (MARKED_WITHIN.has(node.getType())) return md
  return $suggestions(node).reduceRight<Flow>((inside, mark) => around(mark, [inside]), md)
}

/** Marks around all of an item's content, outermost first, and the content within them. */
export function suggestedWhole(children: readonly Nodes[]): {
  readonly suggestions: readonly Suggestion[]
  readonly children: readonly Nodes[]
} {
  const suggestions: Suggestion[] = []
  let inside = children
  for (let [only] = inside; inside.length === 1 && only !== undefined && isAround(only); [only] = inside) {
    suggestions.push(suggestionOf(only))
    inside = only.children
  }
  return { suggestions, children: inside }
}

/** An item's content with the marks the item carries around it. */
export const suggestedWithin = (node: LexicalNode, children: Flow[]): Flow[] =>
  $suggestions(node).reduceRight<Flow[]>((inside, mark) => [around(mark, inside)], children)

function around({ name, attributes }: Suggestion, children: Flow[]): ContainerDirective {
  return { type: 'containerDirective', name, attributes: { ...attributes }, children }
}
