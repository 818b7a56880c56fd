import type { RootContent } from 'mdast'

/** What lies between the blocks both notes begin and end with. */
export function changeOf(
  before: readonly RootContent[],
  now: readonly RootContent[],
): { from: number; removed: number; added: readonly RootContent[] } {
  const shorter = Math.min(before.length, now.length)
  let from = 0
  while (from < shorter && before[from] === now[from]) from++
  let tail = 0
  while (tail < shorter - from && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  return { from, removed: before.length - from - tail, added: now.slice(from, now.length - tail) }
}
