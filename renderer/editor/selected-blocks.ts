import { $getSelection, $isElementNode, $isRangeSelection, type ElementNode, type LexicalNode } from 'lexical'

/** The innermost block a node stands in: the element that holds its line. */
export function $lineOf(node: LexicalNode | null): ElementNode | null {
  for (let at = node; at !== null; at = at.getParent()) {
    if ($isElementNode(at) && !at.isInline() && holdsLine(at)) return at
  }
  return null
}

const holdsLine = (element: ElementNode): boolean => {
  const first = element.getFirstChild()
  return (first === null || first.isInline()) && element.getType() !== 'root'
}

/** Every line the selection touches, in document order. */
export function $selectedLines(): ElementNode[] {
  const selection = $getSelection()
  if (selection === null) return []
  const lines = new Map<string, ElementNode>()
  const nodes = $isRangeSelection(selection)
    ? [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]
    : selection.getNodes()
  for (const node of nodes) {
    const line = $lineOf(node)
    if (line !== null) lines.set(line.getKey(), line)
  }
  return [...lines.values()].sort((a, b) => (a.isBefore(b) ? -1 : 1))
}
