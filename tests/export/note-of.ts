import type { ExportInput, ExportOptions, Format } from '../../app/export/export.ts'
import { inlineText } from '../../app/export/prepare/inline-text.ts'
import { type Prepared, prepare } from '../../app/export/prepare.ts'
import type { Block } from '../../app/export/prepared.ts'
import { parseMarkdown } from '../../app/note/dialect.ts'
import type { Annotation } from '../../app/review/annotation.ts'

/** Two sources, three passages, none of them real. */
const SOURCES = [
  { id: 's1', title: 'Talks in the capital', publisher: 'A Daily', published: '2024-12-25', whose: 'press' },
  { id: 's2', title: 'Readout', whose: 'theirs', url: 'https://example.org/readout' },
]
const CITATIONS = {
  e1: { source: 's1', exact: 'agreed' },
  e2: { source: 's2', exact: 'would consider' },
  e3: { source: 's1', exact: 'no date' },
}

export function noteOf(markdown: string, more: Partial<ExportInput> = {}): ExportInput {
  return {
    head: { title: 'Talks in Beijing', date: '2024-12-27' },
    tree: parseMarkdown(markdown),
    annotations: [],
    sources: SOURCES,
    citations: CITATIONS,
    images: {},
    ...more,
  }
}

export function thread(id: string, body: string, more: Partial<Annotation> = {}): Annotation {
  return {
    id,
    kind: 'comment',
    author: 'A. Reader',
    created: '2024-12-28T09:30:00Z',
    body,
    replies: [],
    anchor: { exact: 'words', prefix: '', suffix: '', start: 0, end: 5 },
    ...more,
  }
}

export const optionsOf = (more: Partial<ExportOptions> = {}): ExportOptions => ({
  formats: ['pdf'],
  copy: 'full',
  annotations: 'none',
  embed: false,
  ...more,
})

export function prepared(
  markdown: string,
  more: Partial<ExportInput> = {},
  options: Partial<ExportOptions> = {},
  format?: Format,
): Prepared {
  return prepare(noteOf(markdown, more), optionsOf(options), format)
}

/** Blocks as short lines: `h1 Purpose`, `1. You asked …`. */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.flatMap(linesOf)
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`h${block.depth} ${inlineText(block.children)}`]
    case 'paragraph':
      return [`${block.number === undefined ? '' : `${block.number}. `}${inlineText(block.children)}`]
    case 'table':
      return block.children.map((row) => `| ${row.children.map((c) => inlineText(c.children)).join(' | ')}`)
    case 'list':
      return block.children.flatMap((item) => outline(item.children).map((line) => `- ${line}`))
    case 'layer':
      return [`[${block.label}`, ...outline(block.children), ']']
    case 'annex':
      return [`annex ${block.letter} ${block.title}`]
    case 'changed':
      return outline(block.children).map((line) => `${block.change.kind}: ${line}`)
    case 'blockquote':
      return outline(block.children).map((line) => `> ${line}`)
    case 'code':
      return [`code ${block.value}`]
    case 'thematicBreak':
      return ['---']
  }
}
