/**
 * A value as it can stand inside a line: line ends and runs of spaces become one space, control characters go.
 * Nothing else changes; a value that looks like markup is set as text and shows as written.
 */
export function inlineValue(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}
