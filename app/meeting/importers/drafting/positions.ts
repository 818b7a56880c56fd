import type { Analysis, Drafted } from './analysis.ts'
import { partyOf } from './analysis.ts'
import { isPassive, isReporting, subjectOf } from './clause.ts'
import { asSentence } from './wording.ts'

export interface DraftedPosition extends Drafted {
  readonly party?: string
  readonly verb: string
  /** Heading it stands under, as the topic. */
  readonly topic?: string
}

const HOLDING = new Set(
  'support supports supported supporting oppose opposes opposed opposing favour favours favoured favor favors favored favoring reject rejects rejected believe believes believed consider considers considered regard regards regarded back backs backed seek seeks sought want wants wanted hope hopes hoped expect expects expected attach attaches attached value values valued stand stands stood adhere adheres adhered recognise recognises recognised recognize recognizes recognized respect respects respected call calls called'.split(
    ' ',
  ),
)
const STATING = new Set(
  'stress stressed emphasize emphasized emphasise emphasised underscore underscored underline underlined affirm affirmed reaffirm reaffirmed reiterate reiterated assert asserted argue argued insist insisted maintain maintained state stated say said note noted declare declared explain explained urge urged express expressed acknowledge acknowledged welcome welcomed highlight highlighted suggest suggested propose proposed add added warn warned highlights stresses emphasizes emphasises reaffirms reiterates insists maintains argues affirms'.split(
    ' ',
  ),
)

/** What each party holds, in the source's own verb: reported speech that is neither an undertaking nor a concern. */
export function draftPositions(a: Analysis, taken: ReadonlySet<number>): DraftedPosition[] {
  const found: DraftedPosition[] = []
  for (const [i, s] of a.sentences.entries()) {
    if (taken.has(i) || a.voices[i]?.who?.standing === 'observer') continue
    const mentions = a.mentions[i] ?? []
    for (let v = 0; v < s.words.length; v++) {
      const word = s.words[v]
      if (!word || s.quotes.some((q) => word.start >= q.outer.start && word.end <= q.outer.end)) continue
      const holds = HOLDING.has(word.lower)
      const states = STATING.has(word.lower) && isReporting(s.words, v)
      if ((!holds && !states) || isPassive(s.words, v)) continue
      const subject = subjectOf(s, mentions, v, 0, a.text)
      const party = partyOf(subject)
      if (!subject || (!party && subject.as !== 'name' && subject.as !== 'role')) continue
      if (subject.who?.standing === 'observer') break
      // Only words in quotation marks: they stand among the statements.
      const outside = s.quotes.reduce((n, q) => n - (q.outer.end - q.outer.start), s.end - s.start)
      if (outside < 50 && s.quotes.length > 0) break
      const topic = a.sections[i]
      found.push({
        spans: [s],
        text: asSentence(a, i, s),
        ...(party && { party }),
        verb: word.lower,
        ...(topic && { topic }),
        level: party ? 'medium' : 'low',
        reason: `“${word.lower}” gives what ${party ? 'this side' : 'the speaker'} holds`,
        weight: holds ? 4 : 3,
        sentence: i,
      })
      break
    }
  }
  return found
}
