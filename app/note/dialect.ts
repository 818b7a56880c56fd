import type { Root } from 'mdast'
import { fromMarkdown, type Options as ReadOptions } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown, frontmatterToMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { type Join, toMarkdown, type Options as WriteOptions } from 'mdast-util-to-markdown'
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

const BODY: ReadOptions = {
  extensions: [gfm(), cjkFriendlyExtension(), gfmStrikethroughCjkFriendly(), vocabulary()],
  mdastExtensions: [...gfmTree, ...readDirectives(), readCellBreaks()],
}

const READ: ReadOptions = {
  extensions: [...(BODY.extensions ?? []), frontmatter(['yaml'])],
  mdastExtensions: [...(BODY.mdastExtensions ?? []), frontmatterFromMarkdown(['yaml'])],
}

/**
 * In a tight list item, words behind a footnote would be read as part of it, and a table behind a quotation as lines
 * of the quotation: a blank line parts them.
 */
const part: Join = (left, right) =>
  left.type === 'footnoteDefinition' || right.type === 'table' ? 1 : undefined

/** `***` as rule: three dashes at the head of a text would open front matter. `+` as second bullet: `* ***` is a rule. */
const STRICT: WriteOptions = {
  bullet: '-',
  bulletOther: '+',
  rule: '*',
  extensions: [
    gfmToMarkdown(),
    frontmatterToMarkdown(['yaml']),
    writeDirectives(),
    { handlers: { break: writeBreak }, join: [part] },
  ],
}

/** Its paragraph handler would displace the one that writes the boxes of task lists; its root handler does the work. */
function cjkFriendly(): WriteOptions {
  const { paragraph: _, ...handlers } = cjkFriendlyToMarkdown().handlers ?? {}
  return { handlers }
}

const NOTE: WriteOptions = { ...STRICT, extensions: [...(STRICT.extensions ?? []), cjkFriendly()] }

/**
 * An address can begin at every letter, and looking for one at each is a third of all reading. Where there is no “@”
 * there is none.
 */
function withoutAddresses(options: ReadOptions): ReadOptions {
  const extensions = (options.extensions ?? []).flat().map((extension) => {
    const text = Object.entries(extension.text ?? {}).flatMap(([code, constructs]) => {
      const others = [constructs ?? []].flat().filter(({ name }) => name !== 'emailAutolink')
      return others.length > 0 ? [[code, others] as const] : []
    })
    return { ...extension, text: Object.fromEntries(text) }
  })
  return { ...options, extensions }
}

const BODY_WITHOUT_ADDRESSES = withoutAddresses(BODY)
const READ_WITHOUT_ADDRESSES = withoutAddresses(READ)

/** Reads note text. Positions are kept (offsets in UTF-16 units); front matter is a leading `yaml` node. */
export function parseMarkdown(source: string): Root {
  return fromMarkdown(source, source.includes('@') ? READ : READ_WITHOUT_ADDRESSES)
}

/** The same for text that has no front matter: dashes at its head are a rule. */
export function parseBody(source: string): Root {
  return fromMarkdown(source, source.includes('@') ? BODY : BODY_WITHOUT_ADDRESSES)
}

/** Writes a tree in normal form (see `normalize.ts`) so that `parseMarkdown` reads the same tree. */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, NOTE)
}

/** Writes for readers that know GFM only: emphasis beside CJK punctuation is secured with character references. */
export function writeStrictMarkdown(root: Root): string {
  return toMarkdown(root, STRICT)
}
