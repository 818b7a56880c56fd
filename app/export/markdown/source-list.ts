import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import type { CitedSource } from '../prepared.ts'

/** The sources that end the paper, as a numbered list whose numbers are those of the citations. */
export function sourceList(sources: readonly CitedSource[], heading: string): RootContent[] {
  if (sources.length === 0) return []
  return [
    { type: 'heading', depth: 2, children: [text(heading)] },
    { type: 'list', ordered: true, start: 1, spread: false, children: sources.map(item) },
  ]
}

function item(source: CitedSource): ListItem {
  const words = [source.title, ...source.details].join(', ')
  const link: PhrasingContent[] = source.url
    ? [text(', '), { type: 'link', url: source.url, children: [text(source.url)] }]
    : []
  return {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [text(words), ...link] }],
  }
}

const text = (value: string): PhrasingContent => ({ type: 'text', value })
