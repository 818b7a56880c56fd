import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** Foreign HTML as plain data. It never becomes a DOM: nothing in it can load, run or be clicked. */
export interface HtmlElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly HtmlNode[]
}
export type HtmlNode = HtmlElement | string

/** Deeper than any document a person made; what lies below is taken as text. */
const DEEPEST = 120

/** Elements that hold no text of the document: dropped with all that is in them. */
const DROPPED = new Set(
  (
    'script style head title meta link base template noscript iframe frame frameset object embed applet param svg math ' +
    'canvas audio video source track map area dialog select datalist option optgroup textarea button input form-data ' +
    'nav xml o:p v:shape v:shapetype v:imagedata w:sdtpr'
  ).split(' '),
)

export function parseHtml(html: string): HtmlNode[] {
  return childrenOf(parse(html), 0)
}

function childrenOf(
  parent: { readonly childNodes: readonly DefaultTreeAdapterTypes.ChildNode[] },
  depth: number,
): HtmlNode[] {
  return parent.childNodes.flatMap((node): HtmlNode[] => {
    if ('value' in node) return [node.value]
    if (!('tagName' in node) || DROPPED.has(node.tagName) || isHidden(node)) return []
    if (depth >= DEEPEST) return [textBelow(node)]
    return [
      {
        tag: node.tagName,
        attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
        children: childrenOf(node, depth + 1),
      },
    ]
  })
}

function isHidden(node: DefaultTreeAdapterTypes.Element): boolean {
  return node.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' && /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i.test(value)),
  )
}

/** Without recursion: the depth of foreign HTML has no bound. */
function textBelow(top: DefaultTreeAdapterTypes.Element): string {
  const parts: string[] = []
  const stack: DefaultTreeAdapterTypes.ChildNode[] = [...top.childNodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('value' in node) parts.push(node.value)
    else if ('tagName' in node && !DROPPED.has(node.tagName)) {
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
        const child = node.childNodes[at]
        if (child !== undefined) stack.push(child)
      }
    }
  }
  return parts.join('')
}

/** Text of a tree, as it stands in the source; a break is a line end. */
export const textIn = (node: HtmlNode): string =>
  typeof node === 'string' ? node : node.tag === 'br' ? '\n' : node.children.map(textIn).join('')
