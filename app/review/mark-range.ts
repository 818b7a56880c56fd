import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { idsIn } from '../note/marks.ts'
import { normalizeChanged } from '../note/normalize.ts'
import { type TextRun, textRuns } from '../note/plain-text.ts'

/**
 * Marks a range of the note's text (UTF-16 units) for a thread. Only blocks that hold some of it are made anew, and lose
 * their `position`; text in code blocks cannot be marked, and a bound value is marked whole, so that it stays bound.
 */
export function markRange(tree: Root, start: number, end: number, id: string): Root {
  const runs = new Map(textRuns(tree).map((run) => [run.node, run] as const))
  const mark = (child: PhrasingContent): PhrasingContent => ({
    type: 'textDirective',
    name: 'mark',
    attributes: { a: id },
    children: [child],
  })
  const hit = (node: RootContent): TextRun | null => {
    const run = isText(node) ? runs.get(node) : undefined
    return run && run.end > start && run.start < end ? run : null
  }
  return changeText(tree, (node) => {
    if (isField(node)) return [node.children.some((child) => hit(child)) ? mark(node) : node]
    const run = hit(node)
    if (!run || node.type === 'code') return [node]
    return split(node, Math.max(0, start - run.start), Math.min(node.value.length, end - run.start), mark)
  })
}

/** Takes a thread's marks out of the text; the words stay. */
export function unmark(tree: Root, id: string): Root {
  const visit = (node: RootContent): RootContent[] => {
    if (!('children' in node)) return [node]
    const children = node.children.flatMap((child) => visit(child))
    const changed =
      children.length !== node.children.length || children.some((c, i) => c !== node.children[i])
    if (node.type === 'textDirective' && node.name === 'mark' && idsIn(node.attributes?.a).includes(id)) {
      const a = idsIn(node.attributes?.a).filter((other) => other !== id)
      if (a.length === 0) return children
      return [
        {
          ...node,
          attributes: { ...node.attributes, a: a.join(' ') },
          children: children as PhrasingContent[],
        },
      ]
    }
    return changed ? [withoutPosition({ ...node, children } as RootContent)] : [node]
  }
  return normalizeChanged({ type: 'root', children: tree.children.flatMap(visit) })
}

type TextNode = TextRun['node']

function split(
  node: Exclude<TextNode, { type: 'code' }>,
  from: number,
  to: number,
  wrap: (child: PhrasingContent) => PhrasingContent,
): PhrasingContent[] {
  const piece = (value: string): PhrasingContent[] => (value ? [{ type: node.type, value }] : [])
  return [
    ...piece(node.value.slice(0, from)),
    ...piece(node.value.slice(from, to)).map(wrap),
    ...piece(node.value.slice(to)),
  ]
}

const isText = (node: RootContent): node is TextNode =>
  node.type === 'text' || node.type === 'inlineCode' || node.type === 'code'
const isField = (node: RootContent): node is TextDirective =>
  node.type === 'textDirective' && node.name === 'field'

/** The tree with text nodes and bound values replaced; what holds none of them stays the same object. */
function changeText(tree: Root, change: (node: TextNode | TextDirective) => RootContent[]): Root {
  const visit = (node: RootContent): RootContent[] => {
    if (isText(node) || isField(node)) return change(node)
    if (!('children' in node)) return [node]
    const children = (node.children as RootContent[]).flatMap(visit)
    const same = children.length === node.children.length && children.every((c, i) => c === node.children[i])
    return [same ? node : withoutPosition({ ...node, children } as RootContent)]
  }
  return normalizeChanged({ type: 'root', children: tree.children.flatMap(visit) })
}

function withoutPosition<T extends Nodes>(node: T): T {
  const { position: _, ...rest } = node
  return rest as T
}
