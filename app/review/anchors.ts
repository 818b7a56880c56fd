import type { Root } from 'mdast'
import { anchorEvidence } from '../meeting/evidence.ts'
import { idsIn } from '../note/marks.ts'
import { nodeAt, plainText, textRuns } from '../note/plain-text.ts'
import type { Anchor, Annotation } from './annotation.ts'
import { markRange, unmark } from './mark-range.ts'

/** Units of text kept on either side of an anchor, to find it again. */
const AROUND = 32

/** Where each thread's words stand in the note's text: from its first marked word to its last. */
export function markedPlaces(
  tree: Root,
): ReadonlyMap<string, { readonly start: number; readonly end: number }> {
  const places = new Map<string, { start: number; end: number }>()
  for (const run of textRuns(tree)) {
    for (const id of threadsAround(tree, run.path)) {
      places.set(id, { start: places.get(id)?.start ?? run.start, end: run.end })
    }
  }
  return places
}

function threadsAround(tree: Root, path: readonly number[]): string[] {
  return path.flatMap((_, depth) => {
    const node = nodeAt(tree, path.slice(0, depth))
    return node?.type === 'textDirective' && node.name === 'mark' ? idsIn(node.attributes?.a) : []
  })
}

/**
 * The anchors of all threads as the text stands: the mark is the anchor, so nothing is guessed. A thread whose words are
 * gone becomes an orphan with its last wording; one whose words are back is none any more.
 */
export function deriveAnchors(tree: Root, annotations: readonly Annotation[]): readonly Annotation[] {
  if (annotations.length === 0) return annotations
  const text = plainText(tree)
  const places = markedPlaces(tree)
  return annotations.map((annotation) => {
    const place = places.get(annotation.id)
    const { orphan: _, ...last } = annotation.anchor
    return {
      ...annotation,
      anchor: place ? anchorAt(text, place.start, place.end) : { ...last, orphan: true },
    }
  })
}

/** The anchor of a range of the note's text. */
export const anchorAt = (text: string, start: number, end: number): Anchor => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - AROUND), start),
  suffix: text.slice(end, end + AROUND),
  start,
  end,
})

/** Marks in the text that no thread knows, such as those of a deleted one. */
export function strayMarks(tree: Root, annotations: readonly Annotation[]): readonly string[] {
  const known = new Set(annotations.map((a) => a.id))
  return [...markedPlaces(tree).keys()].filter((id) => !known.has(id))
}

/** Where an orphan's words may stand now. `near` differs a little, or is one of several: for a person to judge. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly how: 'exact' | 'near'
}

/** Looks for an orphan's words; null when they are gone. Nothing is attached by this. */
export function findAgain(annotation: Annotation, tree: Root): Found | null {
  const { exact, prefix, suffix, start, end } = annotation.anchor
  const text = plainText(tree)
  const found = anchorEvidence({ quote: { exact, prefix, suffix }, position: { start, end } }, text)
  if (!found) return null
  const alone = found.how !== 'near' && (once(text, exact) || once(text, prefix + exact + suffix))
  return { start: found.start, end: found.end, how: alone ? 'exact' : 'near' }
}

const once = (text: string, words: string) => {
  const first = text.indexOf(words)
  return first >= 0 && text.indexOf(words, first + 1) < 0
}

/** Puts a thread's mark on the place a person (or an exact find they confirmed) chose. */
export function reattach(
  tree: Root,
  annotation: Annotation,
  place: { readonly start: number; readonly end: number },
): { readonly tree: Root; readonly annotation: Annotation } {
  const marked = markRange(unmark(tree, annotation.id), place.start, place.end, annotation.id)
  const [anchored = annotation] = deriveAnchors(marked, [annotation])
  return { tree: marked, annotation: anchored }
}
