import type { PhrasingContent } from 'mdast'
import { namesOf } from './directive-syntax.ts'
import type { Atom, LineKind, Wrapper } from './line.ts'
import { joinMarks, markOf } from './marks.ts'
import { attributes, cleanLeaf, target } from './phrasing-leaf.ts'

type Normalize = (nodes: readonly PhrasingContent[], line: LineKind) => PhrasingContent[]

const TEXT_NAMES = new Set(namesOf('text').all)

/** Takes a line apart. `inner` normalizes what directives that stay whole enclose, such as bound values. */
export function takeApart(nodes: readonly PhrasingContent[], line: LineKind, inner: Normalize): Atom[] {
  let links = 0

  const inLink = (around: readonly Wrapper[]) => line.link === true || around.some((w) => w.kind === 'link')

  const all = (children: readonly PhrasingContent[], around: readonly Wrapper[]): Atom[] =>
    children.flatMap((child) => apart(child, around))

  const leaf = (node: PhrasingContent, around: readonly Wrapper[]): Atom[] => {
    const inLabel = line.label || around.some((w) => w.kind === 'mark')
    const cleaned = cleanLeaf(node, line, inLabel)
    return cleaned ? [{ leaf: cleaned, around: joinMarks(around) }] : []
  }

  const apart = (node: PhrasingContent, around: readonly Wrapper[]): Atom[] => {
    switch (node.type) {
      case 'emphasis':
      case 'strong':
      case 'delete':
        return all(
          node.children,
          around.some((w) => w.key === node.type) ? around : [...around, format(node.type)],
        )
      case 'link':
      case 'linkReference': {
        const undefinedReference = node.type === 'linkReference' && !line.defined.links.has(node.identifier)
        if (undefinedReference || inLink(around)) return all(node.children, around)
        const wrap = link(node, line.label || around.some((w) => w.kind === 'mark'))
        if (node.children.length === 0) return leaf(wrap([]), around)
        return all(node.children, [...around, { kind: 'link', key: `link ${links++}`, wrap }])
      }
      case 'textDirective': {
        if (!TEXT_NAMES.has(node.name)) return all(node.children, around)
        const mark = markOf(node)
        // A thread’s mark without a thread only kept a footnote mark from what follows it.
        if (mark?.mark?.name === 'mark' && mark.mark.ids.length === 0 && node.children.length > 0)
          return all(node.children, around)
        if (mark && node.children.length > 0) return all(node.children, [...around, mark])
        const children = inner(node.children, { ...line, label: true, link: inLink(around) })
        // The end of a paragraph is none of its words: no thread speaks of it, and it has no format.
        const outside = node.name === 'brk' ? around.filter((w) => w.kind === 'link') : around
        return leaf(
          { type: 'textDirective', name: node.name, attributes: attributes(node), children },
          outside,
        )
      }
      default:
        return leaf(node, around)
    }
  }

  return all(nodes, [])
}

const format = (type: 'emphasis' | 'strong' | 'delete'): Wrapper => ({
  kind: 'format',
  key: type,
  wrap: (children) => ({ type, children }),
})

function link(
  node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>,
  label: boolean,
): Wrapper['wrap'] {
  if (node.type === 'link') {
    const to = target(node, label)
    return (children) => ({ type: 'link', ...to, children })
  }
  const { position: _, ...reference } = node
  return (children) => ({ ...reference, children })
}
