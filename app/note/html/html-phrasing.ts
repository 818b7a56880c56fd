import type { PhrasingContent } from 'mdast'
import { footnoteLeft, footnoteReferred } from './html-footnotes.ts'
import type { HtmlElement, HtmlNode } from './html-tree.ts'
import { textIn } from './html-tree.ts'
import { safeUrl } from './safe-url.ts'

export interface Formats {
  readonly strong: boolean
  readonly emphasis: boolean
  readonly delete: boolean
  readonly code: boolean
}
export const NO_FORMATS: Formats = { strong: false, emphasis: false, delete: false, code: false }

/** A picture found in pasted HTML; the tree names it `pasted:N` until the note has taken its bytes in. */
export interface PastedImage {
  readonly bytes: Uint8Array
  readonly type: string
}

/** What conversion collects on its way. */
export interface Collected {
  readonly images: PastedImage[]
}

const STRONG = new Set(['b', 'strong'])
const EMPHASIS = new Set(['i', 'em', 'cite', 'dfn', 'var'])
const DELETED = new Set(['s', 'strike', 'del'])
const CODE = new Set(['code', 'kbd', 'samp', 'tt'])

/** An element's formats: its tag's, then what its style says, which may take them back (Google Docs does). */
export function formatsOf({ tag, attributes }: HtmlElement, outer: Formats): Formats {
  const style = attributes.get('style') ?? ''
  const weight = /(?:^|;)\s*font-weight\s*:\s*([a-z]+|\d+)/i.exec(style)?.[1]?.toLowerCase()
  const slant = /(?:^|;)\s*font-style\s*:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase()
  return {
    strong:
      weight === undefined
        ? outer.strong || STRONG.has(tag)
        : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    emphasis:
      slant === undefined ? outer.emphasis || EMPHASIS.has(tag) : slant === 'italic' || slant === 'oblique',
    delete:
      outer.delete ||
      DELETED.has(tag) ||
      /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i.test(style),
    code: outer.code || CODE.has(tag),
  }
}

/** Inline HTML as mdast. White space is HTML's: runs of it are one space. */
export function phrasingOf(
  nodes: readonly HtmlNode[],
  formats: Formats,
  collected: Collected,
): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (typeof node === 'string') return text(node.replace(/[ \t\r\n\f]+/g, ' '), formats)
    switch (node.tag) {
      case 'br':
        return [{ type: 'break' }]
      case 'img':
        return image(node, collected)
      case 'a':
        return link(node, formats, collected)
      case 'q':
        return [
          ...text('“', formats),
          ...phrasingOf(node.children, formatsOf(node, formats), collected),
          ...text('”', formats),
        ]
      default: {
        // Chrome's own name for a space it had to keep.
        if (node.attributes.get('class') === 'Apple-converted-space') return text(' ', formats)
        if (isListMarker(node)) return []
        return phrasingOf(node.children, formatsOf(node, formats), collected)
      }
    }
  })
}

/** Word prints an item's bullet or number as text of its own. */
export const isListMarker = (node: HtmlElement): boolean =>
  /mso-list\s*:\s*ignore/i.test(node.attributes.get('style') ?? '')

function text(value: string, formats: Formats): PhrasingContent[] {
  if (value === '') return []
  let node: PhrasingContent = formats.code ? { type: 'inlineCode', value } : { type: 'text', value }
  if (formats.delete) node = { type: 'delete', children: [node] }
  if (formats.strong) node = { type: 'strong', children: [node] }
  if (formats.emphasis) node = { type: 'emphasis', children: [node] }
  return [node]
}

function link(node: HtmlElement, formats: Formats, collected: Collected): PhrasingContent[] {
  const footnote = footnoteReferred(node)
  if (footnote !== null) return [{ type: 'footnoteReference', identifier: footnote, label: footnote }]
  if (footnoteLeft(node) !== null) return []
  const children = phrasingOf(node.children, formatsOf(node, formats), collected)
  const url = safeUrl(node.attributes.get('href') ?? '')
  if (url === null || textIn(node).trim() === '') return children
  return [{ type: 'link', url, title: null, children }]
}

const DATA_IMAGE = /^data:(image\/(?:png|jpeg|gif|webp));base64,([A-Za-z0-9+/=\s]+)$/
const LARGEST_IMAGE = 20 * 1024 * 1024

/** Only pictures whose bytes are in the paste itself: nothing is fetched for a paste. */
function image(node: HtmlElement, { images }: Collected): PhrasingContent[] {
  const [, type, data] = DATA_IMAGE.exec(node.attributes.get('src') ?? '') ?? []
  if (type === undefined || data === undefined || data.length > LARGEST_IMAGE) return []
  images.push({ type, bytes: Uint8Array.from(atob(data.replace(/\s/g, '')), (c) => c.charCodeAt(0)) })
  return [
    { type: 'image', url: `pasted:${images.length - 1}`, alt: node.attributes.get('alt') ?? '', title: null },
  ]
}
