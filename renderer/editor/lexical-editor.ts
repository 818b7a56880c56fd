import { createHeadlessEditor } from '@lexical/headless'
import { $isTableNode } from '@lexical/table'
import { type CreateEditorArgs, createEditor, type LexicalEditor } from 'lexical'
import { NODE_CLASSES } from './nodes/index.ts'
import { decorateBlock } from './nodes/show-suggestions.ts'
import { decorateTable } from './nodes/table.ts'
import { decorateRun } from './nodes/text.ts'

/** Classes of Lexical's own nodes; ours name themselves. Looks are in `editor.css`. */
const THEME: NonNullable<CreateEditorArgs['theme']> = {
  link: 'link',
  table: 'table',
  tableCell: 'cell',
  tableCellHeader: 'cell-head',
  tableCellSelected: 'cell-selected',
  tableSelection: 'table-selecting',
  tableScrollableWrapper: 'table-frame',
  text: {
    bold: 'bold',
    italic: 'italic',
    strikethrough: 'strike',
    code: 'code',
  },
}

const CONFIG: CreateEditorArgs = {
  namespace: 'note',
  nodes: NODE_CLASSES,
  theme: THEME,
  // A bug in the editor is told like any other bug; swallowing it could lose words.
  onError: (error) => {
    throw error
  },
  dom: {
    $decorateDOM: (node, _prev, dom) => {
      if ($isTableNode(node)) decorateTable(node, dom)
      if (node.isInline()) decorateRun(node, dom)
      else decorateBlock(node, dom)
    },
  },
}

/** The editor every session stands on: in a page, or without one where there is none. */
export function createLexicalEditor(): LexicalEditor {
  return typeof document === 'undefined' ? createHeadlessEditor(CONFIG) : createEditor(CONFIG)
}
