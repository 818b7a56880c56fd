import type { Nodes, Root } from 'mdast'
import { plainText, textRuns } from '../../app/note/plain-text.ts'
import type { Anchor, Annotation } from '../../app/review/annotation.ts'

const AROUND = 32

/** Ids of the threads a node's words belong to. */
function idsOf(node: Nodes): readonly string[] {
  if (node.type !== 'textDirective' || node.name !== 'mark') return []
  return (node.attributes?.a ?? '').split(/\s+/).filter(Boolean)
}

/** First and last offset of each thread's words in the note's text. */
function placesOf(tree: Root): ReadonlyMap<string, { start: number; end: number }> {
  const places = new Map<string, { start: number; end: number }>()
  for (const run of textRuns(tree)) {
    let node: Nodes = tree
    for (const index of run.path) {
      const child: Nodes | undefined = 'children' in node ? node.children[index] : undefined
      if (!child) break
      node = child
      for (const id of idsOf(node)) {
        const known = places.get(id)
        places.set(id, { start: known?.start ?? run.start, end: run.end })
      }
    }
  }
  return places
}

/** The anchors of every thread as the text stands now; a thread whose words have gone keeps its last ones. */
export function anchored(annotations: readonly Annotation[], tree: Root): readonly Annotation[] {
  if (annotations.length === 0) return annotations
  const text = plainText(tree)
  const places = placesOf(tree)
  return annotations.map((annotation) => {
    const place = places.get(annotation.id)
    const { orphan: _, ...last } = annotation.anchor
    const anchor: Anchor = place
      ? {
          exact: text.slice(place.start, place.end),
          prefix: text.slice(Math.max(0, place.start - AROUND), place.start),
          suffix: text.slice(place.end, place.end + AROUND),
          ...place,
        }
      : { ...last, orphan: true }
    return { ...annotation, anchor }
  })
}
