import { parse } from 'parse5'
import { checkDepth, checkTextLength, notText } from '../limits.ts'
import { TextBuilder } from '../text-builder.ts'
import { articleIn } from './html-article.ts'
import { metaOf } from './html-meta.ts'
import { children, deepest, type Element, find, isAround, isElement, type Node, textOf } from './html-tree.ts'
import type { Reader, ReadText } from './reader.ts'

const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'table',
  'tr',
  'figure',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'address',
  'body',
  'html',
  'center',
  'details',
  'summary',
  'tbody',
  'thead',
])

const MAX_TREE_DEPTH = 1_000

/** A web page: the article without what stands around it; headings, list items and captions kept apart. */
export const html: Reader = {
  what: 'web page',
  takes: ({ ending, head }) =>
    /^(?:html?|xhtml|mht)$/.test(ending) ||
    /^\s*(?:\ufeff)?(?:<!doctype html|<html[\s>])/i.test(head.replace(/^ï»¿/, '')),
  read: ({ name, text }) => readHtml(text(), name),
}

/** Also for the formatted part of an e-mail. @throws {BriefError} `source-too-large`, `source-binary` */
export function readHtml(source: string, file: string): ReadText {
  checkDepth(file, deepest(source) > MAX_TREE_DEPTH ? Number.POSITIVE_INFINITY : 0)
  const root = parse(source)
  const meta = metaOf(root)
  const body = find(root, (e) => e.tagName === 'body') ?? root
  const content = articleIn(body)
  const builder = new TextBuilder()
  const title =
    meta.title ??
    textOf(find(root, (e) => e.tagName === 'title'))
      .split(/ [|–—-] /)[0]
      ?.trim()
  const h1 = find(content, (e) => e.tagName === 'h1')
  if (!h1 && title) builder.block(title, 'heading')
  write(content, builder)
  const text = builder.toString()
  if (!text) throw notText(file, 'the page has no text')
  checkTextLength(file, text)
  const headline = h1 ? textOf(h1) : title
  return {
    kind: 'text',
    text,
    ...(headline && { title: headline }),
    ...(meta.publisher && { publisher: meta.publisher }),
    ...(meta.published && { published: meta.published }),
    ...(meta.url && { url: meta.url }),
    headings: builder.headings,
    furniture: builder.furniture,
    ...(meta.facts && { facts: meta.facts }),
  }
}

/** Writes the content block by block. An explicit stack instead of recursion. */
function write(root: { childNodes?: Node[] }, builder: TextBuilder): void {
  let line = ''
  let kind: 'heading' | 'furniture' | undefined
  let bullet = ''
  const flush = () => {
    if (line.trim()) builder.block(bullet + line.trim(), kind)
    line = ''
    bullet = ''
  }
  type Step = { node: Node } | { leave: Element }
  const stack: Step[] = [...children(root)].reverse().map((node) => ({ node }))
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ('leave' in step) {
      const { tagName } = step.leave
      if (tagName === 'td' || tagName === 'th') line = `${line.trim()} | `
      if (BLOCKS.has(tagName)) {
        if (tagName === 'tr') line = /[^\s|]/.test(line) ? line.replace(/ \| $/, '') : ''
        flush()
        kind = undefined
      }
      continue
    }
    const { node } = step
    if ('value' in node && node.nodeName === '#text') line += node.value.replace(/\s+/g, ' ')
    if (!isElement(node) || isAround(node)) continue
    const { tagName } = node
    if (tagName === 'br') {
      line += '\n'
      continue
    }
    if (BLOCKS.has(tagName)) {
      if (!(tagName === 'p' && bullet && !line.trim())) flush()
      if (/^h[1-6]$/.test(tagName)) kind = 'heading'
      if (tagName === 'figcaption') kind = 'furniture'
      if (tagName === 'li') bullet = '• '
    }
    stack.push({ leave: node })
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i]
      if (child) stack.push({ node: child })
    }
  }
  flush()
}
