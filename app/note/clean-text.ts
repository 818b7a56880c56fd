/** Half of a surrogate pair: no file can hold it. */
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text as a file gives it back: line feeds only, no NUL, no half characters. */
export const cleanText = (value: string): string =>
  value.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').replace(LONE, '\uFFFD')

/** The same on one line. */
export const cleanLine = (value: string): string => cleanText(value).replace(/[ \t]*\n[ \t\n]*/g, ' ')

/** Whether each bracket has its partner, as the reader of a label counts: one behind a backslash does not count. */
export function balanced(value: string): boolean {
  let open = 0
  for (const [bracket] of value.matchAll(/\\[[\]\\]|[[\]]/g)) {
    if (bracket === '[') open++
    else if (bracket === ']' && open-- === 0) return false
  }
  return open === 0
}
