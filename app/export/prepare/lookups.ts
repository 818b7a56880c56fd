import type { Definition, FootnoteDefinition, Root } from 'mdast'
import { idsIn } from '../../note/marks.ts'
import type { ExportInput } from '../export.ts'
import type { ShownChange } from '../prepared.ts'
import { cleanText } from './clean-text.ts'

/** What references in the text lead to. Indexes count from 0 into the lists of the same name. */
export interface Lookups {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: readonly FootnoteDefinition[]
  footnoteIndex(identifier: string): number | undefined
  /** Indexes of sources behind these passages, each once; a passage that leads nowhere is counted. */
  sourcesOf(evidence: readonly string[]): number[]
  /** Indexes of those threads that travel. */
  commentsOf(ids: readonly string[]): number[]
  /** @param ids of all who propose the same; the first known one tells who and when */
  changeOf(ids: string, kind: ShownChange['kind']): ShownChange
  hasImage(url: string): boolean
  readonly omitted: Counters
}

export interface Counters {
  deadCitations: number
  readonly missingImages: string[]
  droppedLinks: number
  htmlComments: number
  htmlAsText: number
}

/** @param travels ids of the threads that go with this export */
export function lookupsOf(tree: Root, input: ExportInput, travels: ReadonlySet<string>): Lookups {
  const definitions = new Map<string, Definition>()
  const footnotes: FootnoteDefinition[] = []
  for (const node of tree.children) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition') footnotes.push(node)
  }
  const footnoteIndexes = new Map([...footnotes.entries()].reverse().map(([i, node]) => [node.identifier, i]))
  const sourceIndexes = new Map(input.sources.map((source, i) => [source.id, i]))
  const threads = new Map(input.annotations.map((annotation, i) => [annotation.id, i]))
  const suggestions = new Map(input.suggestions?.map((one) => [one.id, one]))
  const omitted: Counters = {
    deadCitations: 0,
    missingImages: [],
    droppedLinks: 0,
    htmlComments: 0,
    htmlAsText: 0,
  }
  return {
    definitions,
    footnotes,
    footnoteIndex: (identifier) => footnoteIndexes.get(identifier),
    sourcesOf(evidence) {
      const found = new Set<number>()
      for (const id of evidence) {
        const citation = Object.hasOwn(input.citations, id) ? input.citations[id] : undefined
        const index = citation && sourceIndexes.get(citation.source)
        if (index === undefined) omitted.deadCitations++
        else found.add(index)
      }
      return [...found]
    },
    commentsOf: (ids) =>
      ids.flatMap((id) => {
        const index = threads.get(id)
        return index !== undefined && travels.has(id) ? [index] : []
      }),
    changeOf(ids, kind) {
      const known = idsIn(ids).map((id) => suggestions.get(id))
      const made = known.find((one) => one !== undefined)
      return {
        id: cleanText(ids),
        kind,
        author: cleanText([...new Set(known.flatMap((one) => one?.author ?? []))].join(', ')),
        ...(made?.at && { at: made.at }),
      }
    },
    hasImage: (url) => Object.hasOwn(input.images, url),
    omitted,
  }
}
