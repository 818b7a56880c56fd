import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode

export type Element = DefaultTreeAdapterTypes.Element

const NEVER = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'video',
  'audio',
  'form',
  'button',
  'input',
  'select',
  'textarea',
  'nav',
  'head',
  'menu',
  'dialog',
  'map',
  'frameset',
  'noframes',
  'xmp',
  'plaintext',
])

const AROUND = new Set(['aside', 'footer'])

/** Names of classes and ids that mark what stands around an article. */
const AROUND_NAMES =
  /(?:^|[\s_-])(?:comments?|share|sharing|social|newsletter|subscribe|subscription|related|recommend(?:ed|ations)?|promo|advert(?:isement)?|ads?|sidebar|breadcrumbs?|cookie|consent|popup|modal|toolbar|pagination|trending|most-read|outbrain|taboola|skip-link|sr-only|visually-hidden|navbar|menu|read-?time|tags?)(?:$|[\s_-])/i

/** Deepest nesting of tags, counted without building a tree. */
export function deepest(source: string): number {
  let depth = 0
  let most = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    const next = source[at + 1] ?? ''
    if (next === '/') depth = Math.max(0, depth - 1)
    else if (
      /[a-z]/i.test(next) &&
      !/^<(?:br|hr|img|input|meta|link|area|base|col|embed|source|track|wbr|p|li)\b/i.test(
        source.slice(at, at + 8),
      )
    )
      most = Math.max(most, ++depth)
  }
  return most
}

export const isElement = (node: Node): node is Element => 'tagName' in node

export const attribute = (e: Element, name: string) => e.attrs.find((a) => a.name === name)?.value

export const children = (node: { childNodes?: Node[] }): Node[] => node.childNodes ?? []

/** First element in document order that fits. No recursion: a tree may be deep. */
export function find(root: { childNodes?: Node[] }, fits: (e: Element) => boolean): Element | undefined {
  const stack = [...children(root)].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue
    if (fits(node)) return node
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i]
      if (child) stack.push(child)
    }
  }
  return undefined
}

export function textOf(root: Element | undefined): string {
  if (!root) return ''
  let out = ''
  const stack: Node[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node) out += node.value
    else if (isElement(node) && (!NEVER.has(node.tagName) || node === root))
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] as Node)
  }
  return out.replace(/\s+/g, ' ').trim()
}

export function isAround(e: Element): boolean {
  if (NEVER.has(e.tagName) || AROUND.has(e.tagName)) return true
  if (
    attribute(e, 'hidden') !== undefined ||
    attribute(e, 'aria-hidden') === 'true' ||
    /display:\s*none/i.test(attribute(e, 'style') ?? '')
  )
    return true
  if (/^(?:navigation|complementary|contentinfo|banner|search|dialog)$/.test(attribute(e, 'role') ?? ''))
    return true
  const names = `${attribute(e, 'class') ?? ''} ${attribute(e, 'id') ?? ''}`
  return AROUND_NAMES.test(names) && !/article|content|body|story|main|post/i.test(names)
}
