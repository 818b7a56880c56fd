import type { Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Head } from '../../note/note.ts'
import type { ExportOptions } from '../export.ts'
import { nodesOf, withBlocks } from './regions.ts'

/** A part of the note that this copy does not get. */
export interface Dropped {
  readonly kind: 'guide' | 'layer' | 'advice' | 'assessment'
  /** Its own heading if it begins with one, else that of the section it stands in; empty above the first heading. */
  readonly heading: string
  /** Heading of the section it stands in, or of the section itself. */
  readonly under: string
  /** Whom a layer is for, when it is not simply withheld. */
  readonly to?: string
  readonly nodes: readonly RootContent[]
}

export interface Filtered {
  readonly tree: Root
  readonly dropped: readonly Dropped[]
}

/**
 * Leaves out what this copy must not hold: guide text always; on a lesser copy every layer that is not for its
 * addressee; on a public copy also sections of advice and assessment. Definitions must stand at the end of the tree.
 */
export function filterCopy(tree: Root, head: Head, options: ExportOptions): Filtered {
  const dropped: Dropped[] = []
  const keepLayer = (to: string | undefined) => {
    if (to === undefined) return options.copy === 'full'
    return options.addressee === undefined ? options.copy === 'full' : namesIn(to).includes(options.addressee)
  }

  function withoutBlocks(blocks: readonly RootContent[]): RootContent[] {
    let heading = ''
    const kept: RootContent[] = []
    for (const block of options.copy === 'public' ? withoutSections(blocks) : blocks) {
      if (block.type === 'heading') heading = textOf(block).trim()
      if (block.type === 'containerDirective' && block.name === 'guide') {
        dropped.push({ kind: 'guide', heading, under: heading, nodes: [block] })
      } else if (
        block.type === 'containerDirective' &&
        block.name === 'layer' &&
        !keepLayer(addressees(block))
      ) {
        const to = addressees(block)
        dropped.push({
          kind: 'layer',
          heading: headingOf(block) ?? heading,
          under: heading,
          ...(to !== undefined && { to }),
          nodes: [block],
        })
      } else {
        kept.push(withBlocks(block, withoutBlocks))
      }
    }
    return kept
  }

  function withoutSections(blocks: readonly RootContent[]): RootContent[] {
    const kept: RootContent[] = []
    let section: { depth: number; nodes: RootContent[] } | undefined
    for (const block of blocks) {
      // Definitions stand wherever the text ends, so they belong to no section.
      if (block.type === 'footnoteDefinition' || block.type === 'definition') {
        kept.push(block)
        continue
      }
      const ends = block.type === 'leafDirective' && block.name === 'annex'
      if (ends || (block.type === 'heading' && section && block.depth <= section.depth)) section = undefined
      if (!section && block.type === 'heading') {
        const heading = textOf(block).trim()
        const kind = head.sections?.find((rule) => rule.heading.trim() === heading)?.kind
        if (kind === 'advice' || kind === 'assessment') {
          section = { depth: block.depth, nodes: [] }
          dropped.push({ kind, heading, under: heading, nodes: section.nodes })
        }
      }
      if (section) section.nodes.push(block)
      else kept.push(block)
    }
    return kept
  }

  return { tree: { ...tree, children: withoutBlocks(tree.children) }, dropped }
}

function headingOf(layer: Extract<RootContent, { type: 'containerDirective' }>): string | undefined {
  const [first] = layer.children
  return first?.type === 'heading' ? textOf(first).trim() : undefined
}

/** A layer's `to`, unless it is withheld outright: that wins. */
function addressees(layer: Extract<RootContent, { type: 'containerDirective' }>): string | undefined {
  const to = layer.attributes?.to
  return to && layer.attributes?.['not-to-be-disclosed'] === undefined ? to : undefined
}

/** Everyone that some part of the note is only for, in the order of the note. */
export const addresseesIn = (tree: Root): readonly string[] => [
  ...new Set(
    tree.children.flatMap(nodesOf).flatMap((node) => {
      const to = node.type === 'containerDirective' && node.name === 'layer' ? addressees(node) : undefined
      return to === undefined ? [] : namesIn(to)
    }),
  ),
]

/** Names in a layer's `to`: separated by commas or semicolons. */
export const namesIn = (to: string): string[] =>
  to
    .split(/[,;、，；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Threads whose marks stand somewhere in these nodes. */
export function marksIn(nodes: readonly RootContent[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const top of nodes) {
    for (const node of nodesOf(top)) {
      if (node.type !== 'textDirective' || node.name !== 'mark') continue
      for (const id of (node.attributes?.a ?? '').split(/\s+/)) if (id) ids.add(id)
    }
  }
  return ids
}
