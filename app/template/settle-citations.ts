import type { PhrasingContent } from 'mdast'
import { attribute } from './directive.ts'

/** Marks that close a sentence or a quotation and belong before its citation. */
const CLOSING = /^[.,;!?…’”»)\]。、，！？」』）]+/u

/**
 * The citations of one paragraph, heading or cell: each stands behind the punctuation that follows it, and a
 * passage cited several times is cited where it is last used.
 */
export function settleCitations(line: readonly PhrasingContent[]): PhrasingContent[] {
  return behindPunctuation(citedOnce(line, new Set()))
}

function citedOnce(line: readonly PhrasingContent[], said: Set<string>): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  for (const node of [...line].reverse()) {
    const passages = passagesOf(node)
    if (passages !== null && said.has(passages)) continue
    if (passages !== null) said.add(passages)
    kept.unshift(withChildren(node, (children) => citedOnce(children, said)))
  }
  return kept
}

function behindPunctuation(line: readonly PhrasingContent[]): PhrasingContent[] {
  const settled: PhrasingContent[] = []
  for (const node of line) {
    const last = settled.at(-1)
    const closing =
      node.type === 'text' && last && passagesOf(last) !== null ? (CLOSING.exec(node.value)?.[0] ?? '') : ''
    if (node.type !== 'text' || !last || closing === '') {
      settled.push(withChildren(node, behindPunctuation))
      continue
    }
    settled.pop()
    settled.push({ type: 'text', value: closing }, last)
    if (node.value.length > closing.length)
      settled.push({ type: 'text', value: node.value.slice(closing.length) })
  }
  return settled
}

function withChildren(
  node: PhrasingContent,
  change: (children: readonly PhrasingContent[]) => PhrasingContent[],
): PhrasingContent {
  return 'children' in node ? ({ ...node, children: change(node.children) } as PhrasingContent) : node
}

const passagesOf = (node: PhrasingContent): string | null =>
  node.type === 'textDirective' && node.name === 'cite' ? (attribute(node, 'e') ?? '') : null
