import type { PhrasingContent } from 'mdast'
import type {} from 'mdast-util-directive'
import type { Inline } from '../prepared.ts'
import { cleanText } from './clean-text.ts'
import type { Lookups } from './lookups.ts'

const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:)/i
const BREAK = /^<br\s*\/?>$/i
const HTML_COMMENT = /^<!--/

/**
 * Inline content with directives and references resolved. Footnotes, sources and comments are given as indexes into
 * the lookups; `number.ts` turns them into the numbers printed.
 */
export function resolveInlines(nodes: readonly PhrasingContent[], to: Lookups): Inline[] {
  return joinText(nodes.flatMap((node) => resolve(node, to)))
}

function resolve(node: PhrasingContent, to: Lookups): Inline[] {
  switch (node.type) {
    case 'text':
      return text(node.value)
    case 'strong':
    case 'emphasis':
    case 'delete':
      return wrap(node.type, resolveInlines(node.children, to))
    case 'inlineCode': {
      const value = cleanText(node.value)
      return value ? [{ type: 'inlineCode', value }] : []
    }
    case 'break':
      return [{ type: 'break' }]
    case 'link':
      return link(node.url, node.title, resolveInlines(node.children, to), to)
    case 'linkReference': {
      const target = to.definitions.get(node.identifier)
      const children = resolveInlines(node.children, to)
      return target ? link(target.url, target.title, children, to) : children
    }
    case 'image':
      return image(node.url, node.alt, node.title, to)
    case 'imageReference': {
      const target = to.definitions.get(node.identifier)
      return target ? image(target.url, node.alt, target.title, to) : text(node.alt ?? '')
    }
    case 'footnoteReference': {
      const index = to.footnoteIndex(node.identifier)
      return index === undefined ? [] : [{ type: 'footnote', number: index }]
    }
    case 'html':
      return html(node.value, to)
    case 'textDirective':
      return directive(node, to)
  }
}

function directive(node: Extract<PhrasingContent, { type: 'textDirective' }>, to: Lookups): Inline[] {
  const children = resolveInlines(node.children, to)
  switch (node.name) {
    case 'cite': {
      const numbers = to.sourcesOf((node.attributes?.e ?? '').split(/\s+/).filter((id) => id !== ''))
      return numbers.length > 0 ? [...children, { type: 'citation', numbers }] : children
    }
    case 'mark': {
      const comments = to.commentsOf((node.attributes?.a ?? '').split(/\s+/))
      return [
        ...comments.map((comment): Inline => ({ type: 'commentStart', comment })),
        ...children,
        ...comments.map((comment): Inline => ({ type: 'commentEnd', comment })),
      ]
    }
    case 'ins':
    case 'del':
    // How words stood before a change of their format or field; the new form stands beside them.
    case 'was': {
      const change = to.changeOf(node.attributes?.s ?? '', node.name === 'ins' ? 'inserted' : 'deleted')
      return children.length > 0 ? [{ type: 'changed', change, children }] : []
    }
    default:
      return children
  }
}

function text(value: string): Inline[] {
  const clean = cleanText(value)
  return clean ? [{ type: 'text', value: clean }] : []
}

const wrap = (type: 'strong' | 'emphasis' | 'delete', children: Inline[]): Inline[] =>
  children.length > 0 ? [{ type, children }] : []

function link(url: string, title: string | null | undefined, children: Inline[], to: Lookups): Inline[] {
  if (!SAFE_LINK.test(url) || /\s/.test(url)) {
    to.omitted.droppedLinks++
    return children
  }
  if (children.length === 0) return []
  return [
    {
      type: 'link',
      url: cleanText(url),
      ...(title && { title: cleanText(title) }),
      children: withoutLinks(children),
    },
  ]
}

/** No format holds a link in a link: the outer one leads on. */
const withoutLinks = (nodes: readonly Inline[]): Inline[] =>
  nodes.flatMap((node): Inline[] => {
    if (node.type === 'link') return withoutLinks(node.children)
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node]
  })

function image(
  url: string,
  alt: string | null | undefined,
  title: string | null | undefined,
  to: Lookups,
): Inline[] {
  if (!to.hasImage(url)) {
    to.omitted.missingImages.push(alt || url)
    return text(alt ?? '')
  }
  return [{ type: 'image', url, alt: cleanText(alt ?? ''), ...(title && { title: cleanText(title) }) }]
}

function html(value: string, to: Lookups): Inline[] {
  if (BREAK.test(value)) return [{ type: 'break' }]
  if (HTML_COMMENT.test(value)) {
    to.omitted.htmlComments++
    return []
  }
  to.omitted.htmlAsText++
  return text(value)
}

function joinText(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      // Where something went between two spaces (an empty field, a suggestion) one space is enough.
      const value = last.value.endsWith(' ') ? node.value.replace(/^ /, '') : node.value
      joined[joined.length - 1] = { type: 'text', value: last.value + value }
    } else joined.push(node)
  }
  return joined
}
