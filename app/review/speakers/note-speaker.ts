import type { Mention, Person } from '../../meeting/importers/drafting/cast.ts'
import { readCjk } from '../../meeting/importers/drafting/cjk/read-cjk.ts'
import { findCast, scan } from '../../meeting/importers/drafting/find-cast.ts'
import { MentionReader } from '../../meeting/importers/drafting/mentions.ts'
import { foldName } from '../../meeting/importers/drafting/same-name.ts'
import { type Attributed, findSpeakers } from '../../meeting/importers/drafting/speakers.ts'
import type { PassageReading } from '../note-sentences.ts'
import { copyOf, joinCasts } from './cast.ts'
import type { Speaker } from './source-speaker.ts'

/**
 * Whom a passage of the note gives its quotations to, by the reading that sources get. Only a speaker named in the
 * same sentence counts: whom a “he” means is not worth an accusation.
 */
export function noteSpeakers(
  { page, sentences }: PassageReading,
  cast: readonly Person[],
): readonly (Speaker & { readonly start: number; readonly end: number })[] {
  if (page.language !== 'en') return cjkSpeakers(page, sentences, cast)
  const scanned = scan(
    page,
    sentences.map((s) => s.span),
  )
  const people = joinCasts(copyOf(cast), findCast(page, scanned))
  const { attributed, mentions } = findSpeakers(page.text, scanned, new MentionReader(page, people))
  const held = sentences.flatMap((s, i) => {
    const holder = mentions[i]?.find((m) => m.who && isHolder(page.text, m, s.start))
    if (!holder?.who) return []
    const who = holder.who
    return s.span.quotes
      .filter((q) => !attributed.some((a) => a.quote === q && (a.who || a.country)))
      .map((quote) => ({ quote, sentence: i, who, country: undefined, level: 'medium' as const }))
  })
  const told: readonly Told[] = [...attributed, ...held]
  return told.flatMap((one) => {
    const said = withNameBeside(one, page.text, mentions[one.sentence] ?? [])
    const named = mentions[said.sentence]?.some(
      (m) => m.as !== 'pronoun' && (said.who ? m.who === said.who : m.country === said.country),
    )
    if (!named || said.level === 'low' || !(said.who || said.country)) return []
    if (said.who && !isWritten(said, page.text)) return []
    return [
      {
        start: said.quote.start,
        end: said.quote.end,
        ...(said.who && { who: said.who }),
        ...(said.country && { country: said.country }),
      },
    ]
  })
}

/** Japanese and Chinese: those named beside the words, also by the family name the sources have in full. */
function cjkSpeakers(
  page: PassageReading['page'],
  sentences: PassageReading['sentences'],
  cast: readonly Person[],
): readonly (Speaker & { readonly start: number; readonly end: number })[] {
  const { attributed } = readCjk(
    page,
    sentences.map((s) => s.span),
    copyOf(cast),
  )
  return attributed.flatMap((said) =>
    said.who && said.level === 'high'
      ? [{ start: said.quote.start, end: said.quote.end, who: said.who }]
      : [],
  )
}

/** “For Ms Brandt the talks were “…””, “in Mr Feld’s words”: a speaker without a verb of speech. */
const isHolder = (text: string, { lead: start, end, tail }: Mention, sentence: number): boolean =>
  // “Russia’s envoy, Mr Ulm, sees …”: nobody else does anything in front of the name.
  (/^(?:[^,;:“”]{0,60}, )?$/.test(text.slice(sentence, start)) && TAKES_A_VIEW.test(text.slice(tail))) ||
  /(?:^|[.;]\s)For $/.test(text.slice(Math.max(0, start - 8), start)) ||
  (/\b[Ii]n (?:the words of )?$/.test(text.slice(Math.max(0, start - 20), start)) &&
    (/words of $/.test(text.slice(0, start)) || /^[’']s (?:words|phrase|view)\b/.test(text.slice(end))))

/** “Mr Adam, spokesman of the Union, said”: he is meant, also where the sources know that office as another’s. */
function withNameBeside(said: Told, text: string, mentions: readonly Mention[]): Told {
  const office = mentions.find((m) => m.as === 'role' && m.who !== undefined && m.who === said.who)
  const name =
    office &&
    mentions.find((m) => m.as === 'name' && m.who && /^, (?:the )?$/.test(text.slice(m.end, office.lead)))
  return name?.who ? { ...said, who: name.who } : said
}

/** “Mr Feld wants it “as a floor””. */
const TAKES_A_VIEW =
  /^,? (?:also |now )?(?:wants?|wanted|sees?|saw|regards?|regarded|considers?|considered|favou?rs?|fears?|expects?|finds?|found) [^.“”]*[“”]/

type Told = Pick<Attributed, 'quote' | 'sentence' | 'level'> & {
  readonly who?: Person
  readonly country?: string | undefined
}

const isWritten = ({ who }: Pick<Told, 'who'>, text: string): boolean => {
  const words = new Set(
    (text.match(/[\p{L}\p{M}'’-]+/gu) ?? []).map((w) => foldName(w.replace(/['’]s$/, ''))),
  )
  return who?.tokens.some((t) => words.has(foldName(t))) || Boolean(who?.role)
}
