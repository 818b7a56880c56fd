import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { piecesIn } from './signs.ts'
import type { Ordinal } from './word-numbers.ts'

/** What the signs among the words stand for. */
export interface Signified {
  /** Thread of the note by the id its comment has in Word. */
  readonly threads: ReadonlyMap<string, string>
  /** Footnote's label by the id the note has in Word. */
  readonly labels: ReadonlyMap<string, string>
}

/** What an item's own words say of its number. */
interface Item {
  ordinal?: Ordinal | undefined
}

/** Takes signs out of a tree: comments become marks, notes footnotes, and lists begin with the number they show. */
export class SignSettler {
  readonly #open = new Set<string>()
  readonly #ordinals = new Map<ListItem, Ordinal>()

  constructor(readonly signified: Signified) {}

  blocks(nodes: readonly RootContent[]): RootContent[] {
    return nodes.flatMap((node) => this.#visit(node, null))
  }

  /** The number Word shows before an item. */
  ordinal(item: ListItem): Ordinal | undefined {
    return this.#ordinals.get(item)
  }

  #visit(node: RootContent, item: Item | null): RootContent[] {
    if (node.type === 'text') return this.#words(node.value, item)
    if (node.type === 'inlineCode' || node.type === 'code') {
      const value = this.#words(node.value, item).map(textOf).join('')
      return value === '' ? [] : [{ ...node, value }]
    }
    if (node.type === 'list') return this.#list(node)
    if (!('children' in node)) return [node]
    const children = (node.children as RootContent[]).flatMap((child) => this.#visit(child, item))
    return [{ ...node, children } as RootContent]
  }

  #words(text: string, item: Item | null): PhrasingContent[] {
    return piecesIn(text).flatMap((piece): PhrasingContent[] => {
      if ('text' in piece) return [this.#marked(piece.text)]
      const { kind, value } = piece
      const thread = this.signified.threads.get(value)
      if (kind === 'start' && thread !== undefined) this.#open.add(thread)
      else if (kind === 'end' && thread !== undefined) this.#open.delete(thread)
      else if (kind === 'item' && item) item.ordinal ??= ordinalIn(value)
      const label = kind === 'note' ? this.signified.labels.get(value) : undefined
      return label === undefined ? [] : [{ type: 'footnoteReference', identifier: label, label }]
    })
  }

  #marked(value: string): PhrasingContent {
    const text: PhrasingContent = { type: 'text', value }
    if (this.#open.size === 0) return text
    return {
      type: 'textDirective',
      name: 'mark',
      attributes: { a: [...this.#open].join(' ') },
      children: [text],
    }
  }

  #list(list: List): RootContent[] {
    const items = list.children.map((item): ListItem => {
      const about: Item = {}
      const children = item.children.flatMap((child) => this.#visit(child, about)) as ListItem['children']
      const settled: ListItem = { ...item, children }
      if (about.ordinal) this.#ordinals.set(settled, about.ordinal)
      return settled
    })
    // A level that Word leaves out stands as an item that holds nothing but the next level.
    const [only] = items
    if (items.length === 1 && only?.children.every((child) => child.type === 'list')) return only.children
    const start = list.ordered ? this.ordinal(items[0] ?? missing)?.number : undefined
    return [{ ...list, ...(start !== undefined && { start }), children: items }]
  }
}

const missing: ListItem = { type: 'listItem', children: [] }

function ordinalIn(value: string): Ordinal | undefined {
  const [series = '', level, number] = value.split(' ')
  return Number(number) >= 0 ? { series, level: Number(level), number: Number(number) } : undefined
}

const textOf = (node: PhrasingContent): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
