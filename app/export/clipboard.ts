import type { Root } from 'mdast'
import { blocksToHtml } from './clipboard/blocks-to-html.ts'
import { blocksToText } from './clipboard/blocks-to-text.ts'
import { labelsFor } from './labels.ts'
import { hoistDefinitions } from './prepare/hoist-definitions.ts'
import type { Lookups } from './prepare/lookups.ts'
import { openRegions } from './prepare/regions.ts'
import { resolveBlocks } from './prepare/resolve-blocks.ts'

/**
 * Copied text for other programs: HTML for those that keep formatting (Word, Outlook), and plain text. Words as they
 * read now, suggestions taken as made; without comments, citations, advice to the author and tints. Only ever put on
 * the clipboard, never into a page.
 */
export function toClipboard(tree: Root): { readonly html: string; readonly text: string } {
  const whole = hoistDefinitions(tree)
  const content = openRegions(whole.children).filter(
    (block) => block.type !== 'containerDirective' || block.name !== 'guide',
  )
  const blocks = resolveBlocks(content, wordsOnly(whole), labelsFor('en'))
  return { html: `<meta charset="utf-8">${blocksToHtml(blocks)}`, text: blocksToText(blocks) }
}

/** What a few copied words lead to: links, and nothing that stays behind in the note. */
function wordsOnly(tree: Root): Lookups {
  const definitions = tree.children.filter((node) => node.type === 'definition')
  return {
    definitions: new Map(definitions.reverse().map((node) => [node.identifier, node])),
    footnotes: [],
    footnoteIndex: () => undefined,
    sourcesOf: () => [],
    commentsOf: () => [],
    changeOf: (id, name) => ({ id, kind: name === 'inserted' ? 'inserted' : 'deleted', author: '' }),
    hasImage: () => false,
    omitted: { deadCitations: 0, missingImages: [], droppedLinks: 0, htmlComments: 0, htmlAsText: 0 },
  }
}
