import type { Nodes, RootContent } from 'mdast'
import { DIRECTIVES } from '../../../app/note/directives.ts'
import { safeUrl } from '../../../app/note/html/safe-url.ts'
import { isFlow } from '../bridge.ts'

/**
 * Our own clipboard flavour, read as if a stranger had written it: the tree is built anew from what is known, and
 * what is not known is left out. Threads and suggestions belong to the note they were made in; they are dropped with
 * their ids, their words stay.
 */
export function readClipboardTree(json: string): RootContent[] {
  if (json.length > LARGEST) return []
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value.flatMap((item) => cleanNodes(item, 0)).filter(isFlow) : []
  } catch {
    return []
  }
}

const LARGEST = 20_000_000
const DEEPEST = 60
/** Of another note's record and sources: only their words travel. */
const UNWRAPPED = new Set(['mark', 'ins', 'was', 'field', 'each', 'table', 'if'])
const LEFT_OUT = new Set(['del', 'brk', 'cite'])

type Loose = Readonly<Record<string, unknown>>
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null
const string = (value: unknown): string => (typeof value === 'string' ? value : '')
const stringOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function cleanNodes(value: unknown, depth: number): Nodes[] {
  if (!isLoose(value) || depth > DEEPEST) return []
  const inside = Array.isArray(value.children)
    ? value.children.flatMap((child) => cleanNodes(child, depth + 1))
    : []
  const made = build(value, inside)
  return made === 'unwrap' ? inside : made === null ? [] : [made]
}

/** One node with cleaned children. Children of a wrong kind are sorted out by `normalize`, as for any tree. */
function build(value: Loose, inside: Nodes[]): Nodes | 'unwrap' | null {
  const children = inside as never[]
  switch (value.type) {
    case 'paragraph':
    case 'blockquote':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'tableRow':
    case 'tableCell':
      return { type: value.type, children }
    case 'text':
    case 'inlineCode':
      return { type: value.type, value: string(value.value) }
    case 'break':
    case 'thematicBreak':
      return { type: value.type }
    case 'heading':
      return {
        type: 'heading',
        depth: ([1, 2, 3, 4, 5, 6] as const).find((d) => d === value.depth) ?? 6,
        children,
      }
    case 'code':
      return {
        type: 'code',
        lang: stringOrNull(value.lang),
        meta: stringOrNull(value.meta),
        value: string(value.value),
      }
    case 'list':
      return {
        type: 'list',
        ordered: value.ordered === true,
        start: typeof value.start === 'number' ? value.start : null,
        spread: value.spread === true,
        children,
      }
    case 'listItem':
      return {
        type: 'listItem',
        checked: typeof value.checked === 'boolean' ? value.checked : null,
        spread: value.spread === true,
        children,
      }
    case 'table':
      return {
        type: 'table',
        align: (Array.isArray(value.align) ? value.align : []).map(
          (one) => (['left', 'right', 'center'] as const).find((side) => side === one) ?? null,
        ),
        children,
      }
    case 'link': {
      const url = safeUrl(string(value.url))
      return url === null ? 'unwrap' : { type: 'link', url, title: stringOrNull(value.title), children }
    }
    case 'containerDirective':
    case 'textDirective':
      return directive(value, children)
    default:
      return null
  }
}

function directive(value: Loose, children: never[]): Nodes | 'unwrap' | null {
  const name = string(value.name)
  if (LEFT_OUT.has(name)) return null
  if (UNWRAPPED.has(name) || !Object.hasOwn(DIRECTIVES, name) || value.type !== 'containerDirective')
    return 'unwrap'
  const given = isLoose(value.attributes) ? value.attributes : {}
  const known: readonly string[] = DIRECTIVES[name as keyof typeof DIRECTIVES].attributes
  const attributes = Object.fromEntries(
    known.flatMap((key) => (typeof given[key] === 'string' ? [[key, given[key]]] : [])),
  )
  return { type: 'containerDirective', name, attributes, children }
}
