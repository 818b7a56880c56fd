import type { Heading, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { type Decide, isMark, outcomeOf } from './decision.ts'
import { healLine } from './heal-line.ts'

/**
 * Paragraph marks that a suggestion puts in or takes out: `:brk`. Blocks are split and joined only when it is settled. A
 * mark that would join its line with a block of which nobody has decided whether it is there waits for that decision.
 */

type Line = Paragraph | Heading
type Brk = Extract<PhrasingContent, { type: 'textDirective' }>

const isLine = (node: RootContent | undefined): node is Line =>
  node?.type === 'paragraph' || node?.type === 'heading'
const holdsBrk = (node: PhrasingContent): boolean =>
  'children' in node && node.children.some((child) => isBrk(child) || holdsBrk(child))

/** A line whose paragraph marks stand in no thread and no format. */
const withMarksOutside = (line: Line): Line =>
  line.children.some(holdsBrk)
    ? { ...line, children: healLine(line.children, { oneLine: line.type === 'heading', cell: false }) }
    : line

const isBrk = (node: PhrasingContent | undefined): node is Brk =>
  node?.type === 'textDirective' && node.name === 'brk'

/** Parts lines at marks within them that are accepted, and drops those that are refused. */
export function splitBlocks(nodes: readonly RootContent[], decide: Decide): RootContent[] {
  return nodes.flatMap((node): RootContent[] => (isLine(node) ? splitLine(node, decide) : [node]))
}

function splitLine(given: Line, decide: Decide): Line[] {
  const line = withMarksOutside(given)
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

/**
 * Joins a line with the next one where the mark between them goes; drops settled marks at the end of lines.
 * @param endWaits whether what the last line would join with is undecided, or stands outside an undecided block.
 */
export const joinBlocks = (nodes: readonly RootContent[], decide: Decide, endWaits = false): RootContent[] =>
  join(nodes, decide, endWaits).blocks

/** `open`: the last line joins with what follows. */
function join(nodes: readonly RootContent[], decide: Decide, endWaits: boolean) {
  const blocks: RootContent[] = []
  let open = false
  for (const [index, node] of nodes.entries()) {
    const before = blocks.at(-1)
    const next = nodes[index + 1]
    const waits = next === undefined ? endWaits : isMark(next)
    const { line, joins } = isLine(node) ? endOf(node, decide, waits) : { line: node, joins: false }
    const empty = isLine(line) && line.children.length === 0 && !joins
    if (empty && isLine(before) && isBrk(before.children.at(-1))) {
      // Nothing is left to part or to join with.
      blocks[blocks.length - 1] = { ...before, children: before.children.slice(0, -1) }
      continue
    }
    if (open && isLine(before) && isLine(line)) blocks[blocks.length - 1] = joined(before, line)
    else blocks.push(line)
    open = joins
  }
  return { blocks, open }
}

function joined(first: Line, second: Line): Line {
  const { position: _, ...rest } = first
  return { ...rest, children: [...first.children, ...second.children] }
}

/** A line without its settled mark, and whether what follows belongs to it. */
function endOf(line: Line, decide: Decide, waits: boolean): { line: Line; joins: boolean } {
  const brk = line.children.at(-1)
  if (!isBrk(brk)) return { line, joins: false }
  const { decision, ids } = outcomeOf(brk, decide)
  const { position: _, ...rest } = line
  const without = line.children.slice(0, -1)
  if (decision === 'keep') {
    const s = ids.join(' ')
    if (s === brk.attributes?.s) return { line, joins: false }
    const open = { ...brk, attributes: { ...brk.attributes, s } }
    return { line: { ...rest, children: [...without, open] }, joins: false }
  }
  const joins = decision === (brk.attributes?.op === 'ins' ? 'reject' : 'accept')
  return joins && waits ? { line, joins: false } : { line: { ...rest, children: without }, joins }
}

/** The same for the items of a list: a line that is split begins an item, and items join with their lines. */
export function settleItemMarks(items: readonly ListItem[], decide: Decide): ListItem[] {
  const marked = (child: RootContent) =>
    isLine(child) && child.children.some((word) => isBrk(word) || holdsBrk(word))
  if (!items.some((item) => item.children.some(marked))) return [...items]
  const split = items.flatMap((one) => splitItem(one, decide))
  const waits = (index: number) => {
    const first = split[index + 1]?.children[0]
    return first !== undefined && isMark(first)
  }
  const result: ListItem[] = []
  let open = false
  for (const [index, item] of split.entries()) {
    const inside = join(item.children, decide, waits(index))
    const [first, ...rest] = inside.blocks as ListItem['children']
    const before = result.at(-1)
    const last = before?.children.at(-1)
    if (open && before && isLine(last) && isLine(first)) {
      const children = [...before.children.slice(0, -1), joined(last, first), ...rest]
      result[result.length - 1] = { ...before, children }
    } else if (!open || first !== undefined)
      result.push({ ...item, children: inside.blocks as ListItem['children'] })
    open = inside.open
  }
  return result
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
