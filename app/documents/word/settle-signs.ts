import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast'
import type {} from 'mdast-util-directive'
import { changedCode, textNow } from './changed-code.ts'
import { changedRows, type RowChange } from './changed-rows.ts'
import { piecesIn, type SignKind } from './signs.ts'
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

/**
 * Takes signs out of a tree: comments become marks, tracked changes suggestions, notes footnotes, and lists begin with
 * the number they show.
 */
export class SignSettler {
  readonly #open = new Set<string>()
  /** Tracked changes begun, the outermost first. */
  readonly #changes: { readonly name: 'ins' | 'del' | 'was'; readonly id: string }[] = []
  #inCell = false
  #row: RowChange | undefined
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
    switch (node.type) {
      case 'text':
        return this.#words(node.value, item)
      case 'inlineCode': {
        const value = this.#words(node.value, item).map(textNow).join('')
        return value === '' ? [] : [this.#changed({ ...node, value })]
      }
      case 'code':
        return changedCode(node, this.#words(node.value, item))
      case 'break':
      case 'image':
        return [this.#changed(node)]
      case 'list':
        return this.#list(node)
      case 'paragraph':
      case 'heading':
        return [wholeChange({ ...node, children: this.#children(node, item) as PhrasingContent[] })]
      case 'table':
        return this.#table(node)
      case 'tableCell': {
        this.#inCell = true
        const children = this.#children(node, item) as PhrasingContent[]
        this.#inCell = false
        return [{ ...node, children }]
      }
      default:
        return 'children' in node
          ? [{ ...node, children: this.#children(node, item) } as RootContent]
          : [node]
    }
  }

  #children(node: Extract<RootContent, { children: unknown }>, item: Item | null): RootContent[] {
    return (node.children as RootContent[]).flatMap((child) => this.#visit(child, item))
  }

  #words(text: string, item: Item | null): PhrasingContent[] {
    return piecesIn(text).flatMap((piece): PhrasingContent[] =>
      'text' in piece ? [this.#marked(piece.text)] : this.#heed(piece.kind, piece.value, item),
    )
  }

  #heed(kind: SignKind, value: string, item: Item | null): PhrasingContent[] {
    const thread = this.signified.threads.get(value)
    const label = this.signified.labels.get(value)
    switch (kind) {
      case 'start':
        if (thread !== undefined) this.#open.add(thread)
        return []
      case 'end':
        if (thread !== undefined) this.#open.delete(thread)
        return []
      case 'item':
        if (item) item.ordinal ??= ordinalIn(value)
        return []
      case 'note':
        return label === undefined
          ? []
          : [this.#changed({ type: 'footnoteReference', identifier: label, label })]
      case 'settled':
        this.#changes.pop()
        return []
      case 'row-ins':
      case 'row-del':
        this.#row = { kind: kind === 'row-ins' ? 'ins' : 'del', id: value }
        return []
      case 'mark-ins':
      case 'mark-del':
        // A cell is one line.
        return this.#inCell ? [] : [directive('brk', { s: value, op: kind.slice('mark-'.length) })]
      default:
        this.#changes.push({ name: kind, id: value })
        return []
    }
  }

  #marked(value: string): PhrasingContent {
    const text: PhrasingContent = { type: 'text', value }
    return this.#changed(
      this.#open.size === 0 ? text : directive('mark', { a: [...this.#open].join(' ') }, [text]),
    )
  }

  #changed(node: PhrasingContent): PhrasingContent {
    return this.#changes.reduceRight((inner, { name, id }) => directive(name, { s: id }, [inner]), node)
  }

  #table(table: Table): RootContent[] {
    const changes: (RowChange | undefined)[] = []
    const children = table.children.map((row): TableRow => {
      this.#row = undefined
      const settled = { ...row, children: this.#children(row, null) as TableRow['children'] }
      changes.push(this.#row)
      return settled
    })
    return changedRows({ ...table, children }, changes)
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

type TextDirective = Extract<PhrasingContent, { type: 'textDirective' }>
const directive = (
  name: string,
  attributes: Record<string, string>,
  children: PhrasingContent[] = [],
): TextDirective => ({ type: 'textDirective', name, attributes, children })

/** A paragraph that came or went with all its words and its mark is one block that came or went. */
function wholeChange(line: Paragraph | Heading): RootContent {
  const last = line.children.at(-1)
  if (last?.type !== 'textDirective' || last.name !== 'brk') return line
  const s = last.attributes?.s ?? ''
  const op = last.attributes?.op ?? ''
  const words: PhrasingContent[] = []
  for (const child of line.children.slice(0, -1)) {
    if (child.type !== 'textDirective' || child.name !== op || child.attributes?.s !== s) return line
    words.push(...child.children)
  }
  if (words.length === 0) return line
  return { type: 'containerDirective', name: op, attributes: { s }, children: [{ ...line, children: words }] }
}
