import { writeStrictMarkdown } from '../note/dialect.ts'
import type { ExportOptions } from './export.ts'
import { frontMatter } from './markdown/front-matter.ts'
import { toTree } from './markdown/to-tree.ts'
import type { Prepared } from './prepared.ts'

/**
 * A prepared note as GitHub Flavoured Markdown that any tool reads: no directives, and no HTML but `<br>` in table
 * cells. Front matter holds the head; the marking stands at the top and bottom.
 */
export function toMarkdown(prepared: Prepared, options: Pick<ExportOptions, 'annotations'>): string {
  const text = writeStrictMarkdown(toTree(prepared, options.annotations))
  return `${frontMatter(prepared.head)}\n${text}`
}
