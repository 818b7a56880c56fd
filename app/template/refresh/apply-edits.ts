import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { normalizeChanged } from '../../note/normalize.ts'
import { plainText } from '../../note/plain-text.ts'
import type { Edit } from './edit.ts'
import { fullShape } from './shape.ts'

/**
 * Makes the chosen steps of one refresh. All are told in the indexes of the tree they were found in, so any number of
 * them can be made together; a step that finds something else in its place is left out. Blocks without a step stay the
 * same objects, with the bytes they stand for.
 */
export function applyEdits(tree: Root, edits: readonly Edit[]): Root {
  const inText = edits.filter(({ head }) => head === undefined)
  if (inText.length === 0) return tree
  const children = applyBelow(tree.children, inText, 0)
  return normalizeChanged({ type: 'root', children })
}

function applyBelow(blocks: readonly RootContent[], edits: readonly Edit[], depth: number): RootContent[] {
  const here = edits.filter(({ block, offset }) => block.length === depth + 1 && offset === undefined)
  const below = edits.filter((edit) => !here.includes(edit))
  const gone = new Set<number>()
  const instead = new Map<number, readonly RootContent[]>()
  const gains = new Map<number, RootContent[]>()
  let order = blocks.map((_, index) => index)
  for (const edit of here) {
    const at = edit.block[depth] ?? 0
    const stands = edit.before.every((node, index) => isSame(node, blocks[at + index]))
    if (!stands) continue
    const after = edit.after as readonly RootContent[]
    const moved = edit.before.length > 1 ? permutation(edit, at) : undefined
    if (moved) order = order.map((index) => moved.get(index) ?? index)
    else if (edit.before.length === 0) gains.set(at, [...(gains.get(at) ?? []), ...after])
    else for (const index of edit.before.keys()) replace(at + index, index === 0 ? after : [])
  }
  function replace(index: number, after: readonly RootContent[]): void {
    if (after.length === 0) gone.add(index)
    else instead.set(index, after)
  }
  const settled = (index: number): readonly RootContent[] => {
    const block = blocks[index]
    const inside = below.filter(({ block: path }) => path[depth] === index)
    if (gone.has(index) || !block) return []
    return instead.get(index) ?? applyInside(block, inside, depth + 1)
  }
  // What comes in stands behind the block it was put behind, wherever that moves.
  return [
    ...(gains.get(0) ?? []),
    ...order.flatMap((index) => [...settled(index), ...(gains.get(index + 1) ?? [])]),
  ]
}

/** Which block comes to stand at each index; undefined when the step is no mere change of order. */
function permutation({ before, after }: Edit, at: number): ReadonlyMap<number, number> | undefined {
  const free = new Set(before.keys())
  const moved = new Map<number, number>()
  for (const [index, node] of after.entries()) {
    const from = [...free].find((one) => isSame(node, before[one]))
    if (from === undefined) return undefined
    free.delete(from)
    moved.set(at + index, at + from)
  }
  return free.size === 0 ? moved : undefined
}

function applyInside(block: RootContent, edits: readonly Edit[], depth: number): readonly RootContent[] {
  if (edits.length === 0 || !('children' in block)) return [block]
  const { position: _, ...rest } = block
  const inLine = edits.filter(({ block: path, offset }) => path.length === depth && offset !== undefined)
  if (inLine.length > 0) {
    const children = applyInLine(block.children as PhrasingContent[], inLine)
    return [{ ...rest, children } as RootContent]
  }
  const children = applyBelow(block.children, edits, depth)
  // A frame without content is nothing.
  return children.length === 0 && block.children.length > 0 ? [] : [{ ...rest, children } as RootContent]
}

/** Values are sought by where they stood before any of them changed. */
function applyInLine(line: readonly PhrasingContent[], edits: readonly Edit[]): PhrasingContent[] {
  let offset = 0
  const change = (node: PhrasingContent): PhrasingContent[] => {
    if (node.type === 'textDirective' && node.name === 'was') return [node]
    const edit = edits.find((one) => one.offset === offset && isSame(one.before[0], node))
    if (!edit && 'children' in node)
      return [{ ...node, children: node.children.flatMap(change) } as PhrasingContent]
    offset += plainText(node).length
    return edit ? (edit.after as PhrasingContent[]) : [node]
  }
  return line.flatMap(change)
}

const isSame = (a: Nodes | undefined, b: Nodes | undefined) =>
  a !== undefined && b !== undefined && fullShape(a) === fullShape(b)
