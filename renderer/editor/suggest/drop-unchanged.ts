import { $getNodeByKey, type ElementNode } from 'lexical'
import { $setSuggestions } from '../nodes/state.ts'
import { $atomsOf, type Atom } from './atoms.ts'
import type { SuggestionBook } from './book.ts'
import type { Tracking } from './tracking.ts'

/** A format that was taken back is no suggestion any more: the words stand as they stood before it. */
export function $dropUnchanged(lines: readonly ElementNode[], tracking: Tracking): void {
  const { book } = tracking
  const atoms = $atomsOf(lines)
  for (let at = 0; at < atoms.length; at += 1) {
    const id = ownMark(atoms[at], 'was', book)
    if (id === undefined) continue
    const was = stretch(atoms, at, 'was', id, book)
    const put = stretch(atoms, at + was.length, 'ins', id, book)
    if (was.length === put.length && was.every(({ key }, n) => key === put[n]?.key)) {
      tracking.$willChange()
      for (const { node } of was) $getNodeByKey(node)?.remove()
      for (const { node } of put) {
        const words = $getNodeByKey(node)
        if (words) $setSuggestions(words, [])
      }
    }
    at += was.length + put.length - 1
  }
}

function stretch(
  atoms: readonly Atom[],
  from: number,
  name: 'was' | 'ins',
  id: string,
  book: SuggestionBook,
) {
  let to = from
  while (ownMark(atoms[to], name, book) === id && atoms[to]?.kind !== 'end') to += 1
  return atoms.slice(from, to)
}

function ownMark(atom: Atom | undefined, name: 'was' | 'ins', book: SuggestionBook): string | undefined {
  const [only, ...more] = atom?.suggestions ?? []
  return only?.name === name && more.length === 0 && book.isOwn(only.attributes.s)
    ? only.attributes.s
    : undefined
}
