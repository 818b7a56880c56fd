import type { Analysis, Drafted } from './analysis.ts'
import type { Talks } from './talks.ts'
import { asSentence } from './wording.ts'

export interface DraftedEvent extends Drafted {
  readonly date: string
  readonly until?: string
}

/** Every date with the sentence it stands in. The day of the meeting is entered once, the first time it is named. */
export function draftTimeline(a: Analysis, talks: Talks): DraftedEvent[] {
  const found: DraftedEvent[] = []
  const seen = new Set<string>()
  for (const [i, s] of a.sentences.entries()) {
    for (const d of a.dates[i] ?? []) {
      const key = d.value === talks.start ? d.value : `${d.value} ${i}`
      if (seen.has(key)) continue
      seen.add(key)
      found.push({
        date: d.value,
        ...(d.until && { until: d.until }),
        spans: [d, s],
        text: asSentence(a, i, s),
        level: !d.relative ? 'high' : a.dayKnown ? 'medium' : 'low',
        reason: d.relative
          ? a.dayKnown
            ? `“${a.text.slice(d.start, d.end)}” was reckoned from ${a.day}`
            : `“${a.text.slice(d.start, d.end)}” was reckoned from the day of import, for the source gives none`
          : 'the date is written out',
        weight: d.value === talks.start ? 5 : d.value.length >= 10 ? 3 : 2,
        sentence: i,
      })
    }
  }
  return found
}
