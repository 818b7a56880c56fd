import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical'
import { $isParagraphMark } from '../nodes/paragraph-mark.ts'
import { $blockMarks } from '../nodes/region.ts'
import { $lineOf, $selectedLines } from '../selected-blocks.ts'
import { idsOf } from './book.ts'
import { $endMark } from './paragraph-ends.ts'

/** Suggestions around these nodes: of their words, of the blocks they stand in, of the ends of those. */
export function $suggestionsAround(nodes: readonly LexicalNode[]): string[] {
  const ids = new Set<string>()
  for (const node of nodes) {
    if ($isParagraphMark(node)) for (const id of idsOf(node.getAttributes().s)) ids.add(id)
    for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
      for (const { attributes } of $blockMarks(at)) for (const id of idsOf(attributes.s)) ids.add(id)
    }
  }
  return [...ids]
}

/** Suggestions the selection touches. */
export function $selectedSuggestions(): string[] {
  const selection = $getSelection()
  if (selection === null) return []
  const ends = $isRangeSelection(selection) && selection.isCollapsed() ? [] : $selectedLines().slice(0, -1)
  const line = $isRangeSelection(selection) ? $lineOf(selection.anchor.getNode()) : null
  const marks = [...ends, ...(line ? [line] : [])].flatMap((one) => $endMark(one) ?? [])
  return $suggestionsAround([...selection.getNodes(), ...marks])
}
