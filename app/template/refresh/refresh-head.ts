import type { Text } from 'mdast'
import type { Head } from '../../note/note.ts'
import type { Edit, Kept } from './edit.ts'

/** The lines of a note's head that were filled from the record: they follow it, unless a person changed them. */
export function refreshHead(
  head: { readonly template: Head; readonly filled: Head; readonly now: Head; readonly note: Head },
  { edits, kept }: { readonly edits: Edit[]; readonly kept: Kept[] },
): void {
  for (const key of Object.keys(head.template)) {
    const [was, is, mine] = [head.filled[key], head.now[key], head.note[key]]
    if (was === is || mine === is || ![was, is, mine].every(isLine)) continue
    const ref = /\bref="([^"\s]*)/.exec(String(head.template[key]))?.[1] ?? ''
    if (mine === was) edits.push({ ref, block: [], head: key, before: text(mine), after: text(is) })
    else if (mine !== undefined)
      kept.push({ ref, block: [], head: key, words: String(mine), record: String(is ?? '') })
  }
}

/** The head with the chosen steps made; the same object when none concerns it. */
export function applyHead(head: Head, edits: readonly Edit[]): Head {
  const changed: Record<string, unknown> = { ...head }
  let same = true
  for (const { head: key, before, after } of edits) {
    if (key === undefined || changed[key] !== lineIn(before)) continue
    const value = lineIn(after)
    if (value === undefined) delete changed[key]
    else changed[key] = value
    same = false
  }
  return same ? head : changed
}

const isLine = (value: unknown) => value === undefined || typeof value === 'string'
const text = (value: unknown): readonly Text[] => (typeof value === 'string' ? [{ type: 'text', value }] : [])

function lineIn([node]: Edit['before']): string | undefined {
  return node?.type === 'text' ? node.value : undefined
}
