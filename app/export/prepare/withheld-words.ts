import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Head } from '../../note/note.ts'
import type { Annotation } from '../../review/annotation.ts'
import type { Copy, ExportInput, SuggestionsAs } from '../export.ts'
import type { Withheld } from '../prepared.ts'
import type { Dropped } from './filter-copy.ts'
import { HOUSE_KEYS } from './head-lines.ts'
import { nodesOf } from './regions.ts'
import { settledAway } from './settle-changes.ts'

export interface Left {
  readonly input: ExportInput
  readonly copy: Copy
  readonly suggestions: SuggestionsAs
  readonly travels: ReadonlySet<string>
  readonly dropped: readonly Dropped[]
  /** Headings that would betray what stood under them. */
  readonly hiddenHeadings: readonly string[]
  readonly unusedFootnotes: readonly FootnoteDefinition[]
  /** The tree of this copy. */
  readonly kept: Root
}

/** Every word that was left out on the way, and where it stood: what the finished file is searched for. */
export function withheldWords(left: Left): Withheld[] {
  const { input, dropped } = left
  return [
    ...dropped.flatMap((part) => fromNodes(part.nodes, placeOf(part), part.kind !== 'guide')),
    ...withheld(left.hiddenHeadings, 'a heading', true),
    ...fromNodes(left.unusedFootnotes, 'a footnote', true),
    ...fromNodes(
      settledAway(input.tree, left.suggestions),
      left.suggestions === 'final' ? 'words suggested to go' : 'a suggested insertion',
      false,
    ),
    ...nodesOf(input.tree).flatMap((node) =>
      node.type === 'html' && node.value.trimStart().startsWith('<!--')
        ? withheld([node.value.replace(/^\s*<!--|-->\s*$/g, '')], 'a hidden note', false)
        : [],
    ),
    ...unusedDefinitions(left),
    ...fromThreads(input.annotations.filter((thread) => !left.travels.has(thread.id))),
    ...fromHead(input.head, left.copy),
  ]
}

function placeOf(part: Dropped): string {
  if (part.kind === 'guide') return 'advice to the author'
  const under = part.heading ? `“${part.heading}”` : 'the beginning'
  return part.kind === 'layer' ? `text not to be disclosed under ${under}` : `the section ${under}`
}

/** Everything a reader could read in these nodes, and what stands behind it: link targets, titles, alternatives. */
function fromNodes(nodes: readonly RootContent[], from: string, secret: boolean): Withheld[] {
  const texts: string[] = []
  for (const top of nodes) {
    for (const node of nodesOf(top)) {
      if (isLine(node) || (node === top && node.type === 'textDirective')) texts.push(textOf(node))
      if (node.type === 'code' || node.type === 'html') texts.push(node.value)
      if (node.type === 'image' || node.type === 'imageReference') texts.push(node.alt ?? '')
      if ('url' in node) texts.push(node.url)
      if ('title' in node) texts.push(node.title ?? '')
      if (node.type === 'leafDirective') texts.push(node.attributes?.title ?? '')
    }
  }
  return withheld(texts, from, secret)
}

function unusedDefinitions({ kept, copy }: Left): Withheld[] {
  const used = new Set<string>()
  for (const node of nodesOf(kept)) {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
  }
  return kept.children.flatMap((node) =>
    node.type === 'definition' && !used.has(node.identifier)
      ? fromNodes([node], 'a link', copy !== 'full')
      : [],
  )
}

const isLine = (node: RootContent) =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'

/** Threads that stay behind: every word anyone wrote in them. */
function fromThreads(threads: readonly Annotation[]): Withheld[] {
  return threads.flatMap((thread) =>
    withheld(
      [thread.body, ...thread.replies.map((reply) => reply.body)],
      `a comment by ${thread.author}`,
      false,
    ),
  )
}

const PRINTED = new Set([
  ...[
    'title',
    'marking',
    'number',
    'date',
    'copy',
    'meeting',
    'desk',
    'status',
    'drafter',
    'contact',
    'cleared',
  ],
  ...[
    'distribution',
    'asOf',
    'embargo',
    'language',
    'numbering',
    'pageLimit',
    'style',
    'sections',
    'template',
  ],
])

/** Values of the head this copy does not print: keys we do not know and, on a public copy, the names of the house. */
function fromHead(head: Head, copy: Copy): Withheld[] {
  return Object.entries(head).flatMap(([key, value]) => {
    const house = (HOUSE_KEYS as readonly string[]).includes(key)
    if (house ? copy !== 'public' : PRINTED.has(key)) return []
    return withheld(stringsIn(value), `“${key}” at the head of the note`, copy !== 'full')
  })
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

const withheld = (texts: readonly string[], from: string, secret: boolean): Withheld[] =>
  texts.filter((text) => text.trim() !== '').map((text) => ({ from, text, secret }))
