import type { Analysis, Drafted } from './analysis.ts'
import type { Attributed, Voice } from './voice.ts'

export interface DraftedStatement extends Drafted, Voice {
  readonly quote: string
  readonly occasion?: string
}

const TO_PRESS =
  /\b(?:told (?:reporters|journalists|a (?:press|news) (?:conference|briefing)|the media|[A-Z]{2,6}\b)|(?:press|news) conference|(?:press )?briefing|in an interview|on (?:social media|X|Twitter|Facebook|Telegram|Weibo)|posted|tweeted|wrote on)\b|記者会見|記者団|记者会/i
const AT_TALKS =
  /\b(?:(?:during|at|in) (?:the|their|his|her|an?) (?:[a-z“”"-]+ ){0,5}(?:meeting|talks|summit|session|discussions|dialogue|call)|told (?:him|her|them|his|her|[A-Z][a-z]+ [A-Z]?)|(?:opening|welcoming) (?:remarks|the))\b|会談で|会谈中|会见时/i

/** Every quotation with its speaker, as the quoted words stand; a comma that belongs to the attribution is left out. */
export function draftStatements(a: Analysis): DraftedStatement[] {
  return a.attributed
    .filter((said) => !isRepeated(a, said))
    .map((said) => {
      const span = withoutComma(a.text, said.quote.start, said.quote.end, said.quote.outer.end)
      const s = a.sentences[said.sentence]
      const around = s ? a.text.slice(s.start, s.end) : ''
      const occasion = TO_PRESS.test(around)
        ? 'to the press'
        : AT_TALKS.test(around)
          ? 'at the meeting'
          : undefined
      const { quote: _quote, sentence, level, reason, verb: _verb, ...voice } = said
      const words = a.text.slice(span.start, span.end)
      const official = said.who !== undefined && said.who.standing === 'official'
      return {
        ...voice,
        spans: [span],
        text: words,
        quote: words.replace(/\s+/g, ' '),
        ...(occasion && { occasion }),
        level,
        reason,
        weight: (official ? 5 : said.who ? 3 : 1) + (words.length > 60 ? 1 : 0),
        sentence,
      }
    })
}

/** A few words of a headline that the text then quotes in full from someone. */
function isRepeated(a: Analysis, said: Attributed): boolean {
  const words = bare(a.text.slice(said.quote.start, said.quote.end))
  // A line under the headline, or a box beside the text, says once more what stands in it.
  if (said.who || said.country)
    return (
      words.length >= SHORTEST_REPEATED &&
      a.page.blocks[said.quote.block]?.kind !== 'turn' &&
      a.attributed.some(
        (other) =>
          other.quote.start < said.quote.start &&
          other.who === said.who &&
          other.country === said.country &&
          bare(a.text.slice(other.quote.start, other.quote.end)) === words,
      )
    )
  // Words whose speaker is told, if not named, stand on their own.
  if (said.unnamed && words.length < SHORTEST_REPEATED) return false
  return a.attributed.some(
    (other) =>
      other.quote.start > said.quote.start &&
      other.quote.end - other.quote.start > said.quote.end - said.quote.start &&
      bare(a.text.slice(other.quote.start, other.quote.end)).includes(words),
  )
}
const SHORTEST_REPEATED = 20
const bare = (s: string) =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function withoutComma(
  text: string,
  start: number,
  end: number,
  outer: number,
): { start: number; end: number } {
  let a = start
  let b = end
  while (a < b && /\s/.test(text[a] ?? '')) a++
  while (b > a && /\s/.test(text[b - 1] ?? '')) b--
  // Only where something follows the mark is the comma that of the attribution.
  if (outer > end && /[,，、]/.test(text[b - 1] ?? '') && b - a > 1) b--
  return { start: a, end: b }
}
