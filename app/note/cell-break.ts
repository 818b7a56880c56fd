import type { Table } from 'mdast'
import type { Extension as ReadExtension } from 'mdast-util-from-markdown'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'
import { SKIP, visit } from 'unist-util-visit'

/** A table cell is one line of text, so a line break in it is written `<br>`; any spelling of it is read. */
export const CELL_BREAK = /^<br\s*\/?>$/i

export function readCellBreaks(): ReadExtension {
  return {
    transforms: [
      (tree) => {
        visit(tree, 'table', (table: Table) => {
          visit(table, 'html', (node, index, parent) => {
            if (parent && index !== undefined && CELL_BREAK.test(node.value)) {
              parent.children[index] = { type: 'break', ...(node.position && { position: node.position }) }
            }
          })
          // Tables stand in frames, never in lines of text or in one another.
          return SKIP
        })
      },
    ],
  }
}

export const writeBreak: Handle = (node, parent, state, info) =>
  state.stack.includes('tableCell') ? '<br>' : defaultHandlers.break(node, parent, state, info)
