import type { Root, RootContent } from 'mdast'
import { isMark } from '../../review/decision.ts'
import { settleLoosely } from '../../review/suggestions.ts'
import type { ExportOptions, Format, SuggestionsAs } from '../export.ts'
import { nodesOf, originOf } from './regions.ts'

/**
 * How pending suggestions stand. Unless told, they are marked where comments are marked too and the format has its own
 * way; elsewhere the original stands, for a filed paper must not read as if someone had agreed to them.
 */
export function suggestionsAs(options: ExportOptions, format: Format | undefined): SuggestionsAs {
  const { annotations, suggestions } = options
  if (suggestions) return suggestions
  const marked = annotations === 'criticmarkup' || (annotations !== 'none' && format === 'docx')
  return marked ? 'marks' : 'original'
}

/**
 * Takes suggestions out, those of nobody too. Blocks keep the origin they have; what stood inside one has that of the
 * block before it.
 */
export function settleChanges(tree: Root, as: Exclude<SuggestionsAs, 'marks'>): Root {
  if (!nodesOf(tree).some(isMark)) return tree
  const settled = settleLoosely(tree, () => (as === 'final' ? 'accept' : 'reject'))
  let last: number | undefined
  const children = settled.children.map((block): RootContent => {
    const origin = originOf(block)
    if (origin !== undefined) last = origin
    return origin === undefined && last !== undefined ? Object.assign({}, block, { origin: last }) : block
  })
  return { ...settled, children }
}

/** Words that go when suggestions are settled: those put in, or those taken out. */
export function settledAway(tree: Root, as: SuggestionsAs): RootContent[] {
  if (as === 'marks') return []
  const gone: readonly string[] = as === 'original' ? ['ins'] : ['del', 'was']
  return nodesOf(tree).filter((node) => isMark(node) && gone.includes(node.name))
}
