import { annexRule } from './annex.ts'
import { citeRule } from './cite.ts'
import { codeBlockRule } from './code-block.ts'
import { fieldRule } from './field.ts'
import { footnoteDefinitionRule, footnoteReferenceRule } from './footnote.ts'
import { headingRule } from './heading.ts'
import { imageRule } from './image.ts'
import { lineBreakRule } from './line-break.ts'
import { linkRule } from './link.ts'
import { listRule } from './list.ts'
import { listItemRule } from './list-item.ts'
import { OpaqueBlockNode, OpaqueInlineNode } from './opaque.ts'
import { paragraphRule } from './paragraph.ts'
import { paragraphMarkRule } from './paragraph-mark.ts'
import { quoteRule } from './quote.ts'
import { regionRule } from './region.ts'
import type { NodeRule } from './rule.ts'
import { tableCellRule, tableRowRule, tableRule } from './table.ts'
import { SoftBreakNode } from './text.ts'
import { thematicBreakRule } from './thematic-break.ts'

/** Every node of the editor with its Markdown. Text, formats, threads and suggestions are in `phrasing.ts`. */
export const NODE_RULES: readonly NodeRule[] = [
  paragraphRule,
  headingRule,
  listRule,
  listItemRule,
  quoteRule,
  codeBlockRule,
  tableRule,
  tableRowRule,
  tableCellRule,
  thematicBreakRule,
  regionRule,
  annexRule,
  footnoteDefinitionRule,
  linkRule,
  lineBreakRule,
  imageRule,
  footnoteReferenceRule,
  fieldRule,
  citeRule,
  paragraphMarkRule,
]

/** Classes to register with Lexical; its own text, root and tab nodes are always there. */
export const NODE_CLASSES = [
  ...NODE_RULES.map((rule) => rule.klass),
  SoftBreakNode,
  OpaqueInlineNode,
  OpaqueBlockNode,
]
