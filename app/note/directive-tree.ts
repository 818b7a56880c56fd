import type { LinkReference } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { directiveFromMarkdown } from 'mdast-util-directive'
import type { Extension as ReadExtension } from 'mdast-util-from-markdown'
import {
  defaultHandlers,
  type Handle,
  type State,
  type Unsafe,
  type Options as WriteExtension,
} from 'mdast-util-to-markdown'
import { namesOf } from './directive-syntax.ts'

type Directive = ContainerDirective | LeafDirective | TextDirective
type TrackFields = ReturnType<ReturnType<State['createTracker']>['current']>

/** Characters that would end a value, a cell, a label or a line somewhere around it; written as `%XX`. */
const UNSAFE_IN_VALUE = /[|{}"'%&[\]\\`<>\p{Cc}]/gu

export const encodeValue = (value: string): string =>
  value.replace(UNSAFE_IN_VALUE, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

/** Only ASCII is ever encoded, so only `%00` to `%7F` are read back; a lone `%` stays as it is. */
export const decodeValue = (value: string): string =>
  value.replace(/%([0-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** mdast extension for reading: the library's, with decoded values. */
export function readDirectives(): ReadExtension[] {
  const exit: NonNullable<ReadExtension['exit']>[string] = function (token) {
    const node = this.stack.at(-1)
    if (node && 'attributes' in node && node.attributes) {
      const attributes: Record<string, string> = {}
      for (const [key, value] of Object.entries(node.attributes)) attributes[key] = decodeValue(value ?? '')
      node.attributes = attributes
    }
    this.exit(token)
  }
  return [
    directiveFromMarkdown(),
    { exit: { directiveText: exit, directiveLeaf: exit, directiveContainer: exit } },
  ]
}

/** mdast extension for writing. */
export function writeDirectives(): WriteExtension {
  const text: Handle & { peek?: Handle } = (node: TextDirective, _, state, info) => {
    const exit = state.enter('textDirective')
    const tracker = state.createTracker(info)
    tracker.move(`:${node.name}`)
    const label =
      node.children.length > 0 ? writeLabel(node, 'textDirectiveLabel', state, tracker.current()) : ''
    exit()
    return `:${node.name}${label}{${attributesOf(node)}}`
  }
  text.peek = () => ':'
  const leaf: Handle = (node: LeafDirective, _, state, info) => {
    const exit = state.enter('leafDirective')
    const label = node.children.length > 0 ? writeLabel(node, 'leafDirectiveLabel', state, info) : ''
    exit()
    return `::${node.name}${label}${braces(node, label)}`
  }
  const container: Handle = (node: ContainerDirective, _, state, info) => {
    const [first] = node.children
    const labelled = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined
    const exit = state.enter('containerDirective')
    const label = labelled ? writeLabel(labelled, 'containerDirectiveLabel', state, info) : ''
    const tracker = state.createTracker(info)
    tracker.move('\n')
    const content = state.containerFlow(
      labelled ? { ...node, children: node.children.slice(1) } : node,
      tracker.current(),
    )
    exit()
    const fence = ':'.repeat(fenceSize(content))
    return `${fence}${node.name}${label}${braces(node, label)}\n${content}${content && '\n'}${fence}`
  }
  // `[a]:mark[…]` at the head of a line is a definition and `[a][…]` one reference; `[a][]` is what was meant.
  const reference: Handle & { peek?: Handle } = (node: LinkReference, parent, state, info) =>
    defaultHandlers.linkReference(
      (info.after === ':' || info.after === '[') && node.referenceType === 'shortcut'
        ? { ...node, referenceType: 'collapsed' }
        : node,
      parent,
      state,
      info,
    )
  reference.peek = () => '['
  return {
    handlers: {
      textDirective: text,
      leafDirective: leaf,
      containerDirective: container,
      linkReference: reference,
    },
    unsafe: UNSAFE,
  }
}

/** One colon more than any line inside that could be taken for the closing fence. */
function fenceSize(content: string): number {
  let size = 3
  for (const [, colons] of content.matchAll(/^[ \t]*(:{3,})[ \t]*$/gm)) {
    if (colons && colons.length >= size) size = colons.length + 1
  }
  return size
}

const LABELS = ['textDirectiveLabel', 'leafDirectiveLabel', 'containerDirectiveLabel'] as const

function writeLabel(
  node: Parameters<State['containerPhrasing']>[0],
  construct: (typeof LABELS)[number],
  state: State,
  info: TrackFields,
): string {
  // Not inside `label`: that construct keeps addresses unescaped, as they are never links within a link.
  const exit = state.enter(construct)
  const value = state.containerPhrasing(node, { ...info, before: '[', after: ']' })
  exit()
  return `[${value}]`
}

function attributesOf(node: Directive): string {
  const pairs = Object.entries(node.attributes ?? {}).filter(
    ([, value]) => value !== null && value !== undefined,
  )
  return pairs.map(([key, value]) => (value ? `${key}="${encodeValue(value)}"` : key)).join(' ')
}

function braces(node: LeafDirective | ContainerDirective, label: string): string {
  const attributes = attributesOf(node)
  if (attributes) return `{${attributes}}`
  const { bare } = namesOf(node.type === 'leafDirective' ? 'leaf' : 'container')
  return label || bare.includes(node.name) ? '' : '{}'
}

const either = (names: readonly string[]) => `(?:${names.join('|')})`

/** Text is escaped only where it would be read as one of our directives. */
const UNSAFE: Unsafe[] = [
  { character: ':', after: `${either(namesOf('text').all)}[\\[{]`, inConstruct: 'phrasing' },
  { character: ':', afterNode: 'textDirective', inConstruct: 'phrasing' },
  // `www.:ins[x]` would be an address.
  { character: '.', before: '[Ww]', afterNode: 'textDirective', inConstruct: 'phrasing' },
  // At the head of a line `[^1]:` opens a footnote and `[a]:` a definition.
  { character: ':', beforeNode: ['footnoteReference', 'linkReference'], inConstruct: 'phrasing' },
  ...(['leaf', 'container'] as const).flatMap((kind): Unsafe[] => {
    const { all, bare } = namesOf(kind)
    const colons = kind === 'leaf' ? ':' : '::+'
    return [
      { atBreak: true, character: ':', after: `${colons}${either(all)}[\\[{]` },
      { atBreak: true, character: ':', after: `${colons}${either(bare)}[ \\t]*(?:[\\r\\n]|$)` },
    ]
  }),
  // A character behind a backslash may be written as a reference, which the backslash would undo.
  {
    character: '\\',
    inConstruct: 'phrasing',
    notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw'],
  },
  { character: '[', inConstruct: [...LABELS] },
  { character: ']', inConstruct: [...LABELS] },
  // A label is read by itself: an address in it would become a link even within a link. In angle brackets it is one already.
  {
    character: '@',
    before: '[+\\-.\\w]',
    after: '[\\-.\\w]',
    inConstruct: [...LABELS],
    notInConstruct: ['autolink'],
  },
  {
    character: '.',
    before: '[Ww]',
    after: '[\\-.\\w]',
    inConstruct: [...LABELS],
    notInConstruct: ['autolink'],
  },
  { character: ':', before: '[ps]', after: '\\/', inConstruct: [...LABELS], notInConstruct: ['autolink'] },
  { character: '\r', inConstruct: ['leafDirectiveLabel', 'containerDirectiveLabel'] },
  { character: '\n', inConstruct: ['leafDirectiveLabel', 'containerDirectiveLabel'] },
]
