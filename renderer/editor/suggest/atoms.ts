import { $isLinkNode } from '@lexical/link'
import { $getState, $isTextNode, type ElementNode, type LexicalNode, type NodeKey } from 'lexical'
import { $exportLeaf } from '../bridge.ts'
import { $isFieldNode } from '../nodes/field.ts'
import { $isParagraphMark } from '../nodes/paragraph-mark.ts'
import { $suggestions, formatState, type Suggestion } from '../nodes/state.ts'

/**
 * The smallest thing a line is made of: a character, a bound value, a citation, or the end of a paragraph. Lines are
 * compared atom by atom, whatever nodes the editor keeps them in.
 */
export interface Atom {
  readonly kind: 'text' | 'thing' | 'end'
  /** What it is and in which format; suggestions and threads apart. Equal keys are the same to a reader. */
  readonly key: string
  /** What it is, whatever its format. */
  readonly says: string
  readonly suggestions: readonly Suggestion[]
  /** The link it stands in; empty for none. */
  readonly link: string
  /** Which of the lines it stands in. */
  readonly line: number
  /** Its node, and where in the node's text it begins; changes as nodes are split. For an end, the line. */
  node: NodeKey
  offset: number
  /** UTF-16 units. */
  readonly size: number
}

/** Atoms of several lines, one after the other; each line closes with its end. */
export const $atomsOf = (lines: readonly ElementNode[]): Atom[] => lines.flatMap($lineAtoms)

function $lineAtoms(line: ElementNode, index: number): Atom[] {
  const atoms: Atom[] = []
  const last = line.getLastChild()
  const walk = (node: LexicalNode, link: string): void => {
    if ($isLinkNode(node)) {
      const url = `${node.getURL()} ${node.getTitle() ?? ''}`
      for (const child of node.getChildren()) walk(child, url)
    } else if (!($isParagraphMark(node) && node.is(last))) atoms.push(...$nodeAtoms(node, link, index))
  }
  for (const child of line.getChildren()) walk(child, '')
  const mark = $isParagraphMark(last) ? last.getAttributes() : null
  atoms.push({
    kind: 'end',
    key: '¶',
    says: '¶',
    suggestions: mark === null ? [] : [{ name: mark.op === 'ins' ? 'ins' : 'del', attributes: mark }],
    link: '',
    line: index,
    node: line.getKey(),
    offset: 0,
    size: 0,
  })
  return atoms
}

function $nodeAtoms(node: LexicalNode, link: string, line: number): Atom[] {
  const suggestions = $suggestions(node)
  const at = { suggestions, link, line, node: node.getKey() }
  if ($isTextNode(node) && !$isFieldNode(node)) {
    const like = ` ${node.getFormat()} ${link}`
    const atoms: Atom[] = []
    let offset = 0
    for (const says of node.getTextContent()) {
      atoms.push({ ...at, kind: 'text', key: says + like, says, offset, size: says.length })
      offset += says.length
    }
    return atoms
  }
  const format = $isTextNode(node) ? node.getFormat() : $getState(node, formatState)
  const what = JSON.stringify($exportLeaf(node))
  // Another form of a value is the value in another form, not another value.
  const says = $isFieldNode(node) ? `field ${node.getAttributes().ref ?? ''}` : what
  const size = $isTextNode(node) ? node.getTextContentSize() : 1
  return [{ ...at, kind: 'thing', key: `${what} ${format} ${link}`, says, offset: 0, size }]
}
