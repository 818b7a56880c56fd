import type { Span } from '../evidence-book.ts'
import type { ReadFacts, ReadText } from '../readers/reader.ts'
import type { Analysis } from './analysis.ts'
import type { Mention } from './cast.ts'
import { readCjk } from './cjk/read-cjk.ts'
import { isPassive, isReporting, subjectOf } from './clause.ts'
import { findDates } from './dates.ts'
import { findCast, scan } from './find-cast.ts'
import { peopleOfLabels } from './labels.ts'
import { findListed, type Listed } from './listed-people.ts'
import { MentionReader } from './mentions.ts'
import { layOut, type Page } from './page.ts'
import { findPublished, type Published } from './published.ts'
import { findQuotes } from './quotes.ts'
import { findWriter } from './report-writer.ts'
import { findSentences, type Sentence } from './sentences.ts'
import { findSpeakers } from './speakers.ts'
import { type SpokenText, turnsOf } from './spoken-text.ts'
import type { Voice } from './voice.ts'

export interface Analysed {
  readonly analysis: Analysis
  readonly published: Published
  readonly listed: readonly Listed[]
}

/** Layout, sentences, and who says what: what a check asks of a source. */
export function readSpoken(read: ReadText | ReadFacts): {
  readonly page: Page
  readonly sentences: readonly Sentence[]
  readonly spoken: SpokenText
} {
  const page = layOut(read.text, read.kind === 'text' ? read : {})
  const sentences = findSentences(page, findQuotes(page))
  const spoken = page.language === 'en' ? readLatin(page, sentences) : readCjk(page, sentences)
  return { page, sentences, spoken }
}

/** Reads a text once: layout, sentences, people, who says what, dates. Everything drafted stands on this. */
export function analyse(read: ReadText | ReadFacts, today: string): Analysed {
  const { text } = read
  const { page, sentences, spoken } = readSpoken(read)
  const published = findPublished(page, sentences, read, today)
  const reference = { day: published.reference, dayFirst: published.dayFirst }
  const dates = sentences.map((s) =>
    findDates(text, s, reference, page.language).filter((d) => !isFigurative(text, s, d)),
  )
  const sections = sectionsOf(page, sentences)
  const writer = findWriter(page, read.kind === 'text' ? read.author : undefined, spoken.people)
  return {
    published,
    listed: [...spoken.listed, ...writer.filter((w) => !spoken.listed.some((l) => l.person === w.person))],
    analysis: {
      text,
      page,
      sentences,
      mentions: spoken.mentions,
      dates,
      voices: spoken.voices,
      attributed: spoken.attributed,
      people: spoken.people,
      bodies: spoken.bodies,
      day: published.reference,
      dayKnown: published.known,
      dayFirst: published.dayFirst,
      ...(published.date &&
        published.dateAt && { headDate: { ...published.dateAt, value: published.date, relative: false } }),
      sections,
    },
  }
}

/** “ready to move tomorrow”, inside quotation marks: a way of speaking, no date. */
const isFigurative = (text: string, s: Sentence, d: Span): boolean =>
  /^(?:today|tomorrow|tonight|this (?:morning|afternoon|evening))$/i.test(text.slice(d.start, d.end)) &&
  s.quotes.some((q) => d.start >= q.start && d.end <= q.end)

function readLatin(page: Page, sentences: readonly Sentence[]): SpokenText {
  const scanned = scan(page, sentences)
  const people = findCast(page, scanned)
  const listed = findListed(page, people)
  const labels = peopleOfLabels(page, people)
  const reader = new MentionReader(page, people)
  const { attributed, mentions } = findSpeakers(page.text, scanned, reader)
  const turns = turnsOf(page, sentences, labels)
  const inTurn = new Set(sentences.flatMap((s, i) => (page.blocks[s.block]?.kind === 'turn' ? [i] : [])))
  const voices = sentences.map((s, i) => turns.voices.get(i) ?? voiceOf(page.text, s, mentions[i] ?? []))
  return {
    people,
    bodies: reader.bodies,
    mentions,
    voices: voices.map((v, i) => v ?? (attributed.find((q) => q.sentence === i) as Voice | undefined)),
    attributed: [...attributed.filter((q) => !inTurn.has(q.sentence)), ...turns.attributed].sort(
      (x, y) => x.quote.start - y.quote.start,
    ),
    listed,
  }
}

/** Who a sentence of reported speech speaks for. */
function voiceOf(text: string, s: Sentence, mentions: readonly Mention[]): Voice | undefined {
  for (let v = 0; v < s.words.length; v++) {
    const word = s.words[v]
    if (!word || !isReporting(s.words, v) || isPassive(s.words, v)) continue
    if (s.quotes.some((q) => word.start >= q.outer.start && word.end <= q.outer.end)) continue
    const subject = subjectOf(s, mentions, v, 0, text)
    if (subject?.who) return { who: subject.who }
    if (subject?.as === 'country' && subject.country) return { country: subject.country }
    return undefined
  }
  return undefined
}

/** The heading each sentence stands under, lower case, without numbers and marks. */
function sectionsOf(page: Page, sentences: readonly Sentence[]): string[] {
  const headings: string[] = []
  let current = ''
  for (const block of page.blocks) {
    if (block.kind === 'heading')
      current = page.text
        .slice(block.start, block.end)
        .replace(/^[#\s\d.)*]+|[:：*\s]+$/g, '')
        .toLowerCase()
    headings.push(current)
  }
  return sentences.map((s) => headings[s.block] ?? '')
}
