import { $isLinkNode, type LinkNode } from '@lexical/link'
import { $getState, $isTextNode, type ElementNode, IS_CODE, type LexicalNode, type TextNode } from 'lexical'
import type { PhrasingContent } from 'mdast'
import { $isFieldNode } from './nodes/field.ts'
import { outsideState } from './nodes/link.ts'
import { FORMAT_BITS, FORMATS, type Format } from './nodes/run.ts'
import { $marks, $suggestions, formatState, nestingState } from './nodes/state.ts'

/** How nodes that are no text are written, and which nodes and words there are to write. */
export interface LineWriter {
  $leaf(node: LexicalNode): PhrasingContent | null
  $children(parent: ElementNode): LexicalNode[]
  $text(node: TextNode): string
}

/** What goes round a piece of a line. Two wraps with one key say the same. */
interface Wrap {
  readonly key: string
  readonly around: (children: PhrasingContent[]) => PhrasingContent
}

/**
 * A piece of a line with what goes round it, outermost first. A line break has its own suggestions, and of formats and
 * threads what both its neighbours have.
 */
interface Piece {
  readonly md: PhrasingContent
  readonly wraps: readonly Wrap[]
  readonly isBreak: boolean
}

/**
 * Writes a line's runs as mdast, each in its own formats. That neighbours share theirs, and in which order formats
 * nest, is `normalize`'s to say.
 * @param lifted wraps that already go round the whole of it.
 */
export function $phrasingOut(
  parent: ElementNode,
  writer: LineWriter,
  lifted: ReadonlySet<string> = NONE,
): PhrasingContent[] {
  const pieces = writer.$children(parent).flatMap((node) => $piece(node, writer))
  return pieces.map(({ md }, at) =>
    wrapsAt(pieces, at)
      .filter((wrap) => !lifted.has(wrap.key))
      .reduceRight((inside, wrap) => wrap.around([inside]), md),
  )
}
const NONE: ReadonlySet<string> = new Set()

function $piece(node: LexicalNode, writer: LineWriter): Piece[] {
  if ($isLinkNode(node)) return $linkPiece(node, writer)
  const md =
    $isTextNode(node) && !$isFieldNode(node)
      ? textOut(writer.$text(node), node.getFormat())
      : writer.$leaf(node)
  if (md === null) return []
  return [{ md, wraps: $wrapsOf(node), isBreak: md.type === 'break' }]
}

const textOut = (value: string, format: number): PhrasingContent =>
  (format & IS_CODE) === 0 ? { type: 'text', value } : { type: 'inlineCode', value }

/** What goes round every word of a link goes round the link: threads always, a format where it was read outside. */
function $linkPiece(link: LinkNode, writer: LineWriter): Piece[] {
  const md = writer.$leaf(link)
  if (md?.type !== 'link') return []
  const outside = $getState(link, outsideState)
  const [first = [], ...rest] = writer.$children(link).map($wrapsOf)
  const wraps = first.filter(
    (wrap) =>
      rest.every((other) => other.some(({ key }) => key === wrap.key)) &&
      (!isFormat(wrap.key) || (outside & FORMAT_BITS[wrap.key]) !== 0),
  )
  const children = $phrasingOut(link, writer, new Set(wraps.map((wrap) => wrap.key)))
  return [{ md: { ...md, children }, wraps, isBreak: false }]
}

const isFormat = (key: string): key is Format => key in FORMAT_BITS

function $wrapsOf(node: LexicalNode): Wrap[] {
  const suggested = $suggestions(node).map(
    ({ name, attributes }): Wrap => ({
      key: `${name} ${JSON.stringify(attributes)}`,
      around: (children) => ({ type: 'textDirective', name, attributes: { ...attributes }, children }),
    }),
  )
  const a = $marks(node).join(' ')
  const marked: Wrap[] =
    a === ''
      ? []
      : [
          {
            key: `mark ${a}`,
            around: (children) => ({ type: 'textDirective', name: 'mark', attributes: { a }, children }),
          },
        ]
  const format = $isTextNode(node) ? node.getFormat() : $getState(node, formatState)
  const nesting = $getState(node, nestingState).split(' ')
  const formats = [...FORMATS]
    .sort((a, b) => nesting.indexOf(a) - nesting.indexOf(b))
    .filter((type) => (format & FORMAT_BITS[type]) !== 0)
    .map(
      (type): Wrap => ({
        key: type,
        around: (children) => ({ type, children }),
      }),
    )
  return [...suggested, ...marked, ...formats]
}

function wrapsAt(pieces: readonly Piece[], at: number): readonly Wrap[] {
  const piece = pieces[at]
  if (!piece?.isBreak) return piece?.wraps ?? []
  const after = neighbour(pieces, at, 1)
  const shared = neighbour(pieces, at, -1).filter((wrap) => after.some(({ key }) => key === wrap.key))
  return [...piece.wraps, ...shared.filter(({ key }) => !isSuggestion(key))]
}

const isSuggestion = (key: string): boolean => /^(?:ins|del|was) /.test(key)

function neighbour(pieces: readonly Piece[], from: number, step: 1 | -1): readonly Wrap[] {
  for (let at = from + step; at >= 0 && at < pieces.length; at += step) {
    const piece = pieces[at]
    if (piece && !piece.isBreak) return piece.wraps
  }
  return []
}
