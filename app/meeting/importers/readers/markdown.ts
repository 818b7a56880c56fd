import type { Span } from '../evidence-book.ts'
import { checkTextLength } from '../limits.ts'
import type { Reader } from './reader.ts'

/** Markdown: read as it stands; front matter, code and tables' rules are set apart, headings are known by their marks. */
export const markdown: Reader = {
  what: 'Markdown',
  takes: ({ ending }) => /^(?:md|markdown|mdown)$/.test(ending),
  read: ({ name, text }) => {
    const whole = text()
    checkTextLength(name, whole)
    const headings: Span[] = []
    const furniture: Span[] = []
    const front = /^---\r?\n[\s\S]{0,20000}?\r?\n---(?:\r?\n|$)/.exec(whole)
    if (front) furniture.push({ start: 0, end: front[0].length })
    let fence: { start: number; mark: string } | undefined
    let start = front?.[0].length ?? 0
    while (start < whole.length) {
      const newline = whole.indexOf('\n', start)
      const end = newline < 0 ? whole.length : newline
      const line = whole.slice(start, end)
      const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1]
      if (fence && mark === fence.mark) {
        furniture.push({ start: fence.start, end })
        fence = undefined
      } else if (!fence && mark) fence = { start, mark }
      else if (!fence && /^#{1,6} /.test(line)) headings.push({ start, end })
      else if (!fence && /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*$/.test(line.slice(0, 400)))
        furniture.push({ start, end })
      start = end + 1
    }
    const title = front ? /^title:\s*["']?(.{1,300}?)["']?\s*$/m.exec(front[0])?.[1] : undefined
    const first = headings[0]
    const heading = first && whole.slice(first.start, first.end).replace(/^#+ /, '').trim()
    const date = front ? /^(?:date|published):\s*["']?(\d{4}-\d{2}-\d{2})/m.exec(front[0])?.[1] : undefined
    return {
      kind: 'text',
      text: whole,
      ...((title ?? heading) && { title: title ?? heading ?? '' }),
      ...(date && { published: date }),
      headings,
      furniture,
    }
  },
}
