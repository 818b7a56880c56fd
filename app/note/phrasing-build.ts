import type { PhrasingContent } from 'mdast'
import type { Atom, Wrapper } from './line.ts'

/**
 * Puts a line together from its pieces. Links are never cut; marks stand outside formats, so that a format ends
 * where a mark does; otherwise what reaches furthest stands outside, and equals keep the order they had.
 */
export function putTogether(atoms: readonly Atom[]): PhrasingContent[] {
  return build(joinText(plainEdges(splitEdges(atoms))), new Set())
}

const SPACE = /^\s+$/u

const isSpace = (atom: Atom) =>
  atom.leaf.type === 'break' || (atom.leaf.type === 'text' && SPACE.test(atom.leaf.value))

/** Parts the white space at both ends of formatted text from it. */
function splitEdges(atoms: readonly Atom[]): Atom[] {
  return atoms.flatMap((atom): Atom[] => {
    const { leaf, around } = atom
    if (leaf.type !== 'text' || !around.some((w) => w.kind === 'format')) return [atom]
    const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(leaf.value) ?? []
    return [before, middle, after].filter(Boolean).map((value) => ({ leaf: { type: 'text', value }, around }))
  })
}

/** Takes formats off white space where they begin or end: ` **a **` is not bold, and nobody sees the difference. */
function plainEdges(atoms: readonly Atom[]): Atom[] {
  const result = [...atoms]
  for (const step of [1, -1]) {
    for (let n = 0; n < result.length; n++) {
      const index = step === 1 ? n : result.length - 1 - n
      const atom = result[index]
      if (!atom || !isSpace(atom)) continue
      const neighbour = result[index - step]
      const around = atom.around.filter((w) => w.kind !== 'format' || continues(neighbour, atom, w))
      if (around.length < atom.around.length) result[index] = { ...atom, around }
    }
  }
  return result
}

/**
 * Gives white space between two pieces of one format that format: `*a* *b*` becomes `*a b*`. For lines that were cut up,
 * by suggestions above all, where the parting was not the author's.
 */
export function joinedOverSpace(atoms: readonly Atom[]): Atom[] {
  const pieces = splitEdges(joinText(atoms))
  return pieces.map((atom, index) => {
    const before = pieces[index - 1]
    const after = pieces[index + 1]
    if (!isSpace(atom) || !before || !after || fixed(before) !== fixed(atom) || fixed(after) !== fixed(atom))
      return atom
    const missing = before.around.filter(
      (w) => w.kind === 'format' && carries(after, w.key) && !carries(atom, w.key),
    )
    return missing.length > 0 ? { ...atom, around: [...atom.around, ...missing] } : atom
  })
}

/** Whether a format runs on from one piece to its neighbour: the same links and marks enclose both. */
const continues = (from: Atom | undefined, to: Atom, format: Wrapper) =>
  from !== undefined && carries(from, format.key) && fixed(from) === fixed(to)

const carries = (atom: Atom, key: string) => atom.around.some((w) => w.key === key)
const fixed = (atom: Atom) =>
  atom.around
    .filter((w) => w.kind !== 'format')
    .map((w) => w.key)
    .sort()
    .join('\n')

function joinText(atoms: readonly Atom[]): Atom[] {
  const result: Atom[] = []
  for (const atom of atoms) {
    const last = result.at(-1)
    const leaf = last && sameAround(last, atom) && joined(last.leaf, atom.leaf)
    if (last && leaf) result[result.length - 1] = { ...last, leaf }
    else result.push(atom)
  }
  return result
}

/** Two texts, or two pieces of code, side by side are one: in the file nothing parts them. */
function joined(a: PhrasingContent, b: PhrasingContent): PhrasingContent | undefined {
  if (a.type === 'text' && b.type === 'text') return { type: 'text', value: a.value + b.value }
  if (a.type === 'inlineCode' && b.type === 'inlineCode')
    return { type: 'inlineCode', value: a.value + b.value }
  return undefined
}

const sameAround = (a: Atom, b: Atom) =>
  a.around.length === b.around.length && a.around.every((w) => carries(b, w.key))

function build(atoms: readonly Atom[], opened: ReadonlySet<string>): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let at = 0; at < atoms.length; ) {
    const atom = atoms[at]
    if (!atom) break
    const best = outermost(atoms, at, opened)
    if (best) {
      const inside = build(atoms.slice(at, best.end), new Set([...opened, best.wrapper.key]))
      result.push(best.wrapper.wrap(inside))
      at = best.end
    } else {
      result.push(atom.leaf)
      at++
    }
  }
  return result
}

function outermost(atoms: readonly Atom[], at: number, opened: ReadonlySet<string>) {
  let best: { wrapper: Wrapper; end: number } | undefined
  for (const wrapper of atoms[at]?.around ?? []) {
    if (opened.has(wrapper.key)) continue
    const end = reach(atoms, at, wrapper, opened)
    if (end > at && (!best || goesOutside(wrapper, end, best.wrapper, best.end))) best = { wrapper, end }
  }
  return best
}

function goesOutside(a: Wrapper, aEnd: number, b: Wrapper, bEnd: number): boolean {
  if (a.kind === 'mark' && b.kind === 'format') return true
  if (a.kind === 'format' && b.kind === 'mark') return false
  return aEnd > bEnd
}

/** How far a wrapper can reach from `at` without cutting a link, or a mark when it is a format. */
function reach(atoms: readonly Atom[], at: number, wrapper: Wrapper, opened: ReadonlySet<string>): number {
  const open = (atom: Atom, kind: Wrapper['kind']) =>
    atom.around.filter((w) => w.kind === kind && !opened.has(w.key))
  const marks = (atom: Atom) =>
    open(atom, 'mark')
      .map((w) => w.key)
      .sort()
      .join('\n')
  const first = atoms[at]
  if (!first) return at
  let end = at
  for (let atom = atoms[end]; atom && carries(atom, wrapper.key); atom = atoms[++end]) {
    if (wrapper.kind === 'format' && marks(atom) !== marks(first)) break
  }
  if (wrapper.kind === 'link') return end
  // A link that runs on past the end stays whole, so this wrapper ends before it and begins again inside.
  const next = atoms[end]
  for (const link of next ? open(next, 'link') : []) {
    let before = atoms[end - 1]
    while (end > at && before && carries(before, link.key)) before = atoms[--end - 1]
  }
  return end
}
