import { $getNodeByKey, $isElementNode, type ElementNode, type LexicalNode, type NodeKey } from 'lexical'
import { $exportLine, $importPhrasing } from '../bridge.ts'
import { $setSuggestions, $suggestions } from '../nodes/state.ts'
import type { Atom } from './atoms.ts'
import { struck } from './mark-own.ts'
import type { Tracking } from './tracking.ts'

/** Words of one line before the change, to be put back. */
export interface Segment {
  readonly line: number
  readonly atoms: readonly Atom[]
}

/** Words to put back, line by line. */
export function segmentsOf(restored: readonly number[], old: readonly Atom[]): Segment[] {
  const segments: { line: number; atoms: Atom[] }[] = []
  let open = true
  for (const n of restored) {
    const atom = old[n]
    if (atom === undefined) continue
    if (open) segments.push({ line: atom.line, atoms: [] })
    open = atom.kind === 'end'
    if (!open) segments.at(-1)?.atoms.push(atom)
  }
  if (open) segments.push({ line: 0, atoms: [] })
  return segments
}

/** The words of a segment as nodes, struck out. */
export function $restored(
  { line, atoms }: Segment,
  before: readonly ElementNode[],
  { name, id }: { readonly name: 'del' | 'was'; readonly id: string },
  tracking: Tracking,
): LexicalNode[] {
  const from = before[line]
  if (from === undefined || atoms.length === 0) return []
  const nodes = $importPhrasing(
    tracking.before(() => {
      const words = new Map<NodeKey, string>()
      const taken = new Set<NodeKey>()
      for (const { node, kind, says } of atoms) {
        words.set(node, (words.get(node) ?? '') + (kind === 'text' ? says : ''))
        for (let at = $getNodeByKey(node); at !== null; at = at.getParent()) taken.add(at.getKey())
      }
      return $exportLine(from, {
        $children: (parent) => parent.getChildren().filter((child) => taken.has(child.getKey())),
        $text: (node) => words.get(node.getKey()) ?? '',
      })
    }),
  )
  for (const leaf of nodes.flatMap($leaves)) $setSuggestions(leaf, struck($suggestions(leaf), name, id))
  return nodes
}

const $leaves = (node: LexicalNode): LexicalNode[] =>
  $isElementNode(node) ? node.getChildren().flatMap($leaves) : [node]
