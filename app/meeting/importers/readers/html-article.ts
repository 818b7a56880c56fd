import {
  attribute,
  children,
  type Element,
  find,
  isAround,
  isElement,
  type Node,
  textOf,
} from './html-tree.ts'

/** The element whose paragraphs hold most of the text, or the one the page itself names as its article. */
export function articleIn(body: Element | { childNodes?: Node[] }): { childNodes?: Node[] } {
  const named = find(
    body,
    (e) => (e.tagName === 'article' || attribute(e, 'itemprop') === 'articleBody') && textOf(e).length > 400,
  )
  if (named) return named
  const main = find(
    body,
    (e) => (e.tagName === 'main' || attribute(e, 'role') === 'main') && textOf(e).length > 400,
  )
  const scores = new Map<Element, number>()
  const walk: Node[] = [...children(main ?? body)]
  for (let node = walk.pop(); node; node = walk.pop()) {
    if (!isElement(node) || isAround(node)) continue
    if (node.tagName === 'p') {
      const length = textOf(node).length
      const parent = node.parentNode
      if (length > 60 && parent && 'tagName' in parent) {
        scores.set(parent, (scores.get(parent) ?? 0) + length)
        const grand = parent.parentNode
        if (grand && 'tagName' in grand) scores.set(grand, (scores.get(grand) ?? 0) + length / 2)
      }
    }
    walk.push(...node.childNodes)
  }
  const best = [...scores].sort((x, y) => y[1] - x[1])[0]
  const whole = main ?? body
  // Only where it holds most of what the page says; a page without clear structure is read whole.
  return best && best[1] > 600 && best[1] > textLength(whole) * 0.45 ? best[0] : whole
}

const textLength = (e: Element | { childNodes?: Node[] }) =>
  children(e).reduce((n, c) => n + (isElement(c) && !isAround(c) ? textOf(c).length : 0), 0)
