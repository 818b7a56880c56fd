import type { ElementNode, NodeKey } from 'lexical'
import { $createParagraphMark, $isParagraphMark, type ParagraphMarkNode } from '../nodes/paragraph-mark.ts'
import type { Suggestion } from '../nodes/state.ts'

/** The mark at the end of a line, if a suggestion put one there. */
export function $endMark(line: ElementNode): ParagraphMarkNode | null {
  const last = line.getLastChild()
  return $isParagraphMark(last) ? last : null
}

export function $setEndMark(line: ElementNode, { name, attributes }: Suggestion): void {
  $endMark(line)?.remove()
  line.append($createParagraphMark(name === 'ins' ? 'ins' : 'del', attributes.s ?? ''))
}

/** Marks that stood at the end of a line and do so no more, since lines were joined or words put behind them. */
export const $strandedMarks = (
  lines: readonly ElementNode[],
  wereEnds: ReadonlySet<NodeKey>,
): ParagraphMarkNode[] =>
  lines.flatMap((line) =>
    line
      .getChildren()
      .slice(0, -1)
      .filter($isParagraphMark)
      .filter((mark) => wereEnds.has(mark.getKey())),
  )
