import { $isLinkNode } from '@lexical/link'
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $createRangeSelection,
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $createListItemNode, $isListItemNode } from '../nodes/list-item.ts'
import { $setSuggestions, type Suggestion } from '../nodes/state.ts'
import type { Atom } from './atoms.ts'
import type { Stretch } from './compare-atoms.ts'
import { inserted, struck } from './mark-own.ts'
import { $endMark, $setEndMark } from './paragraph-ends.ts'
import { $restored, segmentsOf } from './restored-words.ts'
import { type Tracking, Untrackable } from './tracking.ts'

/** A stretch, with what is to become of it. */
export interface Part extends Stretch {
  /** Words taken out that have to be put back. */
  readonly restored: readonly number[]
  /** `was`: only their format changed. */
  readonly name: 'del' | 'was'
  /** Words put in that stay, as an insertion; else they are put away again. */
  readonly keeps: boolean
  readonly id: string
}

/** Where the caret goes: before an atom, on the side of what was put back that the key moved towards. */
export interface CaretPlace {
  readonly atom: number
  readonly before: 'restored' | 'atom'
}

/** Marks and puts back words in lines that changed; nodes keep their keys, so that the caret and the browser keep up. */
export class LineEdit {
  constructor(
    private readonly before: readonly ElementNode[],
    private readonly now: readonly ElementNode[],
    private readonly old: readonly Atom[],
    private readonly atoms: readonly Atom[],
    private readonly tracking: Tracking,
  ) {}

  $mark(part: Part): void {
    if (part.restored.length > 0) this.#$putBack(part)
    let end = part.end
    while (end > part.start) {
      const start = this.#runBefore(end, part.start)
      this.#$markAdded(start, end, part)
      end = start
    }
  }

  /** Where the atoms before `end` that stand side by side in one node begin. */
  #runBefore(end: number, limit: number): number {
    let start = end - 1
    const last = this.atoms[start]
    while (last?.kind === 'text' && start > limit && this.atoms[start - 1]?.node === last.node) start -= 1
    return start
  }

  /** Puts the caret before an atom of the changed lines. */
  $caret({ atom, before }: CaretPlace): void {
    const at = this.atoms[atom]
    if (at === undefined) return
    const selection = $createRangeSelection()
    const set = (key: NodeKey, offset: number, type: 'text' | 'element') => {
      selection.anchor.set(key, offset, type)
      selection.focus.set(key, offset, type)
      $setSelection(selection)
    }
    const previous = this.atoms[atom - 1]
    if (before === 'restored') {
      if (previous === undefined || previous.kind === 'end') {
        const line = this.now[at.line]
        if (line) set(line.getKey(), 0, 'element')
        return
      }
      const node = $getNodeByKey(previous.node)
      if ($isTextNode(node)) set(previous.node, previous.offset + previous.size, 'text')
      else if (node !== null)
        set(node.getParentOrThrow().getKey(), node.getIndexWithinParent() + 1, 'element')
      return
    }
    const node = $getNodeByKey(at.node)
    if (at.kind === 'end') {
      const line = $isElementNode(node) ? this.#$lineAtEnd(at) : null
      if (line) set(line.getKey(), line.getChildrenSize() - ($endMark(line) ? 1 : 0), 'element')
    } else if ($isTextNode(node)) set(at.node, at.offset, 'text')
    else if (node !== null) set(node.getParentOrThrow().getKey(), node.getIndexWithinParent(), 'element')
  }

  /** Where the end of a line is now: putting paragraphs back may have moved it to a new one. */
  #$lineAtEnd(end: Atom): ElementNode | null {
    const node = $getNodeByKey(this.#moved.get(end.node) ?? end.node)
    return $isElementNode(node) ? node : null
  }
  readonly #moved = new Map<NodeKey, NodeKey>()

  #$markAdded(start: number, end: number, { keeps, id }: Part): void {
    const first = this.atoms[start]
    const last = this.atoms[end - 1]
    if (first === undefined || last === undefined) return
    if (first.kind === 'end') {
      const line = this.#$lineAtEnd(first)
      if (line && !this.#isOwn(first.suggestions)) $setEndMark(line, inserted(id))
      return
    }
    const node = this.#$isolated(first, last)
    if (!keeps) node.remove()
    else if (!this.#isOwn(first.suggestions)) $setSuggestions(node, [inserted(id)])
  }

  #isOwn(suggestions: readonly Suggestion[]): boolean {
    const [only, ...more] = suggestions
    return more.length === 0 && only?.name === 'ins' && this.tracking.book.isOwn(only.attributes.s)
  }

  /** A node that holds these atoms and nothing else. */
  #$isolated(first: Atom, last: Atom): LexicalNode {
    const node = $getNodeByKey(first.node)
    if (node === null) throw new Untrackable()
    if (!$isTextNode(node) || first.kind === 'thing') return node
    this.#$splitAt(last.node, last.offset + last.size)
    return this.#$splitAt(first.node, first.offset) ?? node
  }

  /** Splits a text node; atoms behind the place move to the new node, which is answered. */
  #$splitAt(key: NodeKey, offset: number): LexicalNode | null {
    const node = $getNodeByKey(key)
    if (!$isTextNode(node) || offset <= 0 || offset >= node.getTextContentSize()) return null
    const behind = node.splitText(offset)[1]
    if (behind === undefined) return null
    for (const atom of this.atoms) {
      if (atom.node !== key || atom.kind === 'end' || atom.offset < offset) continue
      atom.node = behind.getKey()
      atom.offset -= offset
    }
    return behind
  }

  #$putBack(part: Part): void {
    const segments = segmentsOf(part.restored, this.old)
    const ends = part.restored.filter((n) => this.old[n]?.kind === 'end')
    const [head = [], ...more] = segments.map((segment) =>
      $restored(segment, this.before, part, this.tracking),
    )
    const place = this.#$place(part)
    if (ends.length === 0) {
      $insert(place, head)
      return
    }
    const { line: first, before } = this.#$atTop(place)
    const rest = before === null ? [] : [before, ...before.getNextSiblings()]
    let line = first
    line.append(...head)
    const atEnd = this.atoms[part.start]
    for (const [index, n] of ends.entries()) {
      const end = this.old[n]
      const [mark] = struck(end?.suggestions ?? [], 'del', part.id)
      const next = this.#$newLine((end?.line ?? 0) + 1, line)
      const tail = index === ends.length - 1 ? rest : []
      next.append(...(more[index] ?? []), ...tail)
      if (mark) $setEndMark(line, mark)
      line = next
    }
    const own = this.now[atEnd?.line ?? 0]
    if (own && !this.#moved.has(own.getKey())) this.#moved.set(own.getKey(), line.getKey())
  }

  /** Where the words of a stretch go back: before what it begins with. */
  #$place({ start, restored }: Part): Place {
    const atom = this.atoms[start]
    if (atom === undefined) throw new Untrackable()
    const link = this.old[restored[0] ?? 0]?.link ?? ''
    if (atom.kind === 'end') {
      const line = this.#$lineAtEnd(atom)
      if (line === null) throw new Untrackable()
      const before = $endMark(line)
      const last = before === null ? line.getLastChild() : before.getPreviousSibling()
      if ($isLinkNode(last) && link !== '' && this.atoms[start - 1]?.link === link)
        return { parent: last, before: null }
      return { parent: line, before }
    }
    const node = this.#$splitAt(atom.node, atom.offset) ?? $getNodeByKey(atom.node)
    if (node === null) throw new Untrackable()
    const parent = node.getParentOrThrow()
    if (!$isLinkNode(parent) || link === atom.link) return { parent, before: node }
    if (node.getPreviousSibling() !== null) throw new Untrackable()
    const last = parent.getPreviousSibling()
    if ($isLinkNode(last) && link !== '' && this.atoms[start - 1]?.link === link)
      return { parent: last, before: null }
    return { parent: parent.getParentOrThrow(), before: parent }
  }

  /** The place as one between the line's own children. */
  #$atTop({ parent, before }: Place): { line: ElementNode; before: LexicalNode | null } {
    if (!$isLinkNode(parent)) return { line: parent, before }
    const line = parent.getParentOrThrow()
    if (before === null) return { line, before: parent.getNextSibling() }
    if (before.getPreviousSibling() !== null) throw new Untrackable()
    return { line, before: parent }
  }

  /** A line as it was before, behind another one; in a list, with an item of its own. */
  #$newLine(index: number, after: ElementNode): ElementNode {
    const was = this.before[index]
    if (was === undefined) throw new Untrackable()
    const kind = this.tracking.before(() => {
      const item = was.getParent()
      return {
        tag: $isHeadingNode(was) ? was.getTag() : null,
        item: $isListItemNode(item) && item.getFirstChild()?.is(was) === true ? item.getChecked() : undefined,
      }
    })
    const line = kind.tag === null ? $createParagraphNode() : $createHeadingNode(kind.tag)
    const item = after.getParent()
    if (kind.item === undefined || !$isListItemNode(item)) after.insertAfter(line)
    else {
      const following = after.getNextSiblings()
      item.insertAfter($createListItemNode(kind.item).append(line, ...following))
    }
    return line
  }
}

interface Place {
  readonly parent: ElementNode
  readonly before: LexicalNode | null
}

/** Puts nodes at a place; within a link, the words of the same link without a link of their own. */
function $insert({ parent, before }: Place, nodes: readonly LexicalNode[]): void {
  const within = $isLinkNode(parent) ? nodes.flatMap((n) => ($isLinkNode(n) ? n.getChildren() : [n])) : nodes
  if (before === null) parent.append(...within)
  else for (const node of within) before.insertBefore(node)
}
