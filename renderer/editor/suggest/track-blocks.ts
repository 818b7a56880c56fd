import { $getNodeByKey, $isElementNode, type ElementNode, type LexicalNode, type NodeKey } from 'lexical'
import { $isBlank } from '../block-index.ts'
import { $isListItemNode } from '../nodes/list-item.ts'
import { $blockMarks } from '../nodes/region.ts'
import { $setSuggestions, $suggestions } from '../nodes/state.ts'
import { $alikeItems } from './alike-items.ts'
import { $isHolder, $lineIn, $signature } from './block-signature.ts'
import { idToGoOn, inserted, isOwnInsertion } from './mark-own.ts'
import { type Pair, pairChildren } from './pair-children.ts'
import { $endMark } from './paragraph-ends.ts'
import { $trackLines } from './track-lines.ts'
import { type Tracking, Untrackable } from './tracking.ts'
import { $blockStruck, $markBlockIn } from './whole-blocks.ts'

/** Makes what changed among the blocks of a holder suggestions; the deeper a change can be told, the less is marked. */
export function $trackChildren(holder: ElementNode, tracking: Tracking): void {
  const key = holder.getKey()
  const before = tracking.before(() => {
    const was = $getNodeByKey(key)
    return $isElementNode(was) ? was.getChildrenKeys() : []
  })
  const pairs = pairChildren(before, holder.getChildrenKeys())
  const rigid = RIGID.has(holder.getType())
  let run: Pair[] = []
  let last: LexicalNode | null = null
  const settle = () => {
    if (run.length === 0) return
    if (rigid && run.some(({ was, is }) => was === null || is === null)) throw new Untrackable()
    last = $trackRun(holder, last, run, tracking)
    run = []
  }
  for (const pair of pairs) {
    if (pair.was !== null && pair.is !== null && !tracking.touched(pair.is)) {
      settle()
      last = $getNodeByKey(pair.is)
    } else run.push(pair)
  }
  settle()
}

/**
 * The same for neighbouring blocks that all changed, of which `last` stands before the first. Answers the last of them
 * now.
 */
export const $trackRun = (
  holder: ElementNode,
  last: LexicalNode | null,
  pairs: readonly Pair[],
  tracking: Tracking,
): LexicalNode | null => new RunTracker(holder, last, pairs, tracking).$track()

/** Rows and cells cannot be marked one by one: their table is suggested as a whole. */
const RIGID: ReadonlySet<string> = new Set(['table', 'tablerow', 'tablecell'])

/** Neighbouring blocks that all changed. */
class RunTracker {
  constructor(
    private readonly holder: ElementNode,
    /** What stands before them. */
    private last: LexicalNode | null,
    private readonly pairs: readonly Pair[],
    private readonly tracking: Tracking,
  ) {}

  /** Answers the last block, for what follows to stand behind. */
  $track(): LexicalNode | null {
    const pairs = this.#$free()
    let lines: Pair[] = []
    const settle = () => {
      if (lines.length > 0) this.#$lines(lines)
      lines = []
    }
    for (const pair of pairs) {
      if (this.#$isLinePair(pair)) lines.push(pair)
      else {
        settle()
        this.#$block(pair)
      }
    }
    settle()
    return this.last
  }

  /** Blocks that are one’s own insertions need nothing, and what grows out of them belongs to them. */
  #$free(): Pair[] {
    const { book } = this.tracking
    let own: string | undefined
    return this.pairs.flatMap((pair): Pair[] => {
      const node = pair.is === null ? null : $getNodeByKey(pair.is)
      if (node === null) return [pair]
      const mark = $blockMarks(node).find(
        ({ name, attributes }) => name === 'ins' && book.isOwn(attributes.s),
      )
      if (mark !== undefined && (pair.was === null || this.#wasOwn(pair.was))) {
        own = mark.attributes.s
        return [{ was: null, is: pair.is }]
      }
      if (pair.was === null && own !== undefined && !$isBlank(node)) {
        this.tracking.$willChange()
        $setSuggestions(node, [inserted(own)])
        return [pair]
      }
      if (!$isBlank(node)) own = undefined
      return [pair]
    })
  }

  #wasOwn(key: NodeKey): boolean {
    return this.tracking.before(() => {
      const node = $getNodeByKey(key)
      return node !== null && isOwnInsertion($blockMarks(node), this.tracking.book)
    })
  }

  #$isLinePair({ was, is }: Pair): boolean {
    const node = is === null ? null : $getNodeByKey(is)
    if (node !== null && ($lineIn(node) === null || isOwnInsertion($blockMarks(node), this.tracking.book)))
      return false
    return was === null || this.tracking.before(() => $lineIn($getNodeByKey(was)) !== null)
  }

  #$lines(pairs: readonly Pair[]): void {
    const { tracking } = this
    if ($isListItemNode($getNodeByKey(pairs[0]?.is ?? '')) && !$alikeItems(pairs, tracking)) {
      for (const pair of pairs) this.#$block(pair)
      return
    }
    const was = pairs.flatMap((pair) => (pair.was !== null && !this.#vanished(pair) ? [pair.was] : []))
    const is = this.#$withoutBlank(pairs)
    if (was.length === 0 && is.length === 0) {
      this.last = $getNodeByKey(pairs.at(-1)?.is ?? '') ?? this.last
      return
    }
    const before = tracking.before(() => was.map((key) => $lineIn($getNodeByKey(key))).filter(isThere))
    const now = is.map((key) => $lineIn($getNodeByKey(key))).filter(isThere)
    const kinds = tracking.before(() => before.map($signature))
    if (before.length > 0 && now.length > 0 && $sameKinds(kinds, now.map($signature))) {
      $trackLines(before, now, tracking)
      this.last = this.#$behind(now.at(-1) ?? this.holder)
    } else if (was.length === is.length && was.length > 1) {
      for (const [n, key] of was.entries()) this.#$lines([{ was: key, is: is[n] ?? null }])
    } else this.#$replace(was, is)
  }

  /**
   * Lines as they are now, without new blank ones: those are none of the note’s yet. One behind a paragraph that a
   * suggestion parts is kept: what is typed there stands within what was one paragraph.
   */
  #$withoutBlank(pairs: readonly Pair[]): NodeKey[] {
    const kept: NodeKey[] = []
    for (const { was, is } of pairs) {
      if (is === null) continue
      const line = $lineIn($getNodeByKey(is))
      const above = kept.length > 0 ? $lineIn($getNodeByKey(kept.at(-1) ?? '')) : $lineIn(this.last)
      const parts = above !== null && $endMark(above)?.getAttributes().op === 'ins'
      if (was !== null || parts || !$isBlank(line)) kept.push(is)
      else if (kept.length === 0) this.last = $getNodeByKey(is)
    }
    // Enter at the beginning of a line leaves a blank one and the line: nothing was parted.
    const [first, ...rest] = kept
    const alone = pairs.filter(({ was }) => was !== null).length === 1 && rest.length === 1
    if (first === undefined || !alone || !$isBlank($lineIn($getNodeByKey(first)))) return kept
    this.last = $getNodeByKey(first)
    return rest
  }

  /** A blank line of the page is none of the note: one that has gone leaves no trace. */
  #vanished({ was, is }: Pair): boolean {
    return is === null && was !== null && this.tracking.before(() => $isBlank($getNodeByKey(was)))
  }

  #$behind(line: LexicalNode): LexicalNode {
    let at = line
    while (at.getParent() !== null && !this.holder.is(at.getParent())) at = at.getParentOrThrow()
    // Lines that were put back behind it came with this change too.
    for (let next = at.getNextSibling(); next !== null; next = at.getNextSibling()) {
      if (this.#isKnown(next.getKey())) break
      at = next
    }
    return at
  }

  /** Whether a block was there before anything was put back. */
  #isKnown(key: NodeKey): boolean {
    return this.pairs.some(({ is }) => is === key) || this.tracking.before(() => $getNodeByKey(key) !== null)
  }

  #$block({ was, is }: Pair): void {
    const node = is === null ? null : $getNodeByKey(is)
    if (node !== null && isOwnInsertion($blockMarks(node), this.tracking.book)) {
      this.last = node
      if (was !== null) this.#$replace([was], [])
      return
    }
    const inside =
      was !== null &&
      $isHolder(node) &&
      this.tracking.before(() => {
        const old = $getNodeByKey(was)
        return $isHolder(old) && $signature(old)
      }) === $signature(node)
    if (inside && $isHolder(node) && $tracksInside(node, this.tracking)) {
      this.last = node
      return
    }
    this.#$replace(was === null ? [] : [was], is === null ? [] : [is])
  }

  /** Blocks of before are struck out, those of now put in, under one id. */
  #$replace(was: readonly NodeKey[], is: readonly NodeKey[]): void {
    const { book } = this.tracking
    this.tracking.$willChange()
    const id = this.#$id(was, is)
    for (const key of was) {
      const block = $blockStruck(key, id, this.tracking)
      if (block === null) continue
      if (this.last === null) this.holder.splice(0, 0, [block])
      else this.last.insertAfter(block)
      this.last = block
    }
    for (const key of is) {
      const block = $getNodeByKey(key)
      if (block === null) continue
      $markBlockIn(block, id, book)
      this.last = block
    }
  }

  /** Goes on with the insertion a block stands behind, or that it was before. */
  #$id(was: readonly NodeKey[], is: readonly NodeKey[]): string {
    const { book } = this.tracking
    const around = [this.last, ...is.map((key) => $getNodeByKey(key)?.getPreviousSibling())]
    const now = around.flatMap((node) => (node ? $suggestions(node) : []))
    const old = this.tracking.before(() => was.flatMap((key) => $suggestionsAt(key)))
    return idToGoOn([...now, ...old], book) ?? this.tracking.begin()
  }
}

/** Whether lines are of the kinds they were; where some were split or joined, the first alone tells. */
const $sameKinds = (before: readonly string[], now: readonly string[]): boolean =>
  before.length === now.length ? before.every((kind, n) => kind === now[n]) : before[0] === now[0]

const isThere = <T>(value: T | null): value is T => value !== null

function $suggestionsAt(key: NodeKey) {
  const node = $getNodeByKey(key)
  return node === null ? [] : $suggestions(node)
}

/** Tracks what changed in a holder; false for a table that lost its shape: rows and columns cannot be told apart. */
function $tracksInside(holder: ElementNode, tracking: Tracking): boolean {
  const shape = (node: LexicalNode | null): string =>
    $isElementNode(node) && node.getType() !== 'tablecell'
      ? `${node.getKey()}(${node.getChildren().map(shape).join()})`
      : (node?.getKey() ?? '')
  const kept =
    holder.getType() !== 'table' ||
    tracking.before(() => shape($getNodeByKey(holder.getKey()))) === shape(holder)
  if (kept) $trackChildren(holder, tracking)
  return kept
}
