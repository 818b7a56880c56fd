import type { PhrasingContent } from 'mdast'
import { takeApart } from '../note/phrasing-atoms.ts'
import { joinedOverSpace, putTogether } from '../note/phrasing-build.ts'

const EVERY = { has: () => true }

/** A line that suggestions had cut up, whole again: formats run over the spaces where a mark had ended them. */
export function healLine(
  line: readonly PhrasingContent[],
  place: { oneLine: boolean; cell: boolean },
): PhrasingContent[] {
  // References stay references: whether they have a definition is for the whole note to say.
  const defined = { links: EVERY, footnotes: EVERY }
  return putTogether(
    joinedOverSpace(takeApart(line, { ...place, label: false, defined }, (nodes) => [...nodes])),
  )
}
