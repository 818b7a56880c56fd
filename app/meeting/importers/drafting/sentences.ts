import type { Span } from '../evidence-book.ts'
import { speechVerb } from './lexicon/verbs.ts'
import { type Block, isContent, type Page } from './page.ts'
import type { Quote } from './quotes.ts'
import { isAbbreviation, type Word, wordsOf } from './words.ts'

/** One sentence of the content, quotations kept whole. */
export interface Sentence extends Span {
  readonly block: number
  /** Its number within its block. */
  readonly nth: number
  readonly quotes: readonly Quote[]
  readonly words: readonly Word[]
}

/** Nothing longer is one sentence; a text without full stops is cut here, at a space; without spaces, at twice that. */
const LONGEST_SENTENCE = 3_000

/** The sentences of a page's content, in order. */
export function findSentences(page: Page, quotes: readonly Quote[]): Sentence[] {
  const sentences: Sentence[] = []
  let q = 0
  for (const [i, block] of page.blocks.entries()) {
    if (!isContent(block)) continue
    const own: Quote[] = []
    while (q < quotes.length && (quotes[q]?.block ?? 0) < i) q++
    while (q < quotes.length && quotes[q]?.block === i) {
      const quote = quotes[q++]
      if (quote) own.push(quote)
    }
    for (const [nth, span] of splitBlock(page.text, block, own).entries()) {
      sentences.push({
        ...span,
        block: i,
        nth,
        quotes: own.filter((x) => x.start >= span.start && x.end <= span.end),
        words: wordsOf(page.text, span.start, span.end),
      })
    }
  }
  return sentences
}

/** Splits any range as prose, without regard to quotation marks: for the words inside a long quotation. */
export const splitProse = (text: string, span: Span): Span[] =>
  splitBlock(text, { ...span, kind: 'body', from: span.start }, [])

function splitBlock(text: string, block: Block, quotes: readonly Quote[]): Span[] {
  const spans: Span[] = []
  let start = block.from
  let q = 0
  const push = (end: number) => {
    let a = start
    let b = end
    while (a < b && /\s/.test(text[a] ?? '')) a++
    while (b > a && /\s/.test(text[b - 1] ?? '')) b--
    if (b > a) spans.push({ start: a, end: b })
    start = end
  }
  for (let i = block.from; i < block.end; ) {
    while (q < quotes.length && (quotes[q]?.outer.end ?? 0) <= i) q++
    const quote = quotes[q]
    if (quote && quote.outer.start <= i && i < quote.outer.end) {
      i = quote.outer.end
      if (endsAfterQuote(text, quote, i, block.end)) push(i)
      continue
    }
    const c = text[i] ?? ''
    i++
    if (c === '。' || c === '！' || c === '？') {
      while (i < block.end && /[」』”’）)]/.test(text[i] ?? '')) i++
      push(i)
    } else if (c === '.' || c === '!' || c === '?' || c === '…') {
      while (
        i < block.end &&
        /[.!?…”"’')\]]/.test(text[i] ?? '') &&
        !(quotes[q] && quotes[q]?.outer.start === i)
      )
        i++
      if (endsSentence(text, i, block.end, c)) push(i)
    } else if (
      (c === ';' && i - start > 200) ||
      (c === ' ' && i - start > LONGEST_SENTENCE) ||
      (i - start > 2 * LONGEST_SENTENCE && !isLow(text, i))
    )
      push(i)
  }
  push(block.end)
  return spans
}

/** The second half of a surrogate pair: nothing is cut before it. */
const isLow = (text: string, i: number) => (text.charCodeAt(i) & 0xfc00) === 0xdc00

function endsSentence(text: string, i: number, stop: number, mark: string): boolean {
  if (i >= stop) return true
  if (!/\s/.test(text[i] ?? '')) return false
  const next = text.slice(i, Math.min(stop, i + 40)).trimStart()
  if (!/^[\p{Lu}\p{N}“"‘'«「([*•–—-]/u.test(next))
    return mark !== '.' && mark !== '…' && /^\p{Lu}/u.test(next)
  if (mark === '…') return /^[\p{Lu}“"]/u.test(next)
  if (mark !== '.') return true
  const before = /([\p{L}\p{N}][\p{L}\p{N}.]{0,12})\.$/u.exec(text.slice(Math.max(0, i - 14), i))?.[1] ?? ''
  if (!isAbbreviation(before)) return true
  // “… with the U.S. The minister …”: initials may end a sentence before a plain opening word.
  if (/^(?:[A-Za-z]\.)+[A-Za-z]$/.test(before))
    return /^(?:The|But|And|In|On|At|He|She|It|They|This|That|A|An|For|However|While|Both|Its|His|Her|Their)\b/.test(
      next,
    )
  return /^(?:etc|inc|ltd|corp|co|jr|sr)$/i.test(before)
}

/** A passage that ends a sentence of its own, with no attribution after it. */
function endsAfterQuote(text: string, quote: Quote, after: number, stop: number): boolean {
  const last = text.slice(quote.start, quote.end).trimEnd().slice(-1)
  if (after >= stop) return true
  const rest = text.slice(after, Math.min(stop, after + 160))
  if (quote.mark === '「' || quote.mark === '『') return false
  if (/^[。！？]/.test(rest)) return false
  if (!/[.!?…。！？]/.test(last)) return false
  if (!/^\s/.test(rest)) return /^[\p{Lu}]/u.test(rest) && /[。！？]/.test(last)
  const next = rest.trimStart()
  if (/^[“"«]/.test(next)) return true
  if (!/^[\p{Lu}\p{N}]/u.test(next)) return false
  if (last === '.') return true
  // “Will it hold?” Wang asked. – the attribution belongs to the question.
  const ahead = wordsOf(next, 0, Math.min(next.length, 70)).slice(0, 7)
  const verb = ahead.findIndex((w) => speechVerb(w.lower))
  const stopAt = next.search(/[.!?]/)
  return !(verb >= 0 && verb <= 5 && (stopAt < 0 || (ahead[verb]?.end ?? 0) <= stopAt))
}
