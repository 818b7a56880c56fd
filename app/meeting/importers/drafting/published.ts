import type { Span } from '../evidence-book.ts'
import type { ReadFacts, ReadText } from '../readers/reader.ts'
import { dayNumber, dayOf, isWeekday } from './calendar.ts'
import { findDates } from './dates.ts'
import type { DateReference } from './found-date.ts'
import { HEAD_LINES, type Page } from './page.ts'
import type { Sentence } from './sentences.ts'

/** When and by whom a text was published, and the day its “yesterday” counts from. */
export interface Published {
  /** EDTF, where the source states it. */
  readonly date?: string
  readonly dateAt?: Span
  readonly publisher?: string
  readonly publisherAt?: Span
  /** ISO day that relative dates count from. */
  readonly reference: string
  /** False where nothing in the source gave a day. */
  readonly known: boolean
  readonly dayFirst: boolean
  readonly marking?: string
}

/** Blocks at the head and foot that may carry a date of publication. */
const FOOT = 4
/** A dateline this near the day of import is of this year. */
const FRESH_DAYS = 45
/** Sentences whose days may tell when the text was written. */
const LEAD = 10
const MARKING =
  /^(?:UK |US |EU |NATO )?(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|RESTREINT|OFFICIAL(?:[- ]SENSITIVE)?|UNCLASSIFIED|SENSITIVE BUT UNCLASSIFIED|LIMITE|PROTECTED|FOR OFFICIAL USE ONLY|INTERNAL)(?:\/\/? ?[A-Z ]{2,30})?$/
const SOURCE_LINE = /^(?:source|出典|来源|來源)\s?[:：]\s*(\S.{0,60})$/i

export function findPublished(
  page: Page,
  sentences: readonly Sentence[],
  read: ReadText | ReadFacts,
  today: string,
): Published {
  const { text, language } = page
  const dayFirst = isDayFirst(text)
  const near: DateReference = { day: today.slice(0, 10), dayFirst }
  const absolute = firstAbsolute(text, sentences, page, near)
  const guess: DateReference = { day: absolute ?? near.day, dayFirst }
  const marking = page.blocks
    .map((b) => text.slice(b.start, b.end).trim())
    .find((raw) => raw.length < 60 && MARKING.test(raw))
  const source = page.blocks.flatMap((b) => {
    const m = b.end - b.start < 90 ? SOURCE_LINE.exec(text.slice(b.start, b.end)) : null
    return m?.[1] ? [{ name: m[1], start: b.end - m[1].length, end: b.end }] : []
  })[0]
  const publisher = read.publisher ?? page.dateline?.agency ?? source?.name
  const shared = {
    dayFirst,
    ...(publisher && { publisher }),
    ...(source &&
      !read.publisher &&
      !page.dateline?.agency && { publisherAt: { start: source.start, end: source.end } }),
    ...(marking && { marking }),
  }
  if (read.published && read.published.length >= 10)
    return { ...shared, date: read.published, reference: read.published.slice(0, 10), known: true }
  const stated = stamped(page, guess)
  if (stated)
    return {
      ...shared,
      date: stated.value,
      dateAt: stated.at,
      reference: stated.value.slice(0, 10),
      known: true,
    }
  const press =
    page.title &&
    /\b(?:press (?:conference|briefing|availability)|briefing|transcript|remarks)\b/i.test(
      text.slice(page.title.start, page.title.end),
    )
      ? findDates(text, page.title, guess, language).find((d) => d.value.length >= 10 && !d.relative)
      : undefined
  if (press)
    return {
      ...shared,
      date: press.value,
      dateAt: { start: press.start, end: press.end },
      reference: press.value.slice(0, 10),
      known: true,
    }
  if (page.dateline?.date) {
    const [d] = findDates(text, page.dateline.date, guess, language)
    // A dateline gives the day of writing; without a year of its own, the one nearest to the dates of the text.
    const written =
      d && d.value.length >= 10 && d.relative
        ? withYear(d.value.slice(0, 10), sentences, text, guess.day, absolute !== undefined)
        : d?.value.slice(0, 10)
    if (d && d.value.length >= 10 && written)
      return {
        ...shared,
        date: written,
        dateAt: page.dateline.date,
        reference: written,
        known: true,
      }
  }
  return { ...shared, reference: guess.day, known: absolute !== undefined }
}

/**
 * The year of a dateline that gives none: the text's own dates decide; without any, the latest past year in which
 * the day of the week the lead names is that day or the one before.
 */
function withYear(
  day: string,
  sentences: readonly Sentence[],
  text: string,
  near: string,
  known: boolean,
): string {
  if (known) return day
  const lead = sentences
    .slice(0, 3)
    .map((s) => text.slice(s.start, s.end))
    .join(' ')
  const named =
    /\b(?:on|late|early|said|told reporters|announced) (Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/.exec(
      lead,
    )?.[1]
  const years = Array.from({ length: 8 }, (_, n) => `${Number(near.slice(0, 4)) - n}${day.slice(4)}`).filter(
    (d) => d <= near,
  )
  const fits = (shift: number) =>
    years.find((d) => named !== undefined && isWeekday(dayOf(dayNumber(d) - shift), named))
  // An article is mostly read within days: then the day before, named in the lead, settles the year as well.
  const fresh = fits(1)
  const isFresh = fresh !== undefined && dayNumber(near) - dayNumber(fresh) <= FRESH_DAYS
  return (named && ((isFresh ? fresh : fits(0)) ?? fresh)) || (years[0] ?? day)
}

/** A date that stands around the content: in a line of its own, a byline, “Published on …”. */
function stamped(page: Page, reference: DateReference): { value: string; at: Span } | undefined {
  const firstBody = page.blocks.findIndex((b) => b.kind === 'body' || b.kind === 'turn' || b.kind === 'item')
  const candidates = page.blocks.filter(
    (b, i) =>
      (b.kind === 'furniture' || b.kind === 'byline') &&
      (i < Math.max(firstBody, HEAD_LINES) ||
        i >= page.blocks.length - FOOT ||
        /^(?:published|posted|issued|updated|first published|last updated|released)/i.test(
          page.text.slice(b.start, b.end),
        )),
  )
  for (const block of candidates) {
    if (/^(?:©|copyright)/i.test(page.text.slice(block.start, block.end))) continue
    const d = findDates(page.text, block, reference, page.language).find(
      (x) => x.value.length >= 10 && !x.relative,
    )
    if (d) return { value: d.value, at: { start: d.start, end: d.end } }
  }
  return issued(page, reference)
}

/** “The statement issued by the Ministry on 4 May 2025.”: a sentence at the head that only says so. */
function issued(page: Page, reference: DateReference): { value: string; at: Span } | undefined {
  for (const block of page.blocks.slice(0, HEAD)) {
    const raw = page.text.slice(block.start, block.end)
    if (raw.length > LONGEST_NOTE || !ISSUED.test(raw)) continue
    const d = findDates(page.text, block, reference, page.language).find(
      (x) => x.value.length >= 10 && !x.relative,
    )
    if (d) return { value: d.value, at: { start: d.start, end: d.end } }
  }
  return undefined
}
const HEAD = 6
const LONGEST_NOTE = 160
const ISSUED =
  /^(?:the |this )?(?:following )?(?:press release|statement|readout|communiqu[eé]|release|note|article|document|text)?(?: (?:was|is))? ?(?:first )?(?:issued|released|published|posted|given)\b.{0,100}\bon\b[^.]{0,40}\.?$/i

/** The first day written in full, outside quotations of old dates: what relative dates lie near to. */
function firstAbsolute(
  text: string,
  sentences: readonly Sentence[],
  page: Page,
  reference: DateReference,
): string | undefined {
  const days: string[] = []
  const years: string[] = []
  const spans: readonly Span[] = [
    ...page.blocks.filter(
      (b) => b.kind === 'furniture' || b.kind === 'byline' || b.kind === 'title' || b.kind === 'caption',
    ),
    ...(page.dateline?.date ? [page.dateline.date] : []),
    // Further down, a day written out is one the text tells of.
    ...sentences.slice(0, LEAD),
  ]
  for (const span of spans) {
    for (const d of findDates(text, span, reference, page.language)) {
      if (d.relative) continue
      if (d.value.length >= 10) days.push(d.value.slice(0, 10))
      else years.push(d.value)
    }
    if (days.length > 0 && span.end > 3_000) break
  }
  if (days[0]) return days[0]
  return undefined
}

/** British or American order, told from the dates written with a month's name, then from slashes that allow only one. */
function isDayFirst(text: string): boolean {
  const head = text.slice(0, 60_000)
  const american = (
    head.match(
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) \d{1,2}(?:st|nd|rd|th)?(?:,|\b)/g,
    ) ?? []
  ).length
  const british = (
    head.match(
      /\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
    ) ?? []
  ).length
  const slashes = [...head.matchAll(/\b(\d{1,2})\/(\d{1,2})\/\d{4}\b/g)]
  if (slashes.some((m) => Number(m[1]) > 12)) return true
  if (slashes.some((m) => Number(m[2]) > 12)) return false
  return american <= british
}
