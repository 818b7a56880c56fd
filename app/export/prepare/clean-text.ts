/** No file format of ours can hold these, and no reader would see them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu
const LINE_END = /[ \t]*\r?\n[ \t]*/g
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

/** Text as it is printed: one line, without control characters and halves of surrogate pairs. */
export function cleanText(value: string): string {
  return value
    .replace(LINE_END, (end: string, at: number) =>
      // A line end between two full-width characters is no space: there are none between them.
      WIDE.test(value[at - 1] ?? '') && WIDE.test(value[at + end.length] ?? '') ? '' : ' ',
    )
    .replace(/\t/g, ' ')
    .replace(UNPRINTABLE, '')
}

/** The same for text whose lines and tabs count. */
export function cleanLines(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, (c) => (c === '\n' || c === '\t' ? c : ''))
}
