import type { Heading, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { type Decide, outcomeOf } from './decision.ts'

/** Paragraph marks that a suggestion puts in or takes out: `:brk`. Blocks are split and joined only when it is settled. */

type Line = Paragraph | Heading
type Brk = Extract<PhrasingContent, { type: 'textDirective' }>

const isLine = (node: RootContent | undefined): node is Line =>
  node?.type === 'paragraph' || node?.type === 'heading'
const isBrk = (node: PhrasingContent | undefined): node is Brk =>
  node?.type === 'textDirective' && node.name === 'brk'

/** Parts lines at marks within them that are accepted, and drops those that are refused. */
export function splitBlocks(nodes: readonly RootContent[], decide: Decide): RootContent[] {
  return nodes.flatMap((node): RootContent[] => (isLine(node) ? splitLine(node, decide) : [node]))
}

function splitLine(line: Line, decide: Decide): Line[] {
  if (!line.children.some(isBrk)) return [line]
  const lines: PhrasingContent[][] = [[]]
  for (const [index, child] of line.children.entries()) {
    const last = index === line.children.length - 1
    const decision = isBrk(child) ? outcomeOf(child, decide).decision : 'keep'
    if (decision === 'keep' || last) lines.at(-1)?.push(child)
    else if (isBrk(child) && decision === 'accept' && child.attributes?.op === 'ins') lines.push([])
  }
  const { position: _, ...rest } = line
  return lines.map((children, index) =>
    index === 0 ? { ...rest, children } : { type: 'paragraph', children },
  )
}

/** Joins a line with the next one where the mark between them goes; drops settled marks at the end of lines. */
export function joinBlocks(nodes: readonly RootContent[], decide: Decide): RootContent[] {
  const result: RootContent[] = []
  let open = false
  for (const node of nodes) {
    const before = result.at(-1)
    const { line, joins } = isLine(node) ? endOf(node, decide) : { line: node, joins: false }
    if (open && isLine(before) && isLine(line)) result[result.length - 1] = joined(before, line)
    else result.push(line)
    open = joins
  }
  return result
}

function joined(first: Line, second: Line): Line {
  const { position: _, ...rest } = first
  return { ...rest, children: [...first.children, ...second.children] }
}

/** A line without its settled mark, and whether what follows belongs to it. */
function endOf(line: Line, decide: Decide): { line: Line; joins: boolean } {
  const brk = line.children.at(-1)
  if (!isBrk(brk)) return { line, joins: false }
  const { decision } = outcomeOf(brk, decide)
  if (decision === 'keep') return { line, joins: false }
  const { position: _, ...rest } = line
  const joins = decision === (brk.attributes?.op === 'ins' ? 'reject' : 'accept')
  return { line: { ...rest, children: line.children.slice(0, -1) }, joins }
}

/** The same for the items of a list: a line that is split begins an item, and items join with their lines. */
export function settleItemMarks(items: readonly ListItem[], decide: Decide): ListItem[] {
  if (!items.some((item) => item.children.some((child) => isLine(child) && child.children.some(isBrk))))
    return [...items]
  const result: ListItem[] = []
  let open = false
  for (const item of items.flatMap((one) => splitItem(one, decide))) {
    const before = result.at(-1)
    const last = before?.children.at(-1)
    const [first, ...rest] = item.children
    if (open && before && last && isLine(last) && isLine(first)) {
      const line = joined(endOf(last, decide).line, first)
      result[result.length - 1] = { ...before, children: [...before.children.slice(0, -1), line, ...rest] }
    } else {
      result.push(item)
    }
    const end = result.at(-1)?.children.at(-1)
    open = isLine(end) && endOf(end, decide).joins
  }
  return result.map((item) => ({
    ...item,
    children: joinBlocks(item.children, decide) as ListItem['children'],
  }))
}

function splitItem(item: ListItem, decide: Decide): ListItem[] {
  const items: ListItem['children'][] = [[]]
  for (const child of item.children) {
    const [first, ...more] = isLine(child) ? splitLine(child, decide) : [child]
    if (first) items.at(-1)?.push(first)
    for (const line of more) items.push([line])
  }
  return items.map((children) => ({ ...item, children }))
}
