import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { FootnoteDefinition, RootContent } from 'mdast'
import type { Brief } from '../../brief.ts'
import { blocksOf } from '../../note/html/html-blocks.ts'
import { NO_FORMATS, type PastedImage } from '../../note/html/html-phrasing.ts'
import { parseHtml } from '../../note/html/html-tree.ts'
import { normalize } from '../../note/normalize.ts'
import type { Head } from '../../note/note.ts'
import { deriveAnchors } from '../../review/anchors.ts'
import { suggestionIds } from '../../review/suggestions.ts'
import { markBody, noLosses } from './mark-body.ts'
import { numberedParagraphs } from './numbered-paragraphs.ts'
import { Revisions } from './revisions.ts'
import { SignSettler } from './settle-signs.ts'
import { takeApart } from './take-apart.ts'
import { wordComments } from './word-comments.ts'
import { wordHtml } from './word-html.ts'
import { wordMargins } from './word-margins.ts'
import { wordNotices } from './word-notices.ts'
import { wordNumbers } from './word-numbers.ts'
import { wordParts } from './word-parts.ts'
import { wordTitle } from './word-title.ts'

export interface WordOptions {
  /** ISO 8601 date, for comments that have none. */
  readonly day: string
}

/**
 * A Word file as a note: headings, lists with their numbers, tables, formats, links, notes, pictures, quotations,
 * comments, and tracked changes as suggestions. Nothing is fetched and nothing in the file is run.
 * @throws {BriefError} `pack-damaged`, `pack-too-large`, `source-unreadable`, `source-too-large`
 */
export async function readWord(
  bytes: Uint8Array,
  file: string,
  { day }: WordOptions,
): Promise<{ readonly brief: Brief; readonly notices: readonly string[] }> {
  const parts = wordParts(bytes, file)
  const numbers = wordNumbers(
    parts.text(parts.related('numbering')),
    parts.text(parts.related('styles')),
    file,
  )
  const revisions = new Revisions(day)
  const losses = noLosses()
  const context = { file, revisions, losses }
  const body = markBody(parts.text(parts.main) ?? '', { ...context, numbers })
  const marked = new Map([[parts.main, body]])
  for (const name of [parts.related('footnotes'), parts.related('endnotes')]) {
    const notes = parts.text(name)
    if (name !== undefined && notes !== undefined) marked.set(name, markBody(notes, context))
  }
  const { html, lostPictures } = await wordHtml(parts, marked, file)
  const apart = takeApart(parseHtml(html))
  const threads = wordComments(parts, file, day)
  const settler = new SignSettler({
    threads: new Map(threads.map(({ wordId, annotation }) => [wordId, annotation.id])),
    labels: new Map([...apart.notes.keys()].map((id, index) => [id, String(index + 1)])),
  })

  const pictures: PastedImage[] = []
  const collected = { images: pictures }
  const blocks = settler.blocks(blocksOf(apart.body, NO_FORMATS, collected))
  const titled = wordTitle({ style: apart.title, core: parts.text('docProps/core.xml') }, blocks, file)
  const footnotes = [...apart.notes.values()].map((nodes, index): FootnoteDefinition => {
    const label = String(index + 1)
    const children = settler.blocks(blocksOf(nodes, NO_FORMATS, collected))
    return {
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: children as FootnoteDefinition['children'],
    }
  })
  const numbered = numberedParagraphs(
    titled.blocks,
    (item) => settler.ordinal(item),
    body.includes('w:val="NumberedParagraph"'),
  )
  const images = new Map(pictures.map((picture) => [urlOf(picture), picture.bytes]))
  const tree = normalize({
    type: 'root',
    children: withPictures([...(numbered ?? titled.blocks), ...footnotes], pictures.map(urlOf)),
  })

  const margins = wordMargins(parts, file)
  const head: Head = {
    title: titled.title,
    ...(margins.marking !== undefined && { marking: margins.marking }),
    ...(numbered && { numbering: true }),
  }
  const annotations = deriveAnchors(
    tree,
    threads.map(({ annotation }) => annotation),
  )
  const suggestions = revisions.suggestions(suggestionIds(tree))
  return {
    brief: {
      note: { head, tree, source: '' },
      annotations,
      ...(suggestions.length > 0 && { suggestions }),
      sources: new Map(),
      images,
      others: new Map(),
    },
    notices: wordNotices({ parts, suggestions, losses, lostPictures, apart, margins }),
  }
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
}

/** Pictures go by the hash of their bytes. */
const urlOf = ({ bytes, type }: PastedImage): string =>
  `assets/${bytesToHex(sha256(bytes))}.${ENDINGS[type] ?? 'png'}`

function withPictures(blocks: readonly RootContent[], urls: readonly string[]): RootContent[] {
  const settle = (node: RootContent): RootContent => {
    if (node.type === 'image')
      return { ...node, url: urls[Number(node.url.replace(/^pasted:/, ''))] ?? node.url }
    if (!('children' in node)) return node
    return { ...node, children: (node.children as RootContent[]).map(settle) } as RootContent
  }
  return blocks.map(settle)
}
