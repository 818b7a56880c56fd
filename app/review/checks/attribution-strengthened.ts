import { holdsFacts } from '../asks-evidence.ts'
import { type Strength, strengthsIn } from '../attribution/strengths.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import type { SourceSentence } from '../passages/source-sentences.ts'
import { sentenceFinding, sourceRange } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/** So like the sentence that its passage is the one meant. */
const SURE = 0.4

/**
 * A verb that goes further than the source’s: “pledged” for “would consider”, “demanded” for “asked”.
 *
 * Bad: `The company pledged a new timetable.`
 * Good: `The company would consider a new timetable.`
 */
export const attributionStrengthened: Check = {
  rule: 'attribution-strengthened',
  group: 'attribution',
  run: (input) => {
    const grounds = groundsOf(input)
    return noteSentences(input.note).flatMap((s) => {
      if (!holdsFacts(s)) return []
      const found = grounds.once('strength', s.sentence, () => strongerVerb(grounds, s))
      if (!found) return []
      return [
        sentenceFinding('attribution-strengthened', s, {
          severity: 'warning',
          message: `The source goes no further than “${found.source.word}”; the note says “${found.note.word}”.`,
          remedy: 'Keep the source’s own verb.',
          at: { start: s.sentence.start + found.note.start, end: s.sentence.start + found.note.end },
          sources: [sourceRange(found.sentence, found.source)],
        }),
      ]
    })
  },
}

function strongerVerb(
  grounds: Grounds,
  s: NoteSentence,
): { note: Strength; source: Strength; sentence: SourceSentence } | null {
  const matches = grounds.matchesOf(s)
  const top = matches[0]
  if (!top || top.share < SURE || top.sentence.language !== s.reading.language) return null
  const { sentence } = s
  const quoted = (v: Strength) =>
    sentence.span.quotes.some(
      (q) => sentence.start + v.start >= q.outer.start && sentence.start + v.end <= q.outer.end,
    )
  const close = matches.filter((m) => m.share >= top.share * 0.7).map((m) => m.sentence)
  const there = close.flatMap((x) => strengthsIn(x.text, x.language))
  for (const verb of strengthsIn(sentence.text, s.reading.language)) {
    if (quoted(verb)) continue
    const same = there.filter((v) => v.deed === verb.deed)
    const most = Math.max(0, ...same.map((v) => v.level))
    if (!tooFar(verb, most)) continue
    const own = strengthsIn(top.sentence.text, top.sentence.language).filter((v) => v.deed === verb.deed)
    const source = own.sort((a, b) => b.level - a.level)[0]
    if (source) return { note: verb, source, sentence: top.sentence }
  }
  return null
}

/** Two steps up are too many; for a promise or a protest, the step from wishing to doing is. */
function tooFar({ deed, level }: Strength, most: number): boolean {
  if (most === 0) return false
  if (level - most >= 2) return true
  return (deed === 'commit' || deed === 'oppose') && level >= 3 && most <= 2
}
