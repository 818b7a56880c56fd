import type { RootContent } from 'mdast'
import { plainText } from '../../note/plain-text.ts'
import { refillFrame } from './emptied-frames.ts'
import { gainBlocks, placesInNote } from './gain-blocks.ts'
import { moveBlocks } from './move-blocks.ts'
import { pairFillings, pairWithNote } from './pair-blocks.ts'
import { refreshLine } from './refresh-line.ts'
import { cellsOf, refreshTable } from './refresh-table.ts'
import { childrenOf, type Refreshing, type Three, type ThreeRuns } from './refreshing.ts'
import { fullShape, isRegion, openShape, refOf } from './shape.ts'

/**
 * A run of blocks, three ways: what both fillings have is looked into, what the record lost goes unless a person
 * wrote in it, what it gained comes in its place, and what moved moves. What a person took out stays out.
 */
export function refreshBlocks(runs: ThreeRuns, refreshing: Refreshing): void {
  const { filled, now, note, path, from = 0 } = runs
  const toNow = pairFillings(filled, now, refreshing.record)
  const toNote = pairWithNote(filled, note, refreshing.record)
  for (const [index, block] of filled.entries()) {
    const at = toNote.get(index)
    const mine = note[at ?? -1]
    if (at === undefined || !mine) continue
    const here = [...path, from + at]
    const other = now[toNow.get(index) ?? -1]
    if (other) refreshBlock({ filled: block, now: other, note: mine, path: here }, refreshing)
    else loseBlock(block, mine, here, refreshing)
  }
  const placed = placesInNote(runs, { toNow, toNote }, refreshing)
  const moves = moveBlocks(runs, { toNow, toNote, placed }, refreshing)
  gainBlocks(runs, { toNow, placed, moves }, refreshing)
  refillFrame(note, path, refreshing)
}

function refreshBlock(three: Three, refreshing: Refreshing): void {
  const { filled, now, note, path } = three
  if (fullShape(filled) === fullShape(now)) return
  if (note.type !== filled.type || note.type !== now.type) replaceBlock(three, refreshing)
  else if (isLine(note)) refreshLine(three, refreshing)
  else if (filled.type === 'table' && now.type === 'table' && note.type === 'table')
    refreshTable({ filled, now, note, path }, refreshing, refreshBlocks)
  else if (!isFrame(note) && openShape(filled) !== openShape(now) && isUntouched(three))
    replaceBlock(three, refreshing)
  else if (note.type === 'tableRow') for (const cell of cellsOf(three)) refreshBlock(cell, refreshing)
  else if ('children' in note)
    refreshBlocks(
      { filled: childrenOf(filled), now: childrenOf(now), note: childrenOf(note), path },
      refreshing,
    )
  else replaceBlock(three, refreshing)
}

const isLine = ({ type }: RootContent) => type === 'paragraph' || type === 'heading' || type === 'tableCell'
/** Holds items, and is never itself one. */
const isFrame = ({ type }: RootContent) => type === 'list' || type === 'containerDirective'
const isUntouched = ({ filled, note }: Three) => fullShape(filled) === fullShape(note)

function replaceBlock(three: Three, refreshing: Refreshing): void {
  const { filled, now, note, path } = three
  if (fullShape(note) === fullShape(now)) return
  const ref = refOf(now, refreshing.record) || refOf(filled, refreshing.record)
  if (isUntouched(three)) {
    refreshing.edits.push({ ref, block: path, before: [note], after: [now] })
    refreshing.done.add(note)
  } else {
    refreshing.kept.push({ ref, block: path, words: plainText(note), record: plainText(now) })
  }
}

/** The record has it no more. A person's words in it stay, and with them the block they stand in. */
function loseBlock(
  filled: RootContent,
  note: RootContent,
  path: readonly number[],
  refreshing: Refreshing,
): void {
  const ref = refOf(filled, refreshing.record)
  if (fullShape(filled) === fullShape(note)) {
    refreshing.edits.push({ ref, block: path, before: [note], after: [] })
  } else if (filled.type === 'table' && note.type === 'table') {
    const now = { ...filled, children: filled.children.slice(0, 1) }
    refreshTable({ filled, now, note, path }, refreshing, refreshBlocks)
  } else if (filled.type === 'list' || isRegion(filled)) {
    refreshBlocks({ filled: childrenOf(filled), now: [], note: childrenOf(note), path }, refreshing)
    return
  } else {
    refreshing.kept.push({ ref, block: path, words: plainText(note), record: '' })
  }
  refreshing.done.add(note)
}
