import type { PhrasingContent } from 'mdast'
import { attribute } from './directive.ts'

/** Marks that close a sentence or a quotation and belong before its citation. */
const CLOSING = /^[.,;:!?…’”»)\]。、，！？」』）]+/u

/**
 * Puts each citation behind the punctuation that follows it, and says a passage once where a line would cite it
 * several times on end.
 */
export function settleCitations(line: readonly PhrasingContent[]): PhrasingContent[] {
  const settled: PhrasingContent[] = []
  for (const node of line) {
    const last = settled.at(-1)
    const closing =
      node.type === 'text' && last && isCitation(last) ? (CLOSING.exec(node.value)?.[0] ?? '') : ''
    if (node.type !== 'text' || !last || closing === '') {
      settled.push(node)
      continue
    }
    settled.pop()
    settled.push({ type: 'text', value: closing }, last)
    if (node.value.length > closing.length)
      settled.push({ type: 'text', value: node.value.slice(closing.length) })
  }
  return settled.filter((node, index) => !isCitation(node) || !saidAgain(settled, index))
}

function saidAgain(line: readonly PhrasingContent[], index: number): boolean {
  const here = line[index]
  const next = line.slice(index + 1).find(isCitation)
  return here !== undefined && next !== undefined && passages(here) === passages(next)
}

const isCitation = (node: PhrasingContent) => node.type === 'textDirective' && node.name === 'cite'
const passages = (node: PhrasingContent) => (node.type === 'textDirective' ? attribute(node, 'e') : undefined)
