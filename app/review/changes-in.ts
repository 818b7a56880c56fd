import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { idsIn } from '../note/marks.ts'
import { plainText } from '../note/plain-text.ts'
import type { Change, ChangePlace } from './change.ts'
import { isMark } from './decision.ts'
import type { Suggestion } from './suggestion.ts'

type Content = RootContent | PhrasingContent

interface Found {
  readonly place: ChangePlace
  readonly before: Content[]
  readonly after: Content[]
}

/** Units of text shown on either side of a change. */
const AROUND = 24

/**
 * Every suggestion that a tree marks, as one change each, in the order of the text. `place` is where its first mark
 * stands; a change nobody is recorded for has an empty author and time.
 */
export function changesIn(tree: Root, suggestions: readonly Suggestion[] = []): readonly Change[] {
  const found = new Map<string, Found>()
  for (const [index, block] of tree.children.entries()) collect(block, [index], found)
  const known = new Map(suggestions.map((s) => [s.id, s] as const))
  return [...found].map(([id, change]) => {
    const { author = '', at = '', cause = { kind: 'suggestion' as const } } = known.get(id) ?? {}
    return { id, author, at, cause, ...change }
  })
}

const isLine = (node: Nodes) =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'

function collect(block: RootContent, path: readonly number[], found: Map<string, Found>): void {
  if (isMark(block)) add(block, { block: path, near: plainText(block).slice(0, 2 * AROUND) }, found)
  if (!('children' in block)) return
  if (isLine(block)) collectLine(block, path, found)
  else for (const [index, child] of block.children.entries()) collect(child, [...path, index], found)
}

/** Marks within a line, with their offsets in its text. */
function collectLine(line: RootContent, path: readonly number[], found: Map<string, Found>): void {
  const text = plainText(line)
  let offset = 0
  const visit = (node: Nodes): void => {
    if (isMark(node)) {
      const length = plainText(node).length
      const near = text.slice(Math.max(0, offset - AROUND), offset + length + AROUND)
      add(node, { block: path, offset, length, near }, found)
    }
    if ('children' in node && !(isMark(node) && node.name === 'was'))
      for (const child of node.children) visit(child)
    else offset += plainText(node).length
  }
  if ('children' in line) for (const child of line.children) visit(child)
}

function add(
  mark: Nodes & { name: string; children: Content[] },
  place: ChangePlace,
  found: Map<string, Found>,
): void {
  const ids = 'attributes' in mark ? idsIn(mark.attributes?.s) : []
  for (const id of ids) {
    const change = found.get(id) ?? { place, before: [], after: [] }
    found.set(id, change)
    if (mark.name === 'del' || mark.name === 'was') change.before.push(...mark.children)
    else if (mark.name === 'ins') change.after.push(...mark.children)
    else if ('attributes' in mark)
      (mark.attributes?.op === 'ins' ? change.after : change.before).push(mark as Content)
  }
}
