import { $isTableRowNode } from '@lexical/table'
import { $isRootOrShadowRoot, type ElementNode, type LexicalNode } from 'lexical'
import { $itemOf } from './lists.ts'
import { $isFootnoteDefinitionNode } from './nodes/footnote.ts'
import { $selectedLines } from './selected-blocks.ts'

/**
 * Moves the chosen paragraphs past the block before or behind them, list items within their list, rows within their
 * table. False where there is nothing to move past. What is chosen stays chosen.
 */
export function $moveLines(direction: -1 | 1): boolean {
  const units = $unitsOf($selectedLines())
  const [first] = units
  const last = units.at(-1)
  if (first === undefined || last === undefined) return false
  const past = direction === -1 ? first.getPreviousSibling() : last.getNextSibling()
  if (past === null || $isFootnoteDefinitionNode(past) || $isFootnoteDefinitionNode(first)) return false
  // The head of a table stays its head.
  if ($isTableRowNode(past) && (past.getPreviousSibling() === null || first.getPreviousSibling() === null))
    return false
  if (direction === -1) last.insertAfter(past)
  else first.insertBefore(past)
  return true
}

/** What the lines stand in that moves as a whole: neighbours, in order. */
function $unitsOf(lines: readonly ElementNode[]): LexicalNode[] {
  const found = new Map<string, LexicalNode>()
  for (const line of lines) {
    const unit = $unitOf(line)
    found.set(unit.getKey(), unit)
  }
  const units = [...found.values()]
  const parent = units[0]?.getParent()
  return units.every((unit) => unit.getParent()?.is(parent)) ? units : $outermost(units)
}

function $unitOf(line: ElementNode): LexicalNode {
  for (let at: LexicalNode | null = line; at !== null; at = at.getParent()) if ($isTableRowNode(at)) return at
  const item = $itemOf(line)
  if (item !== null) return item
  let at: LexicalNode = line
  for (let up = at.getParent(); up !== null && !$isRootOrShadowRoot(up); up = up.getParent()) at = up
  return at
}

/** The note's own blocks, where what is chosen reaches over several lists or frames. */
function $outermost(units: readonly LexicalNode[]): LexicalNode[] {
  const blocks = units.flatMap((unit) => unit.getTopLevelElement() ?? [])
  return [...new Map(blocks.map((block) => [block.getKey(), block])).values()]
}
