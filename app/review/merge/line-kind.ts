import type { Nodes } from 'mdast'
import type { Definitions, LineKind } from '../../note/line.ts'

/** How the line of a block is taken apart; undefined for blocks that hold no line. */
export function lineKind(node: Nodes, defined: Definitions): LineKind | undefined {
  switch (node.type) {
    case 'paragraph':
      return { oneLine: false, cell: false, label: false, defined }
    case 'heading':
      return { oneLine: true, cell: false, label: false, defined }
    case 'tableCell':
      return { oneLine: true, cell: true, label: false, defined }
    default:
      return undefined
  }
}
