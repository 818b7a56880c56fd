import { holdsFacts } from '../asks-evidence.ts'
import { type Strength, strengthsIn } from '../attribution/strengths.ts'
import { polarityOf } from '../claims/polarity.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import type { SourceSentence } from '../passages/source-sentences.ts'
import { termsOf } from '../passages/terms.ts'
import { sentenceFinding, sourceRange } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/** So like the sentence that its passage is the one meant. */
const SURE = 0.4
/** Where one clause of a sentence ends and the next begins. */
const BREAK = /[;:]\s|, (?:and|but|while)\s|\band (?=\p{L}+ed\b)/gu
/** Words of matter a clause needs to be looked up by itself. */
const FEWEST = 3

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
    if (grounds.empty) return []
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
  const { sentence, reading } = s
  const denied = polarityOf(sentence.text, reading.language).denied
  for (const verb of strengthsIn(sentence.text, reading.language, grounds.wordsOf(reading.language))) {
    const at = sentence.start + verb.start
    if (sentence.span.quotes.some((q) => at >= q.outer.start && at < q.outer.end)) continue
    // “made no promise”, “did not insist”
    if (termsOf(verb.word, reading.language).some((t) => denied.has(t.key))) continue
    const top = passageOf(grounds, s, verb)
    if (!top || top.language !== reading.language) continue
    const here = strengthsIn(top.text, top.language, grounds.wordsOf(top.language)).filter(
      (v) => v.deed === verb.deed,
    )
    const around = grounds.beside(top).map((one) => ({
      one,
      verbs: strengthsIn(one.text, one.language, grounds.wordsOf(one.language)).filter(
        (v) => v.deed === verb.deed,
      ),
    }))
    const source = strongest(here)
    if (source && tooFar(verb, source)) return { note: verb, source, sentence: top }
    if (source) continue
    // A pronoun’s sentence: what it goes on from has the verb.
    for (const { one, verbs } of around) {
      const found = strongest(verbs)
      const most = strongest(around.flatMap((a) => a.verbs))
      if (found && most && tooFar(verb, most)) return { note: verb, source: found, sentence: one }
    }
  }
  return null
}

/** The passage a verb's own clause rests on; that of the whole sentence where the clause says too little. */
function passageOf(grounds: Grounds, s: NoteSentence, verb: Strength): SourceSentence | undefined {
  const { text } = s.sentence
  const from = Math.max(
    ...[...text.slice(0, verb.start).matchAll(BREAK)].map((m) => m.index + m[0].length),
    0,
  )
  const to = verb.end + (text.slice(verb.end).search(BREAK) + 1 || text.length + 1) - 1
  const terms = termsOf(text.slice(from, to), s.reading.language)
  const [own] = terms.length >= FEWEST ? grounds.index.find(terms, 1) : []
  if (own && own.share >= SURE) return own.sentence
  const whole = grounds.matchesOf(s)[0]
  return whole && whole.share >= SURE ? whole.sentence : undefined
}

const strongest = (verbs: readonly Strength[]): Strength | undefined =>
  [...verbs].sort((a, b) => b.level - a.level)[0]

/** Two steps up are too many; for a promise or a protest, the step from wishing to doing is. */
function tooFar(note: Strength, source: Strength): boolean {
  if (note.level - source.level >= 2) return true
  return (note.deed === 'commit' || note.deed === 'oppose') && note.level >= 3 && source.level <= 2
}
