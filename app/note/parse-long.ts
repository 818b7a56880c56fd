import type { Nodes, Root, RootContent } from 'mdast'
import { parseBody } from './dialect.ts'

/** From this length on (UTF-16 units) a text is read part by part; a part is at least a third of it. */
const LONG = 48_000
const PART = 16_000

/**
 * Reads the body of a note. The parser's time grows with the square of a text's lists and quotations, so a long text is
 * read in parts that begin at headings. A part is only taken when the heading after it is seen to begin a new block, and
 * the whole only when the definitions it found are those that each part was told of; else the text is read in one go.
 * Positions of top-level blocks count from the start of `body`; those inside them count from their part.
 */
export function parseLong(body: string): Root {
  return (body.length > LONG && inParts(body)) || parseBody(body)
}

function inParts(body: string): Root | undefined {
  const labels = possibleDefinitions(body)
  const starts = headings(body)
  const children: RootContent[] = []
  let line = 0
  for (let from = 0; from < body.length; ) {
    let size = PART
    let part: { readonly blocks: RootContent[]; readonly to: number } | undefined
    do {
      const to = starts.find((start) => start >= from + size) ?? body.length
      part = readPart(body.slice(from, to), to, labels)
      if (!part && to === body.length) return undefined
      size *= 2
    } while (!part)
    for (const block of part.blocks) children.push(moved(block, from, line))
    line += lineEnds(body.slice(from, part.to))
    from = part.to
  }
  const root: Root = { type: 'root', children }
  return sameSet(definedIn(root), definedIn(parseBody(stubs(labels)))) ? root : undefined
}

/** Blocks of one part, if a heading put behind it begins a block of its own. */
function readPart(text: string, to: number, labels: readonly Label[]) {
  const flat = flattened(text)
  const inBrackets = new Set([...flat.matchAll(/\[([^[\]]+)\]/g)].map(([, inside]) => inside))
  const used = labels.filter(({ flat: label }) =>
    /[[\]]/.test(label) ? flat.includes(`[${label}]`) : inBrackets.has(label),
  )
  const { children } = parseBody(`${text}# x\n\n${stubs(used)}`)
  const next = children.findIndex(
    (block) => block.type === 'heading' && block.position?.start.offset === text.length,
  )
  return next < 0 ? undefined : { blocks: children.slice(0, next), to }
}

/** Offsets of headings that stand at the margin behind an empty line. */
function headings(body: string): number[] {
  return [...body.matchAll(/\n[ \t]*\r?\n(?=#{1,6}[ \t])/g)].map((found) => found.index + found[0].length)
}

interface Label {
  readonly written: string
  /** As references to it are compared. */
  readonly flat: string
}

const flattened = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ')

/** Labels of all lines that may define something. */
function possibleDefinitions(body: string): Label[] {
  const found = body.matchAll(/^[ \t>*+\-\d.)]*\[((?:[^[\]\\\r\n]|\\.)+)\]:/gm)
  const labels = new Set([...found].map(([, label]) => label ?? ''))
  return [...labels].map((written) => ({ written, flat: flattened(written) }))
}

const stubs = (labels: readonly Label[]) => labels.map(({ written }) => `[${written}]: x\n\n`).join('')

/** What a tree defines. A definition in a region, which is read late, is marked as such and so equals no other. */
function definedIn(root: Root): Set<string> {
  const defined = new Set<string>()
  const visit = (node: Nodes, place: string): void => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      defined.add(`${place} ${node.type} ${node.identifier}`)
    }
    const inside = node.type === 'containerDirective' ? 'in a region' : place
    if ('children' in node) for (const child of node.children) visit(child, inside)
  }
  visit(root, '')
  return defined
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((v) => b.has(v))
const lineEnds = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0

function moved(block: RootContent, offset: number, lines: number): RootContent {
  const { start, end } = block.position ?? {}
  if (!start || !end) return block
  const move = (point: typeof start) => ({
    ...point,
    line: point.line + lines,
    offset: (point.offset ?? 0) + offset,
  })
  return { ...block, position: { start: move(start), end: move(end) } }
}
