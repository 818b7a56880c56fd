import { type Span, trimmed } from '../evidence-book.ts'

/** A line longer than this was not broken by a narrow column. */
const WIDEST_COLUMN = 100
const NARROWEST_COLUMN = 40

/**
 * A text → its paragraphs. Lines are paragraphs of their own unless the text is wrapped to a column, where blank
 * lines part the paragraphs.
 */
export function paragraphs(text: string): Span[] {
  const lines = linesOf(text)
  const wrapped = isWrapped(text, lines)
  const spans: Span[] = []
  let open: Span | undefined
  const close = () => {
    if (open) spans.push(open)
    open = undefined
  }
  for (const line of lines) {
    const { start, end } = trimmed(text, line)
    if (start === end || !text.slice(start, end).trim()) {
      close()
      continue
    }
    if (open && wrapped && !startsAnew(text.slice(start, end)) && !endsShort(text, open))
      open = { start: open.start, end }
    else {
      close()
      open = { start, end }
    }
    if (!wrapped) close()
  }
  close()
  return spans
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const stop = end > start && text[end - 1] === '\r' ? end - 1 : end
    lines.push({ start, end: stop })
    start = end + 1
  }
  return lines
}

/** Most lines that have a neighbour below stop in mid-sentence near one column: it was wrapped by a machine. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  let broken = 0
  let pairs = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]
    const next = lines[i + 1]
    if (!line || !next || line.end === line.start || next.end === next.start) continue
    const raw = text.slice(line.start, line.end).trimEnd()
    if (raw.length > WIDEST_COLUMN) return false
    if (raw.length < NARROWEST_COLUMN) continue
    pairs++
    const below = text.slice(next.start, next.end).trimStart()
    if (!/[.!?:;。！？”"]$/.test(raw) && /^[\p{Ll}\p{N}“"‘(\p{Lu}]/u.test(below)) broken++
  }
  return pairs >= 2 && broken >= pairs * 0.5
}

/** A bullet, a number or a label opens a paragraph even in wrapped text. */
const startsAnew = (line: string) =>
  /^(?:[-*•·‣▪●]\s|\(?\d{1,2}[.)]\s|#{1,6}\s|>\s|[A-Z][A-Za-z.’' -]{1,40}:\s)/u.test(line)

/** The paragraph's last line ends a sentence well before the column: the next line is a new paragraph. */
function endsShort(text: string, open: Span): boolean {
  const body = text.slice(open.start, open.end)
  const last = body.slice(body.lastIndexOf('\n') + 1)
  return last.length < NARROWEST_COLUMN && (/[.!?:。]["”’]?$/.test(last) || !body.includes('\n'))
}
