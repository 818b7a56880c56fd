import { isHead, readHead, writeHead } from './head.ts'
import type { Head } from './note.ts'

const BOM = '\uFEFF'
const FENCED = /^---[ \t]*(\r\n|\n|\r)([\s\S]*?)^---[ \t]*(?=$|[\r\n])/m

/**
 * Where front matter stands in a text: its YAML, and the offset of what follows the closing dashes. What stands
 * between two rows of dashes but is a sentence or a list is no head: those are rules and headings of the note.
 */
export function frontMatter(source: string): { readonly yaml: string; readonly end: number } {
  const start = source.startsWith(BOM) ? 1 : 0
  const none = { yaml: '', end: start }
  if (!source.startsWith('---', start)) return none
  const found = FENCED.exec(source.slice(start))
  if (!found || !isHead(found[2] ?? '')) return none
  return { yaml: found[2] ?? '', end: start + found[0].length }
}

/** The line ending a text uses. */
export const lineEnding = (source: string): string => /\r\n|\n|\r/.exec(source)?.[0] ?? '\n'

/**
 * Everything before the first block: byte order mark and front matter, its bytes kept when it reads as `head`.
 * Front matter that held nothing we know stays, also when it is empty.
 */
export function writeFrontMatter(head: Head, source: string): string {
  const { yaml, end } = frontMatter(source)
  const before = source.slice(0, end)
  const mark = before.startsWith(BOM) ? BOM : ''
  const has = before.length > mark.length
  if (has && sameHead(readHead(yaml), head)) return before
  const eol = lineEnding(source)
  const lines = writeHead(head, yaml, eol)
  if (lines === '') return has && Object.keys(head).length === 0 && yaml === '' ? before : mark
  return `${mark}---${eol}${lines}${/[\r\n]$/.test(lines) ? '' : eol}---`
}

/** Whether two heads hold the same values, in whatever order. */
export const sameHead = (a: Head, b: Head) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = (head: Head) =>
  Object.entries(head)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
