import type { Span } from '../evidence-book.ts'

export interface Turn {
  readonly label: Span
  /** Where the words begin. */
  readonly from: number
}

/** Who speaks in which paragraph of a transcript, and which lines are labels and nothing else. */
export interface Turns {
  readonly byStart: ReadonlyMap<number, Turn>
  readonly labelLines: ReadonlySet<number>
}

/** Labels of forms, letters and lists: they name a field, not a speaker. */
const FIELDS =
  /^(?:date|date and time|time|when|where|place|venue|location|subjects?|story code|code|re|from|to|cc|bcc|sent|reply-to|attachments?|present|also present|attendees?|participants?|attending|in attendance|apologies|absent|chair|chaired by|agenda|agenda item|item|action|actions?|action points?|decisions?|decision|outcome|outcomes|agreed|note|notes|ref|reference|classification|marking|distribution|background|summary|purpose|objectives?|conclusions?|next steps?|next meeting|follow-up|owner|due|deadline|tel|phone|e-?mail|contact|website|url|title|author|source|published|updated|language|duration|organi[sz]er|topics?|status|annex|resolved|resolution|motion|proposed|proposed by|seconded|seconded by|vote|members present|councillors present|noted|recommendation|recommended|carried|venue and time|photo|image|video|caption|credit|read more|related|tags|https?|key points?|example|warning|update|editor[’']s note|日時|場所|出席者|議題|件名|写真|資料|时间|地点|出席|来源|编辑|责任编辑|记者|作者|主题|日期|背景|概要|結果|結論)$/iu

const LATIN_LABEL =
  /^(?:\*\*)?([\p{Lu}][\p{L}\p{M}.,’'/& -]{0,90}?(?: ?[([][^)\]\n]{0,60}[)\]]){0,2}) ?:(?:\*\*)?\s+(?=\S)/u
const SHORT_LABEL = /^(?:\*\*)?([QA]\d{0,2})(?:\*\*)?[:.](?:\*\*)?\s+(?=\S)/u
/** “岩屋外相：” or “岩屋毅 外務大臣” alone in a line: the paragraph below is what he said. */
const CJK_LABEL_LINE =
  /^[\p{Script=Han}\p{Script=Katakana}ー・ \u3000]{2,20}(?:大臣|外相|首相|防衛相|長官|大統領|総理|部長|部长|外長|外长|总理|总统|主席|氏|さん|代表|大使|報道官|发言人)(?:（[^）]{1,20}）)?([：:]?)$/u
const CJK_LABEL =
  /^([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・]{1,20}(?:（[^）]{1,30}）)?)[：:]\s*(?=\S)/u
/** “【外務大臣】”, “【毎朝新聞　木村記者】” before what they say. */
const BRACKET_LABEL = /^【([^】\n＝=]{1,30})】\s*(?=\S)/u
/** A line that is a name with a seat or a party behind it, or a bare name known from such a line. */
const LABEL_LINE = /^([\p{Lu}][\p{L}\p{M}.,’' -]{2,90}?)((?: \([\p{Lu}][^)\n]{1,60}\)){1,2})$/u
/** A line that is nothing but a speaker's name, with a colon, a time mark, or both: “PM Halvorsen (00:04):”, “Matt 00:03”. */
const TIMED_LINE =
  /^(?:\*\*)?([\p{Lu}【][\p{L}\p{M}\d.,’'/& -]{0,90}?】?)(?: ?[([]?(?:\d{1,2}:)?\d{1,2}:\d{2}[)\]]?:?|:)(?:\*\*)?$/u
/** “Jane Doe (Northland, Labour Party, Minister for Mines)”: in the record of a parliament one such line is enough. */
const SEAT =
  /\([^)]*\b(?:party|minister|labou?r|conservatives?|liberals?|democrats?|independent|greens?|secretary of state|coalition)\b[^)]*\)$/i
/** Fewest labelled paragraphs that make a transcript. */
const FEWEST_TURNS = 3

/**
 * The turns of a transcript. A text is a transcript where labels return; then a paragraph without a label goes on
 * with the one before it. Otherwise there are none.
 */
export function findTurns(text: string, spans: readonly Span[]): Turns {
  const lines = labelLines(text, spans)
  const labels = spans.flatMap((span, i) => {
    const turn = labelOf(text, span)
    return turn
      ? [{ span, turn, at: i, key: text.slice(turn.label.start, turn.label.end).toLowerCase() }]
      : []
  })
  const labelled = labels.filter(
    ({ span, turn, at, key }) =>
      // “Cyprus: Talks in Geneva” at the head is a title, but for a name that labels other lines too.
      at >= 2 ||
      /[.!?…]['"”’]?$/.test(text.slice(turn.from, span.end)) ||
      labels.some((l) => l.at !== at && lastWord(l.key) === lastWord(key)),
  )
  const keys = labelled.map((l) => l.key)
  // “President Jane Doe:”, then “Jane Doe:”.
  const returning = keys.some((key, i) => keys.findIndex((k) => lastWord(k) === lastWord(key)) !== i)
  const speaking = labelled.filter((l) => l.span.end - l.turn.from > 25).length
  const shouted = new Set(
    keys.filter((_key, i) => {
      const label = labelled[i]?.turn.label
      const raw = label ? text.slice(label.start, label.end) : ''
      return raw.length > 3 && raw === raw.toUpperCase() && /\p{Lu}/u.test(raw)
    }),
  )
  // Labels in capitals are those of a transcript even where each speaks once.
  const inline =
    shouted.size >= 2 ||
    (labelled.length >= FEWEST_TURNS &&
      speaking >= FEWEST_TURNS - 1 &&
      (returning || labelled.length >= spans.length * 0.5))
  const byStart = new Map<number, Turn>()
  const alone = inline ? new Map<number, Turn>() : cjkLabelLines(text, spans)
  if (alone.size > 0) {
    for (const [i, span] of spans.entries()) {
      const turn = alone.get(span.start)
      const next = spans[i + 1]
      if (turn && next) byStart.set(next.start, turn)
    }
    return { byStart, labelLines: new Set(alone.keys()) }
  }
  const seats = spans.some((s) => lines.has(s.start) && SEAT.test(text.slice(s.start, s.end)))
  if (!inline && lines.size < FEWEST_TURNS && !seats) return { byStart, labelLines: new Set() }
  const own = new Map(inline ? labelled.map((l) => [l.span.start, l.turn]) : [])
  let current: Turn | undefined
  for (const span of spans) {
    const line = inline ? undefined : lines.get(span.start)
    if (line) {
      current = line
      continue
    }
    const turn = own.get(span.start)
    if (turn) current = turn
    else if (current && isHeadingLike(text.slice(span.start, span.end))) current = undefined
    if (current) byStart.set(span.start, turn ?? { label: current.label, from: span.start })
  }
  return { byStart, labelLines: new Set(inline ? [] : lines.keys()) }
}

const lastWord = (key: string) =>
  key
    .replace(/ ?[([（].*$/, '')
    .split(/\s+/)
    .at(-1) ?? key

function labelLines(text: string, spans: readonly Span[]): Map<number, Turn> {
  const timed = timedLines(text, spans)
  if (timed.size >= FEWEST_TURNS) return timed
  const found = new Map<number, Turn>()
  const names = new Set<string>()
  const prose = (i: number) => {
    const next = spans[i + 1]
    return (
      next !== undefined &&
      next.end - next.start > 50 &&
      /[.!?]["”’]?$/.test(text.slice(next.start, next.end))
    )
  }
  for (const [i, span] of spans.entries()) {
    const raw = text.slice(span.start, span.end)
    const m = raw.length <= 160 && raw.endsWith(')') ? LABEL_LINE.exec(raw) : null
    if (!m?.[1] || !prose(i) || !isName(m[1])) continue
    names.add(m[1].trim())
    for (const inner of m[2]?.match(/[^()]+/g) ?? [])
      names.add(inner.trim().replace(/^(?:Mr|Mrs|Ms|Dr|Sir|Dame) /, ''))
    found.set(span.start, { label: span, from: span.end })
  }
  if (found.size === 0) return found
  for (const [i, span] of spans.entries()) {
    const raw = text.slice(span.start, span.end).replace(/^(?:Mr|Mrs|Ms|Dr|Sir|Dame) /, '')
    if (names.has(raw) && prose(i)) found.set(span.start, { label: span, from: span.end })
  }
  return found
}

function cjkLabelLines(text: string, spans: readonly Span[]): Map<number, Turn> {
  const found = new Map<number, Turn>()
  for (const [i, span] of spans.entries()) {
    const next = spans[i + 1]
    if (!next || span.end - span.start > 40) continue
    const raw = text.slice(span.start, span.end)
    const m = CJK_LABEL_LINE.exec(raw)
    const below = text.slice(next.start, next.end)
    // Without a colon only words in marks show that someone speaks.
    if (!m || !(m[1] ? /[。」』]$/.test(below) : /^[「『][^」』]*[」』]$/.test(below))) continue
    const end = span.end - (m[1]?.length ?? 0)
    found.set(span.start, { label: { start: span.start, end }, from: next.start })
  }
  return found
}

/** Lines that name a speaker with a time mark, or with a colon where the same names return. */
function timedLines(text: string, spans: readonly Span[]): Map<number, Turn> {
  const found = new Map<number, Turn>()
  const names: string[] = []
  let times = 0
  for (const [i, span] of spans.entries()) {
    if (span.end - span.start > 130 || !spans[i + 1]) continue
    const raw = text.slice(span.start, span.end)
    const name = TIMED_LINE.exec(raw)?.[1]
    if (!name || FIELDS.test(name) || !isName(name.replace(/ \d{1,2}$/, ''))) continue
    const at = span.start + raw.indexOf(name)
    found.set(span.start, { label: { start: at, end: at + name.length }, from: span.end })
    names.push(name.toLowerCase())
    if (/\d:\d/.test(raw)) times++
  }
  const returning = names.filter((n, i) => names.findIndex((m) => lastWord(m) === lastWord(n)) !== i).length
  return times >= FEWEST_TURNS || (returning >= 1 && names.length >= FEWEST_TURNS) ? found : new Map()
}

function labelOf(text: string, span: Span): Turn | null {
  const head = text.slice(span.start, Math.min(span.end, span.start + 200))
  // Most paragraphs have no colon at their head, which is seen sooner than that they have no label.
  const colon = /[:：]/.test(head)
  const found =
    (/^\*{0,2}[QA]/.test(head) ? SHORT_LABEL.exec(head) : null) ??
    (colon ? LATIN_LABEL.exec(head) : null) ??
    (head.startsWith('【') ? BRACKET_LABEL.exec(head) : null) ??
    (colon ? CJK_LABEL.exec(head) : null)
  const label = found?.[1]
  if (!found || !label) return null
  const plain = label.replace(/ ?[([（][^)\]）]*[)\]）]/g, '').trim()
  if (FIELDS.test(plain) || plain.split(/\s+/).length > 12 || !isName(plain)) return null
  const offset = found[0].indexOf(label)
  return {
    label: { start: span.start + offset, end: span.start + offset + label.trimEnd().length },
    from: span.start + found[0].length,
  }
}

/** Capitals throughout but for small joining words: a clause before a colon has lower-case words. */
function isName(label: string): boolean {
  if (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(label)) return label.length <= 20
  const words = label.split(/[\s,/]+/).filter(Boolean)
  return words.every(
    (w) => /^[\p{Lu}(&]/u.test(w) || /^(?:of|the|for|and|de|van|von|bin|al|der|da|to)$/.test(w),
  )
}

const isHeadingLike = (raw: string) =>
  raw.length < 80 && !/[.!?…”"。]$/.test(raw) && /^[\p{Lu}#]/u.test(raw) && !raw.includes(':')
