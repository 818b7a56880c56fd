import { $isLinkNode } from '@lexical/link'
import { $isTextNode, type ElementNode, IS_CODE, type LexicalNode } from 'lexical'
import type { PhrasingContent } from 'mdast'
import { formatOf } from './nodes/chip.ts'
import { $isFieldNode } from './nodes/field.ts'
import { FORMAT_BITS } from './nodes/run.ts'
import { $marks, $suggestions } from './nodes/state.ts'

/** One thing of a line with what goes round it, outermost first. */
interface Item {
  readonly md: PhrasingContent
  readonly wraps: readonly Wrap[]
  /** A line break: it may stand inside a format or outside, so it takes the formats of both sides. */
  readonly neutral: boolean
}

interface Wrap {
  /** Two wraps with one key are one when they touch. */
  readonly key: string
  readonly make: (children: PhrasingContent[]) => PhrasingContent
}

const FORMATS: readonly Wrap[] = (['strong', 'emphasis', 'delete'] as const).map((type) => ({
  key: type,
  make: (children) => ({ type, children }),
}))

/** Writes a line's nodes as mdast: flat runs become nested formats, as few and as long as they can be. */
export function $phrasingOut(
  parent: ElementNode,
  $leaf: (node: LexicalNode) => PhrasingContent | null,
): PhrasingContent[] {
  return nest(joinText($items(parent, $leaf)))
}

function $items(parent: ElementNode, $leaf: (node: LexicalNode) => PhrasingContent | null): Item[] {
  return parent.getChildren().flatMap((node): Item[] => {
    const md =
      $isTextNode(node) && !$isFieldNode(node)
        ? textOut(node.getTextContent(), node.getFormat())
        : $leaf(node)
    if (md === null) return []
    if (md.type === 'break') return [{ md, wraps: [], neutral: true }]
    if ($isLinkNode(node) && md.type === 'link') return [liftFormats(md)]
    const format = $isTextNode(node) ? node.getFormat() : formatOf(node)
    return [{ md, wraps: wrapsOf(node, format), neutral: false }]
  })
}

const textOut = (value: string, format: number): PhrasingContent =>
  (format & IS_CODE) === 0 ? { type: 'text', value } : { type: 'inlineCode', value }

function wrapsOf(node: LexicalNode, format: number): Wrap[] {
  const wraps: Wrap[] = $suggestions(node).map(({ name, attributes }) => ({
    key: `${name} ${JSON.stringify(attributes)}`,
    make: (children) => ({ type: 'textDirective', name, attributes: { ...attributes }, children }),
  }))
  const marks = $marks(node)
  if (marks.length > 0) {
    const a = marks.join(' ')
    wraps.push({
      key: `mark ${a}`,
      make: (children) => ({ type: 'textDirective', name: 'mark', attributes: { a }, children }),
    })
  }
  return wraps.concat(
    FORMATS.filter((wrap) => (format & FORMAT_BITS[wrap.key as keyof typeof FORMAT_BITS]) !== 0),
  )
}

/** A link all of whose words are bold is a link in bold: the format goes round it and can join its neighbours. */
function liftFormats(link: Extract<PhrasingContent, { type: 'link' }>): Item {
  const wraps: Wrap[] = []
  let { children } = link
  for (let only = children[0]; children.length === 1 && only !== undefined; only = children[0]) {
    const wrap = FORMATS.find((format) => format.key === only?.type)
    if (wrap === undefined || !('children' in only)) break
    wraps.push(wrap)
    children = only.children
  }
  return { md: { ...link, children }, wraps, neutral: false }
}

/** Neighbouring runs of text that differ in nothing Markdown knows are one text. */
function joinText(items: readonly Item[]): Item[] {
  const joined: Item[] = []
  for (const item of items) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      (item.md.type === 'text' || item.md.type === 'inlineCode') &&
      last.md.type === item.md.type &&
      sameWraps(last.wraps, item.wraps)
    ) {
      joined[joined.length - 1] = {
        ...last,
        md: { type: item.md.type, value: last.md.value + item.md.value },
      }
    } else joined.push(item)
  }
  return joined
}

const sameWraps = (a: readonly Wrap[], b: readonly Wrap[]): boolean =>
  a.length === b.length && a.every((wrap, i) => wrap.key === b[i]?.key)

/** Takes the wrap that reaches furthest round as many items as it spans, and goes on inside it. */
function nest(items: readonly Item[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  let at = 0
  while (at < items.length) {
    const item = items[at]
    if (item === undefined) break
    let best: { wrap: Wrap; end: number } | null = null
    for (const wrap of item.wraps) {
      const end = reach(items, at, wrap.key)
      if (best === null || end > best.end) best = { wrap, end }
    }
    if (best === null) {
      out.push(item.md)
      at += 1
      continue
    }
    const { wrap, end } = best
    const inside = items
      .slice(at, end)
      .map((one) => ({ ...one, wraps: one.wraps.filter((other) => other.key !== wrap.key) }))
    out.push(wrap.make(nest(inside)))
    at = end
  }
  return out
}

/** Where the run of items under `key` ends; breaks between two of them count, a trailing one does not. */
function reach(items: readonly Item[], from: number, key: string): number {
  let end = from + 1
  for (let at = end; at < items.length; at += 1) {
    const item = items[at]
    if (item === undefined) break
    if (item.wraps.some((wrap) => wrap.key === key)) end = at + 1
    else if (!item.neutral) break
  }
  return end
}
