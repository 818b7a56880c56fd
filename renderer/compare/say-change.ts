import { plainText } from '../../app/note/plain-text.ts'
import type { Change } from '../../app/review/change.ts'

const LONGEST = 120

/** A change in words: “taken out “met”, put in “saw””. */
export function sayChange({ before, after }: Change): string {
  const out = wordsOf(before)
  const into = wordsOf(after)
  if (before.length > 0 && after.length > 0 && out === into && out !== '') return `moved “${out}”`
  return [before.length > 0 && `taken out “${out}”`, after.length > 0 && `put in “${into}”`]
    .filter(Boolean)
    .join(', ')
}

function wordsOf(nodes: Change['before']): string {
  const text = nodes
    .map((node) => plainText(node))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
