import type { Span } from '../evidence-book.ts'
import { type Block, isContent, type Page } from './page.ts'

/** A passage between quotation marks. `start`/`end` are the words, `outer` includes the marks. */
export interface Quote extends Span {
  readonly outer: Span
  /** Index of its block in the page. */
  readonly block: number
  readonly mark: string
  /** It goes on in the next paragraph, which opens with a mark of its own. */
  readonly runsOn: boolean
  /** It goes on from the paragraph before. */
  readonly continues: boolean
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '「': '」',
  '『': '』',
  '﹁': '﹂',
  '‘': '’',
  "'": "'",
  '"': '"',
  '＂': '＂',
  '〝': '〟',
}
/** Marks tried outside any other; the single ones only where they cannot be an apostrophe. */
const OPENERS = new Set(Object.keys(PAIRS))
/** Longest passage that single or ill-matched marks may enclose. */
const LONGEST_SINGLE = 1_500

/** Every passage between marks, outermost ones only, in order. */
export function findQuotes(page: Page): Quote[] {
  const quotes: Quote[] = []
  let open: { mark: string; block: number } | undefined
  for (const [i, block] of page.blocks.entries()) {
    if (!isContent(block)) {
      if (block.kind === 'title' || block.kind === 'heading') open = undefined
      continue
    }
    const found = quotesOf(
      page,
      block,
      i,
      open?.block === lastContent(page, i) ? open.mark : undefined,
      nextContent(page, i),
    )
    quotes.push(...found)
    const last = found[found.length - 1]
    open = last?.runsOn ? { mark: last.mark, block: i } : undefined
  }
  // A passage that was left open but not taken up by the next paragraph merely lost its mark.
  return quotes.map((q, i) => {
    const next = quotes[i + 1]
    return q.runsOn && !next?.continues ? { ...q, runsOn: false } : q
  })
}

function lastContent(page: Page, before: number): number {
  for (let i = before - 1; i >= 0; i--) {
    const block = page.blocks[i]
    if (block && isContent(block)) return i
  }
  return -1
}

function nextContent(page: Page, after: number): string {
  for (let i = after + 1; i < page.blocks.length; i++) {
    const block = page.blocks[i]
    if (block && isContent(block)) return page.text[block.from] ?? ''
  }
  return ''
}

function quotesOf(
  page: Page,
  block: Block,
  index: number,
  running: string | undefined,
  next: string,
): Quote[] {
  const { text } = page
  const byMark = new Map<string, ReadonlyMap<number, number>>()
  const closes = (at: number, mark: string): number => {
    const close = PAIRS[mark] ?? ''
    if (isSingle(mark)) return closingSingle(text, at, close, block.end)
    if (mark === close) {
      const end = text.indexOf(close, at + 1)
      return end < block.end ? end : -1
    }
    let known = byMark.get(mark)
    if (!known) {
      known = closings(text, block.from, block.end, mark)
      byMark.set(mark, known)
    }
    const end = known.get(at) ?? -1
    // “« … ," she said”: opened in one style and closed in another.
    return end < 0 && mark === '«' ? mixedClosing(text, at, block.end) : end
  }
  const quotes: Quote[] = []
  let at = block.from
  let continues = false
  if (running) {
    const first = text[at]
    // The next paragraph opens with the same mark, or goes on without and closes it.
    continues =
      first === running ||
      (!hasOpener(text, at, block.end, running) && text.slice(at, block.end).includes(PAIRS[running] ?? ''))
    if (continues && first !== running) {
      const end = text.indexOf(PAIRS[running] ?? '', at)
      quotes.push({
        start: at,
        end,
        outer: { start: at, end: end + 1 },
        block: index,
        mark: running,
        runsOn: false,
        continues: true,
      })
      at = end + 1
      continues = false
    }
  }
  while (at < block.end) {
    const mark = text[at] ?? ''
    if ((!OPENERS.has(mark) && !(mark === '”' && mayOpen(text, at))) || !mayStart(text, at, mark, block)) {
      at++
      continue
    }
    const opener = mark === '”' ? '“' : mark
    const end = closes(at, opener)
    if (end < 0) {
      const nested = PAIRS[opener] !== opener && text.slice(at + 1, block.end).includes(opener)
      if (isSingle(mark) || (next !== opener && nested) || !looksOpen(text, at, block)) {
        at++
        continue
      }
      // Never closed in this paragraph: the words run to its end.
      if (/[\p{L}\p{N}]/u.test(text.slice(at + 1, block.end)))
        quotes.push({
          start: at + 1,
          end: block.end,
          outer: { start: at, end: block.end },
          block: index,
          mark: opener,
          runsOn: true,
          continues: continues && quotes.length === 0,
        })
      break
    }
    if (/[\p{L}\p{N}]/u.test(text.slice(at + 1, end)))
      quotes.push({
        start: at + 1,
        end,
        outer: { start: at, end: end + 1 },
        block: index,
        mark: opener,
        runsOn: false,
        continues: continues && quotes.length === 0,
      })
    at = end + 1
  }
  return quotes
}

function mixedClosing(text: string, at: number, stop: number): number {
  const m = /[,.!?…]["”]/.exec(text.slice(at + 1, Math.min(stop, at + LONGEST_SINGLE)))
  return m ? at + 1 + m.index + 1 : -1
}

const isSingle = (mark: string) => mark === '‘' || mark === "'"
const isLetter = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}]/u.test(c)
const isSpace = (c: string | undefined) => c === undefined || /\s/.test(c)
const mayOpen = (text: string, at: number) => (at === 0 || isSpace(text[at - 1])) && isLetter(text[at + 1])

function hasOpener(text: string, from: number, to: number, mark: string): boolean {
  const at = text.indexOf(mark, from)
  const close = text.indexOf(PAIRS[mark] ?? '', from)
  return at >= 0 && at < to && (close < 0 || at < close)
}

/** A straight mark opens before a word and not inside one; a single one only after a gap. */
function mayStart(text: string, at: number, mark: string, block: Block): boolean {
  const before = at === block.start ? undefined : text[at - 1]
  const after = text[at + 1]
  if (mark === '"' || mark === '＂') return !isSpace(after) && !(before !== undefined && /\d/.test(before))
  if (mark === "'")
    return (
      (isSpace(before) || /[([—–:-]/.test(before ?? '')) &&
      isLetter(after) &&
      !/^'(?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n\b)/i.test(text.slice(at, at + 8))
    )
  if (mark === '‘') return !isLetter(before) && isLetter(after)
  return true
}

/** Where passages of one pair of marks close, by where they open: one walk over a block, nested ones counted. */
function closings(text: string, from: number, stop: number, mark: string): ReadonlyMap<number, number> {
  const close = PAIRS[mark] ?? ''
  const found = new Map<number, number>()
  const open: number[] = []
  for (let i = from; i < stop; i++) {
    const c = text[i]
    // A mark that stands after a word and before a gap was meant to close; a closing one before a word, to open.
    const meantToClose =
      mark === '“' &&
      ((c === mark && !isSpace(text[i - 1]) && isSpace(text[i + 1])) ||
        (c === '"' && !isSpace(text[i - 1]) && !isLetter(text[i + 1])))
    const closes = c === close && !(mark === '“' && open.length === 0 && mayOpen(text, i))
    if (closes || (meantToClose && open.length > 0)) {
      const at = open.pop()
      if (at !== undefined) found.set(at, i)
    } else if (c === mark || c === close) open.push(i)
  }
  return found
}

/** Single marks are also apostrophes: one closes where no letter follows, best after punctuation. */
function closingSingle(text: string, at: number, close: string, stop: number): number {
  const limit = Math.min(stop, at + LONGEST_SINGLE)
  let owner = -1
  for (let i = at + 1; i < limit; i++) {
    const c = text[i]
    if (c === '‘' && owner >= 0) break
    if (c !== close || isLetter(text[i + 1]) || isSpace(text[i - 1])) continue
    // “the ministers’ talks”: perhaps an owner, so it closes only if nothing after it does.
    const mayOwn = text[i - 1] === 's' && /^ \p{Ll}/u.test(text.slice(i + 1, i + 3))
    if (!mayOwn) return i
    if (owner < 0) owner = i
  }
  return owner
}

/** An unclosed double mark is a quotation only where it opens one: before a capital or after a reporting comma. */
function looksOpen(text: string, at: number, block: Block): boolean {
  return at === block.from || /[\s(—–:，：,]/u.test(text[at - 1] ?? '')
}
