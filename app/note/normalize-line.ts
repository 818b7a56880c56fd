import type { PhrasingContent } from 'mdast'
import type { LineKind, Wrapper } from './line.ts'
import { takeApart } from './phrasing-atoms.ts'
import { putTogether } from './phrasing-build.ts'

/** A line of text in its one form: taken apart and put together. White space at its ends goes. */
export function normalizeLine(nodes: readonly PhrasingContent[], line: LineKind): PhrasingContent[] {
  const atoms = takeApart(nodes, line, normalizeLine)
  return putTogether(parted(line.label ? atoms : trimmed(atoms)))
}

type Atoms = ReturnType<typeof takeApart>

/** Marked white space stays: a suggestion to add or take a space is a suggestion. */
function trimmed(atoms: Atoms): Atoms {
  const result = [...atoms]
  for (const [end, edge] of [
    [0, /^\s+/u],
    [-1, /\s+$/u],
  ] as const) {
    for (;;) {
      const atom = result.at(end)
      if (!atom || atom.around.some((w) => w.kind === 'mark')) break
      const value = atom.leaf.type === 'text' ? atom.leaf.value.replace(edge, '') : ''
      if (value) {
        result[end === 0 ? 0 : result.length - 1] = { ...atom, leaf: { type: 'text', value } }
        break
      }
      if (atom.leaf.type !== 'break' && atom.leaf.type !== 'text') break
      if (end === 0) result.shift()
      else result.pop()
    }
  }
  return result
}

/**
 * At the head of a line a footnote mark must not touch a directive: `[^1]:cite{…}` would open a footnote. A space between
 * them keeps both. Where a thread or a suggestion begins behind it, no word may come of that: the footnote mark stands in
 * a mark of nobody’s.
 */
function parted(atoms: Atoms): Atoms {
  return atoms.flatMap((atom, index) => {
    const { leaf, around } = atom
    if (leaf.type !== 'footnoteReference' || !beginsLine(atoms, index)) return [atom]
    const next = atoms[index + 1]
    if (next?.around.some((w) => w.mark && !around.includes(w)))
      return [{ leaf, around: [...around, NOBODYS] }]
    if (next?.leaf.type !== 'textDirective') return [atom]
    return [atom, { leaf: { type: 'text', value: ' ' }, around: [] }]
  })
}

const NOBODYS: Wrapper = {
  kind: 'mark',
  key: 'mark',
  wrap: (children) => ({ type: 'textDirective', name: 'mark', attributes: { a: '' }, children }),
}

/** Whether nothing stands between this piece and the head of its line; a mark that begins with it does. */
function beginsLine(atoms: Atoms, index: number): boolean {
  const before = atoms[index - 1]
  const opens = atoms[index]?.around.some((w) => w.mark && !before?.around.some(({ key }) => key === w.key))
  if (opens) return false
  if (!before || before.leaf.type === 'break') return true
  return before.leaf.type === 'text' && /\n\s*$/.test(before.leaf.value)
}
