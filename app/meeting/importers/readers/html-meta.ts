import { attribute, children, isElement, type Node } from './html-tree.ts'
import { factsOfLinkedData } from './linked-data.ts'
import type { ReadText } from './reader.ts'

interface Meta {
  title?: string
  publisher?: string
  published?: string
  url?: string
  facts?: ReadText['facts']
}

/** What the head of the page states: Open Graph, article times, linked data. */
export function metaOf(root: { childNodes?: Node[] }): Meta {
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
