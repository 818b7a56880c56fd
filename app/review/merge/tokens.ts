import type { PhrasingContent } from 'mdast'
import type { Atom, LineKind, Wrapper } from '../../note/line.ts'
import { markOf } from '../../note/marks.ts'
import { takeApart } from '../../note/phrasing-atoms.ts'
import { putTogether } from '../../note/phrasing-build.ts'

/**
 * A line as tokens: words, spaces, signs, and whatever stands in one piece (a bound value, an image), each with its
 * formats and link as attributes. Threads on the words are carried along but make no difference.
 */
export interface Token {
  /** Equal keys mean equal words in equal formats. */
  readonly key: string
  readonly leaf: PhrasingContent
  /** Formats, link and suggestions that stood in the file already. */
  readonly around: readonly Wrapper[]
  /** Ids of the threads on it. */
  readonly threads: readonly string[]
}

/** Letters and digits of a spaced script run together; a CJK character stands alone; so does any other sign. */
const CJK = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]'
const PIECES = new RegExp(`\\s+|${CJK}|(?:(?!${CJK})[\\p{L}\\p{N}\\p{M}])+|.`, 'gsu')

export function tokensOf(line: readonly PhrasingContent[], kind: LineKind): Token[] {
  const links = new Map<Wrapper, Wrapper>()
  const atoms = takeApart(line, kind, (nodes) => [...nodes])
  return atoms.flatMap(piecesOf).map(({ leaf, around }) => {
    const threads = around.flatMap((w) => (w.mark?.name === 'mark' ? w.mark.ids : []))
    const rest = around.filter((w) => w.mark?.name !== 'mark').map((w) => named(w, links))
    const keys = rest.map((w) => w.key).sort()
    return { key: JSON.stringify([leaf, ...keys]), leaf, around: rest, threads }
  })
}

function piecesOf(atom: Atom): Atom[] {
  const { leaf, around } = atom
  if (leaf.type !== 'text') return [atom]
  return (leaf.value.match(PIECES) ?? []).map((value) => ({ leaf: { type: 'text', value }, around }))
}

/** Links are told apart by where they lead and, of equals, by their order in the line. */
function named(wrapper: Wrapper, links: Map<Wrapper, Wrapper>): Wrapper {
  if (wrapper.kind !== 'link') return wrapper
  const known = links.get(wrapper)
  if (known) return known
  const target = JSON.stringify(wrapper.wrap([]))
  const order = [...links.values()].filter((w) => w.key.startsWith(`link ${target}`)).length
  const result = { ...wrapper, key: `link ${target} ${order}` }
  links.set(wrapper, result)
  return result
}

/** A mark of a suggestion, or of threads. */
export function mark(name: 'ins' | 'del' | 'mark', ids: readonly string[]): Wrapper[] {
  if (ids.length === 0) return []
  const attributes = { [name === 'mark' ? 'a' : 's']: ids.join(' ') }
  return [markOf({ type: 'textDirective', name, attributes, children: [] }) ?? []].flat()
}

/** The line that tokens make, each with what stands around it. */
export const lineOf = (tokens: readonly Token[]): PhrasingContent[] =>
  putTogether(
    tokens.map(({ leaf, around, threads }) => ({ leaf, around: [...mark('mark', threads), ...around] })),
  )
