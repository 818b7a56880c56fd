import type { Person } from '../../meeting/importers/drafting/cast.ts'
import { countryById } from '../../meeting/importers/drafting/lexicon/countries.ts'
import { readPassage } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import type { SourceRange } from '../quotations/judge-quotation.ts'
import { type JudgedQuotation, judgedQuotations } from '../quotations/judged-quotations.ts'
import { quotationFinding } from '../quotations/quotation-finding.ts'
import { castOfRecord, isMeant } from '../speakers/cast.ts'
import { noteSpeakers } from '../speakers/note-speaker.ts'
import { castOfSource, type Speaker, sourceSpeaker } from '../speakers/source-speaker.ts'
import type { Check, Finding } from './check.ts'

/**
 * The source’s words, given to someone other than who said them. Silent wherever the note or the source leaves the
 * speaker unnamed.
 *
 * Bad: `“Not one boat will stay in harbour,” said Ms Orla Brandt.`
 * Good: `“Not one boat will stay in harbour,” said Mr Jonas Feld.`
 */
export const quotationMisattributed: Check = {
  rule: 'quotation-misattributed',
  group: 'quotes',
  run: (input) => {
    const grounds = groundsOf(input)
    return judgedQuotations(input).flatMap((judged): Finding[] => {
      const wrong = grounds.once('speaker', judged.verdict, () => compare(grounds, judged))
      if (!wrong) return []
      return [
        quotationFinding('quotation-misattributed', judged.quotation, {
          severity: 'error',
          message: `The source gives these words to ${wrong.source}, the note to ${wrong.note}.`,
          remedy: 'Name the one who said them.',
          ranges: wrong.ranges,
          stops: true,
        }),
      ]
    })
  },
}

interface Wrong {
  readonly note: string
  readonly source: string
  readonly ranges: readonly SourceRange[]
}

function compare(grounds: Grounds, { quotation, verdict }: JudgedQuotation): Wrong | null {
  if (verdict.kind !== 'verbatim' && verdict.kind !== 'clipped') return null
  const [range] = verdict.ranges
  if (!range) return null
  const record = castOfRecord(grounds.meeting).map((c) => c.person)
  const cast = [...record, ...castOfSource(grounds, range.source)]
  const noted = noteSpeakers(readPassage(quotation.passage), cast).find(
    (s) => s.start < quotation.to && s.end > quotation.from,
  )
  if (!noted) return null
  const own = sourceSpeaker(grounds, range)
  if (own && agree(noted, own, cast)) return null
  // Where the same words stand in several places, one that has this speaker, or names none, is enough. The headline has
  // them as well: then the place that names one counts. Reading a source takes a while, so they go in turn.
  let said = own
  for (const place of verdict.others) {
    const here = sourceSpeaker(grounds, place)
    if (!here || agree(noted, here, cast)) return null
    said ??= here
  }
  if (!said) return null
  return { note: nameOf(noted), source: nameOf(said), ranges: verdict.ranges }
}

/** A person and the country they speak for agree. */
function agree(note: Speaker, source: Speaker, cast: readonly Person[]): boolean {
  if (note.who && source.who) {
    if (isMeant(note.who, source.who, cast)) return true
    // A body and its spokesman: whose words they are is a matter of how one puts it.
    return note.who.kind !== source.who.kind
  }
  const a = note.country ?? note.who?.country
  const b = source.country ?? source.who?.country
  return !a || !b || a === b
}

const nameOf = ({ who, country }: Speaker): string =>
  who?.name ?? countryById(country ?? '')?.name ?? 'someone else'
