import { diffIndices } from 'node-diff3'
import type { Atom } from './atoms.ts'

/** Atoms `from`–`to` of the earlier line stand as `start`–`end` in the later one. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/**
 * Where two lists of atoms differ, in order. The last atoms of both, the end of the last line, always stand for each
 * other.
 * @param caret where the caret stands in the later one: what lies behind it was not touched, which settles where among
 *   equal letters one was put in or taken out.
 */
export function compareAtoms(before: readonly Atom[], now: readonly Atom[], caret: number | null): Stretch[] {
  const shorter = Math.min(before.length, now.length)
  const behind = caret === null ? shorter : Math.min(shorter, now.length - caret)
  let tail = 0
  const meets = (n: number) => stays(before[before.length - 1 - n], now[now.length - 1 - n])
  while (tail < Math.max(1, behind) && meets(tail)) tail += 1
  let head = 0
  while (head < shorter - tail && stays(before[head], now[head])) head += 1
  // Up to the caret only: a letter typed in the place of words is not the last letter of those.
  const typed = caret !== null && tail === behind
  while (!typed && tail < shorter - head && meets(tail)) tail += 1
  const from = before.slice(head, before.length - tail)
  const to = now.slice(head, now.length - tail)
  if (from.length === 0 && to.length === 0) return []
  if (from.length === 0 || to.length === 0)
    return [{ from: head, to: head + from.length, start: head, end: head + to.length }]
  const parts = sameWords(from, to) ? inOtherFormats(from, to) : byWords(from, to)
  return parts.map((s) => ({
    from: s.from + head,
    to: s.to + head,
    start: s.start + head,
    end: s.end + head,
  }))
}

/** Words struck out do not stand for the same words written anew. */
const stays = (before: Atom | undefined, now: Atom | undefined): boolean =>
  before?.key === now?.key && !(before && now && isStruck(before) && !isStruck(now))

/** Suggested to go, or kept only as they were. */
export const isStruck = ({ suggestions }: Atom): boolean => suggestions.some(({ name }) => name !== 'ins')

/** The same words, some in another format. */
export const sameWords = (a: readonly Atom[], b: readonly Atom[]): boolean =>
  a.length === b.length && a.every(({ says }, n) => says === b[n]?.says)

function inOtherFormats(from: readonly Atom[], to: readonly Atom[]): Stretch[] {
  const parts: Stretch[] = []
  for (const [n, atom] of from.entries()) {
    if (atom.key === to[n]?.key) continue
    const last = parts.at(-1)
    if (last?.to === n) parts[parts.length - 1] = { ...last, to: n + 1, end: n + 1 }
    else parts.push({ from: n, to: n + 1, start: n, end: n + 1 })
  }
  return parts
}

interface Word {
  readonly key: string
  readonly at: number
}

/** Whole words, so that a replaced phrase does not come out as confetti of letters. */
function byWords(from: readonly Atom[], to: readonly Atom[]): Stretch[] {
  const [a, b] = [wordsOf(from), wordsOf(to)]
  const place = (words: readonly Word[], n: number, end: number) => words[n]?.at ?? end
  return diffIndices(
    a.map((word) => word.key),
    b.map((word) => word.key),
  ).map(({ buffer1: [i, n], buffer2: [j, m] }) => ({
    from: place(a, i, from.length),
    to: place(a, i + n, from.length),
    start: place(b, j, to.length),
    end: place(b, j + m, to.length),
  }))
}

const inWord = ({ kind, says }: Atom) => kind === 'text' && /[\p{L}\p{N}]/u.test(says)

function wordsOf(atoms: readonly Atom[]): Word[] {
  const words: Word[] = []
  let open = false
  for (const [at, atom] of atoms.entries()) {
    const last = words.at(-1)
    const key = isStruck(atom) ? `${atom.key} struck` : atom.key
    if (open && last && inWord(atom)) words[words.length - 1] = { ...last, key: last.key + key }
    else words.push({ key, at })
    open = inWord(atom)
  }
  return words
}
