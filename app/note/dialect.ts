import type { Root } from 'mdast'
import { fromMarkdown, type Options as ReadOptions } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown, frontmatterToMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown, type Options as WriteOptions } from 'mdast-util-to-markdown'
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { readCellBreaks, writeBreak } from './cell-break.ts'
import { vocabulary } from './directive-syntax.ts'
import { readDirectives, writeDirectives } from './directive-tree.ts'

/**
 * The only place that picks our Markdown: CommonMark, GFM with footnotes, emphasis that works in Chinese, Japanese
 * and Korean text, YAML front matter, and the directives of `directives.ts`.
 */

/** Links are read where they are written; the library's second search would make escaped addresses links again. */
const gfmTree = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension)

const READ: ReadOptions = {
  extensions: [
    gfm(),
    cjkFriendlyExtension(),
    gfmStrikethroughCjkFriendly(),
    frontmatter(['yaml']),
    vocabulary(),
  ],
  mdastExtensions: [...gfmTree, frontmatterFromMarkdown(['yaml']), ...readDirectives(), readCellBreaks()],
}

/** `***` as rule: three dashes at the head of a text would open front matter. */
const STRICT: WriteOptions = {
  bullet: '-',
  rule: '*',
  extensions: [
    gfmToMarkdown(),
    frontmatterToMarkdown(['yaml']),
    writeDirectives(),
    { handlers: { break: writeBreak } },
  ],
}

const NOTE: WriteOptions = { ...STRICT, extensions: [...(STRICT.extensions ?? []), cjkFriendlyToMarkdown()] }

/** Reads note text. Positions are kept (offsets in UTF-16 units); front matter is a leading `yaml` node. */
export function parseMarkdown(source: string): Root {
  return fromMarkdown(source, READ)
}

/** Writes a tree in normal form (see `normalize.ts`) so that `parseMarkdown` reads the same tree. */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, NOTE)
}

/** Writes for readers that know GFM only: emphasis beside CJK punctuation is secured with character references. */
export function writeStrictMarkdown(root: Root): string {
  return toMarkdown(root, STRICT)
}
