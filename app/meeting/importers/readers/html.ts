import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { checkDepth, checkTextLength, notText } from '../limits.ts'
import { TextBuilder } from '../text-builder.ts'
import { factsOfLinkedData } from './linked-data.ts'
import type { Reader, ReadText } from './reader.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

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
/** Names of classes and ids that mark what stands around an article. */
const AROUND_NAMES =
  /(?:^|[\s_-])(?:comments?|share|sharing|social|newsletter|subscribe|subscription|related|recommend(?:ed|ations)?|promo|advert(?:isement)?|ads?|sidebar|breadcrumbs?|cookie|consent|popup|modal|toolbar|pagination|trending|most-read|outbrain|taboola|skip-link|sr-only|visually-hidden|navbar|menu|read-?time|tags?)(?:$|[\s_-])/i
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

/** Deepest nesting of tags, counted without building a tree. */
function deepest(source: string): number {
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

const isElement = (node: Node): node is Element => 'tagName' in node
const attribute = (e: Element, name: string) => e.attrs.find((a) => a.name === name)?.value
const children = (node: { childNodes?: Node[] }): Node[] => node.childNodes ?? []

/** First element in document order that fits. No recursion: a tree may be deep. */
function find(root: { childNodes?: Node[] }, fits: (e: Element) => boolean): Element | undefined {
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

function textOf(root: Element | undefined): string {
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

/** The element whose paragraphs hold most of the text, or the one the page itself names as its article. */
function articleIn(body: Element | { childNodes?: Node[] }): { childNodes?: Node[] } {
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

function isAround(e: Element): boolean {
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
      if (tagName === 'td' || tagName === 'th') line = line.trim() ? `${line.trim()} | ` : line
      if (BLOCKS.has(tagName)) {
        if (tagName === 'tr') line = line.replace(/ \| $/, '')
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

interface Meta {
  title?: string
  publisher?: string
  published?: string
  url?: string
  facts?: ReadText['facts']
}

/** What the head of the page states: Open Graph, article times, linked data. */
function metaOf(root: { childNodes?: Node[] }): Meta {
  const meta: Meta = {}
  const stack = [...children(root)]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue
    stack.push(...node.childNodes)
    const key = (
      attribute(node, 'property') ??
      attribute(node, 'name') ??
      attribute(node, 'itemprop') ??
      ''
    ).toLowerCase()
    const value = (attribute(node, 'content') ?? '').trim()
    if (node.tagName === 'meta' && value) {
      if (key === 'og:title') meta.title = value.split(/ [|] /)[0]?.trim() ?? value
      if (key === 'og:site_name') meta.publisher = value
      if (
        /^(?:article:published_time|datepublished|date|dc\.date|dc\.date\.issued|pubdate|publish-date|parsely-pub-date)$/.test(
          key,
        )
      )
        meta.published ??= dayIn(value)
      if (key === 'og:url') meta.url = safeUrl(value)
    }
    if (node.tagName === 'link' && attribute(node, 'rel') === 'canonical')
      meta.url ??= safeUrl(attribute(node, 'href') ?? '')
    if (node.tagName === 'time') meta.published ??= dayIn(attribute(node, 'datetime') ?? '')
    if (node.tagName === 'script' && /ld\+json/i.test(attribute(node, 'type') ?? ''))
      addLinkedData(
        children(node)
          .map((c) => ('value' in c ? c.value : ''))
          .join(''),
        meta,
      )
  }
  for (const key of ['published', 'url', 'title', 'publisher'] as const) if (!meta[key]) delete meta[key]
  return meta
}

function addLinkedData(source: string, meta: Meta): void {
  if (source.length > 1_000_000) return
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return
  }
  const found = factsOfLinkedData(value, '')
  if (found.facts) meta.facts ??= found.facts
  if (found.published) meta.published = found.published
  if (found.publisher) meta.publisher ??= found.publisher
}

/** The day or instant at the head of an ISO date; nothing else is trusted. */
const dayIn = (value: string): string => /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? ''
const safeUrl = (value: string): string => (/^https?:\/\/[^\s<>"]{3,2000}$/i.test(value) ? value : '')
