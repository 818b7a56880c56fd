import type { Code, InlineCode, Nodes, Parents, Root, Text } from 'mdast'

/**
 * Text of a note and of its blocks. Anchors, checks and find share these rules, so that an offset means the same to
 * each. Offsets count UTF-16 units from 0.
 *
 * - Children that are blocks are parted by one line feed, cells of a row by one tab, a line break is one line feed.
 * - Bound values, marks and suggested insertions and deletions count with their words.
 * - Images, footnote marks, citations, HTML, rules, definitions and front matter have no text.
 */
export interface TextRun {
  /** Indexes of children from the given node down to `node`. */
  readonly path: readonly number[]
  readonly node: Text | InlineCode | Code
  readonly start: number
  readonly end: number
}

/** How text stood before a change; it is not text of the note. */
const HIDDEN = new Set(['was'])

/** Visible text of any node: a whole note, a block or a piece of a line. */
export function plainText(node: Nodes): string {
  const parts: string[] = []
  walk(node, [], (piece) => parts.push(piece))
  return parts.join('')
}

/** The nodes that hold the text, in order, with their offsets in `plainText(node)`. */
export function textRuns(node: Nodes): TextRun[] {
  const runs: TextRun[] = []
  let at = 0
  walk(node, [], (piece, path, leaf) => {
    if (leaf) runs.push({ path: [...path], node: leaf, start: at, end: at + piece.length })
    at += piece.length
  })
  return runs
}

/** Where each child of `root` begins in `plainText(root)`. */
export function blockStarts(root: Root): number[] {
  let at = 0
  return root.children.map((child) => {
    const start = at
    at += plainText(child).length + 1
    return start
  })
}

/** The top-level block that holds an offset of the note's text, and the offset inside it; the nearer end outside. */
export function blockAt(root: Root, offset: number): { readonly block: number; readonly offset: number } {
  const starts = blockStarts(root)
  let block = 0
  for (const [index, start] of starts.entries()) if (start <= offset) block = index
  return { block, offset: Math.max(0, offset - (starts[block] ?? 0)) }
}

/** Follows indexes of children down from `node`. */
export function nodeAt(node: Nodes, path: readonly number[]): Nodes | undefined {
  let at: Nodes | undefined = node
  for (const index of path) at = at && 'children' in at ? at.children[index] : undefined
  return at
}

type Visit = (piece: string, path: readonly number[], leaf?: TextRun['node']) => void

function walk(node: Nodes, path: number[], visit: Visit): void {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
    visit(node.value, path, node)
  else if (node.type === 'break') visit('\n', path)
  else if ('children' in node && !('name' in node && HIDDEN.has(node.name))) walkChildren(node, path, visit)
}

function walkChildren(parent: Parents, path: number[], visit: Visit): void {
  const between = separator(parent)
  for (const [index, child] of parent.children.entries()) {
    if (index > 0 && between) visit(between, path)
    path.push(index)
    walk(child, path, visit)
    path.pop()
  }
}

function separator(parent: Parents): string {
  switch (parent.type) {
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
    case 'containerDirective':
    case 'table':
      return '\n'
    case 'tableRow':
      return '\t'
    default:
      return ''
  }
}
