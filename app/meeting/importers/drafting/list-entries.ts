import type { Span } from '../evidence-book.ts'

export const SINGLE =
  /^(?!(?:secretariat|observers?|apologies|chair|guests?|staff|others?|none|public|press)\b)\p{Lu}\p{Ll}{2,20}$/iu

export const isTitled = (text: string, span: Span) => TITLED_LIST.test(text.slice(span.start, span.end))

/** “Jane Doe, Assistant Clerk” alone in a line. */
export const ENTRY = /^(?:\p{Lu}[\p{L}.’'-]*\.? ){1,3}\p{Lu}[\p{L}.’'-]*, \p{Lu}[\p{L}’' -]{2,60}$/u
export const looksLikePerson = (raw: string) => raw.split(/\s+/).length >= 2 && raw.includes(',')

/** A list in one line → its entries: by semicolon, else by comma where commas do not part a name from its office. */
export function entriesOf(text: string, span: Span): Span[] {
  const part = text.slice(span.start, span.end)
  const spans: Span[] = []
  const cut = (mark: RegExp) => {
    let from = 0
    let depth = 0
    for (let i = 0; i < part.length; i++) {
      if (part[i] === '(' || part[i] === '（') depth++
      else if (part[i] === ')' || part[i] === '）') depth--
      else if (depth === 0 && mark.test(part[i] ?? '')) {
        spans.push({ start: span.start + from, end: span.start + i })
        from = i + 1
      }
    }
    spans.push({ start: span.start + from, end: span.end })
  }
  const titled = TITLED_LIST.exec(part)
  if (titled) {
    // “Cllrs Hillman, Crump and J. Waller”: one form of address for all of them.
    const from = span.start + titled[0].length
    let at = from
    for (const m of text.slice(from, span.end).matchAll(/,? and |[,;]/g)) {
      spans.push({ start: at, end: from + m.index })
      at = from + m.index + m[0].length
    }
    spans.push({ start: at, end: span.end })
  } else if (/[;；、\n]/.test(part)) cut(/[;；、\n]/)
  else if (
    /\([^)]{1,60}\)\s*,/.test(part) ||
    ((part.match(/,/g)?.length ?? 0) >= 1 && part.split(',').every((x) => isBareName(x)))
  )
    cut(/,/)
  else spans.push(span)
  return spans.map((s) => {
    const lead = /^\s*(?:and |[-*•–] ?|\d+[.)] )?\s*/.exec(text.slice(s.start, s.end))?.[0].length ?? 0
    let end = s.end
    while (end > s.start && /[\s.,;]/.test(text[end - 1] ?? '')) end--
    return { start: s.start + lead, end }
  })
}
export const TITLED_LIST =
  /^\s*(?:cllrs|councillors|messrs|mesdames|drs|profs|professors|commissioners|trustees|directors|senators|deputies|delegates|judges|justices|ministers|ambassadors)\.? (?=\p{Lu})/iu
const isBareName = (s: string) => /^(?: and)? ?(?:\p{Lu}[\p{L}.’'-]*\.? ?){2,4}$/u.test(s.trim())
