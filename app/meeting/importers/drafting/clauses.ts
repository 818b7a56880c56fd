import type { Span } from '../evidence-book.ts'
import type { Sentence } from './sentences.ts'

const LEADING = /^(?:while|although|though|despite|even though|whereas|notwithstanding)\b/i
const TURN =
  /(?:, (?:while|but|although|though|whereas|yet)\b|; (?:however,? )?|, and (?=(?:that )?(?:the two|both|they|[A-Z]\p{L}+ (?:also )?(?:agreed|pledged|promised|committed|will|would|shall|undertook|offered|said|urged|expressed|voiced|raised|welcomed))\b))/gu

const THEN_AGREED =
  /,? and (?:both |also |instead )?(?=(?:agreed|undertook|pledged|decided|resolved|committed|promised|signed|would continue) )/gu

/** A sentence → its main clauses, so that what is denied in one is not denied in the other. Quotations are never cut. */
export function clausesOf(text: string, s: Sentence): Span[] {
  const cuts: number[] = []
  const part = text.slice(s.start, s.end)
  const inQuote = (at: number) => s.quotes.some((q) => at >= q.outer.start && at < q.outer.end)
  if (LEADING.test(part)) {
    const comma = commaOutside(part, (i) => inQuote(s.start + i))
    if (comma > 0) cuts.push(s.start + comma + 1)
  }
  // “did not conclude the treaty and agreed to go on talking”: only one half is denied.
  for (const m of part.matchAll(THEN_AGREED)) {
    const at = s.start + m.index
    if (!inQuote(at) && isDenied(part.slice(0, m.index)) !== isDenied(part.slice(m.index))) cuts.push(at)
  }
  for (const m of part.matchAll(TURN)) {
    const at = s.start + m.index
    if (!inQuote(at)) cuts.push(at + 1)
  }
  const spans: Span[] = []
  let start = s.start
  for (const cut of [...new Set(cuts)].sort((x, y) => x - y)) {
    if (cut - start < 12 || s.end - cut < 12) continue
    spans.push({ start, end: cut })
    start = cut
  }
  spans.push({ start, end: s.end })
  return spans
}

/** The comma that closes a leading subordinate clause: the first one followed by a subject. */
function commaOutside(part: string, quoted: (i: number) => boolean): number {
  for (let i = part.indexOf(','); i >= 0; i = part.indexOf(',', i + 1)) {
    if (quoted(i)) continue
    if (/^, (?:the|both|they|he|she|it|we|[A-Z]|a |an |no |its|his|her|there)/.test(part.slice(i, i + 8)))
      return i
  }
  return -1
}

const NEGATION =
  /\b(?:no(?!\. ?\d)|not|never|neither|nor|without|cannot|can[’']t|didn[’']t|don[’']t|doesn[’']t|won[’']t|wouldn[’']t|couldn[’']t|haven[’']t|hasn[’']t|isn[’']t|wasn[’']t|weren[’']t|unable to|fail(?:ed|s|ing)?|failure|refus(?:ed|es|ing|al)|declin(?:ed|es|ing)|reject(?:ed|s|ing)|stopp?(?:ed|ing)? short|f(?:a|e)ll short|fallen short|lack of|absence of|yet to|rather than|ruled out|rul(?:es|ing) out|far from|little progress|impasse|deadlock(?:ed)?|broke down|collapsed|walked out|inconclusive|remain(?:s|ed)? (?:divided|apart|unresolved|open|undecided|outstanding|far apart))\b/i

/** The clause says that something did not come about. */
export function isDenied(whole: string): boolean {
  // “agreed to resume the talks that broke down last year”: that is told of the talks.
  const clause = whole
    .replace(/\b(?:agreed|pledged|promised|committed|undertook) not to\b/gi, 'agreed to')
    .replace(
      /\b(?:that|which|who) (?:had |have |has )?(?:broke|broken|collapsed|failed|stalled)\b[^,;]*/gi,
      '',
    )
  const m = NEGATION.exec(clause)
  if (!m) return false
  // “not only … but”, “no doubt”, “no later than”, “without delay” deny nothing.
  return !/\b(?:not only|no doubt|no later than|no fewer than|no less than|no more than|without (?:delay|preconditions?|disruption|interruption|prejudice|exception|further|hindrance|discrimination)|not just|not merely|not least|no longer)\b/i.test(
    clause,
  )
}
