import {
  $getNodeByKey,
  $getRoot,
  $isTextNode,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { offsetMap } from './highlights.ts'
import { $eachRun } from './marks.ts'
import { $marks, $setMarks } from './nodes/state.ts'
import { $textMap, type TextMap } from './text-map.ts'

/** A stretch of one top-level block that a thread speaks of. */
interface Stretch {
  readonly block: NodeKey
  readonly start: number
  readonly end: number
  readonly exact: string
  /** Text of the block when the stretch was right. */
  readonly text: string
}
type Stretches = ReadonlyMap<string, readonly Stretch[]>

/**
 * Undo brings back a whole earlier state, with the threads that state had. A thread is not part of what undo undoes:
 * one that was set since is put back on its words, one that was deleted since is taken out again. A thread whose
 * words are gone is remembered and put back as soon as they are there once more.
 */
export class ThreadKeeper {
  readonly #editor: LexicalEditor
  readonly #live = new Set<string>()
  /** Where threads without words last were. */
  readonly #lost = new Map<string, readonly Stretch[]>()

  constructor(editor: LexicalEditor) {
    this.#editor = editor
  }

  /** Starts with the threads a note holds. Call inside a read. */
  $load(): void {
    this.#live.clear()
    this.#lost.clear()
    for (const id of $stretches().keys()) this.#live.add(id)
  }

  add(id: string): void {
    this.#live.add(id)
  }

  remove(id: string): void {
    this.#live.delete(id)
    this.#lost.delete(id)
  }

  /** Sets the threads right after an undo or redo. */
  afterHistoric(now: EditorState, before: EditorState): void {
    const had = before.read($stretches)
    const have = now.read($stretches)
    for (const id of had.keys()) this.#live.add(id)
    const missing = [...this.#live].filter((id) => !have.has(id))
    const dead = [...have.keys()].filter((id) => !this.#live.has(id))
    if (missing.length === 0 && dead.length === 0) return
    this.#editor.update(
      () => {
        for (const id of missing) this.#$putBack(id, had.get(id) ?? this.#lost.get(id) ?? [])
        if (dead.length > 0) $takeOut(new Set(dead))
      },
      { tag: 'history-merge' },
    )
  }

  #$putBack(id: string, stretches: readonly Stretch[]): void {
    const placed = stretches.filter((stretch) => $mark(id, stretch))
    if (placed.length > 0) this.#lost.delete(id)
    else if (stretches.length > 0) this.#lost.set(id, stretches)
  }
}

/** Every thread's stretches, in document order. */
function $stretches(): Stretches {
  const found = new Map<string, Stretch[]>()
  for (const block of $getRoot().getChildren()) {
    const marked: LexicalNode[] = []
    $eachRun(block, (run) => {
      if ($isTextNode(run) && $marks(run).length > 0) marked.push(run)
    })
    if (marked.length === 0) continue
    const map = $textMap(block)
    for (const run of marked) {
      const piece = map.pieces.find(({ key }) => key === run.getKey())
      if (piece === undefined) continue
      for (const id of $marks(run)) add(found, id, block.getKey(), map, piece.start, piece.end)
    }
  }
  return found
}

function add(
  found: Map<string, Stretch[]>,
  id: string,
  block: NodeKey,
  map: TextMap,
  start: number,
  end: number,
): void {
  const known = found.get(id) ?? []
  const last = known.at(-1)
  const from = last?.block === block && last.end === start ? last.start : start
  const stretch = { block, start: from, end, exact: map.text.slice(from, end), text: map.text }
  found.set(id, from === start ? [...known, stretch] : [...known.slice(0, -1), stretch])
}

/** Puts a thread on the words it had: where they moved to in their block, else where they stand alone in the note. */
function $mark(id: string, stretch: Stretch): boolean {
  const place = $placeInBlock(stretch) ?? $onlyPlace(stretch.exact)
  if (place === null) return false
  const { map, start, end } = place
  let done = false
  for (const piece of map.pieces) {
    if (piece.start >= end || piece.end <= start) continue
    const node = $getNodeByKey(piece.key)
    if (!$isTextNode(node)) continue
    const from = Math.max(start, piece.start) - piece.start
    const to = Math.min(end, piece.end) - piece.start
    const whole = (from === 0 && to === node.getTextContentSize()) || node.isToken()
    const run = whole ? node : node.splitText(from, to)[from === 0 ? 0 : 1]
    if (run === undefined) continue
    $setMarks(run, [...$marks(run).filter((other) => other !== id), id])
    done = true
  }
  return done
}

interface Found {
  readonly map: TextMap
  readonly start: number
  readonly end: number
}

function $placeInBlock({ block, start, end, exact, text }: Stretch): Found | null {
  const node = $getNodeByKey(block)
  if (node === null || exact === '') return null
  const map = $textMap(node)
  const to = offsetMap(text, map.text)
  const moved = { start: to(start, 1), end: to(end, -1) }
  return map.text.slice(moved.start, moved.end) === exact ? { map, ...moved } : null
}

function $onlyPlace(exact: string): Found | null {
  let found: Found | null = null
  for (const block of $getRoot().getChildren()) {
    const map = $textMap(block)
    for (let at = map.text.indexOf(exact); at >= 0 && exact !== ''; at = map.text.indexOf(exact, at + 1)) {
      if (found !== null) return null
      found = { map, start: at, end: at + exact.length }
    }
  }
  return found
}

function $takeOut(ids: ReadonlySet<string>): void {
  $eachRun($getRoot(), (run) => {
    if ($marks(run).some((id) => ids.has(id)))
      $setMarks(
        run,
        $marks(run).filter((id) => !ids.has(id)),
      )
  })
}
