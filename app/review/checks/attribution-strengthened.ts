import { holdsFacts } from '../asks-evidence.ts'
import { type Strength, strengthsIn } from '../attribution/strengths.ts'
import { verbInPlace } from '../attribution/verb-in-place.ts'
import { polarityOf } from '../claims/polarity.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import type { SourceSentence } from '../passages/source-sentences.ts'
import { type Term, termsOf } from '../passages/terms.ts'
import { sentenceFinding, sourceRange, wholeRange } from '../sentence-finding.ts'
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
      const own =
        found.source && s.reading.language === 'en'
          ? verbInPlace(s.sentence.text, found.note, found.sentence.text, found.source)
          : null
      return [
        sentenceFinding('attribution-strengthened', s, {
          severity: 'warning',
          message: found.source
            ? `The source goes no further than “${found.source.word}”; the note says “${found.note.word}”.`
            : `The source has no word as strong as “${found.note.word}”.`,
          remedy: 'Keep the source’s own verb.',
          at: { start: s.sentence.start + found.note.start, end: s.sentence.start + found.note.end },
          sources: [found.source ? sourceRange(found.sentence, found.source) : wholeRange(found.sentence)],
          ...(own && { suggestion: own }),
        }),
      ]
    })
  },
}

interface Stronger {
  readonly note: Strength
  /** Absent where the source has no verb of the kind at all. */
  readonly source?: Strength
  readonly sentence: SourceSentence
}

function strongerVerb(grounds: Grounds, s: NoteSentence): Stronger | null {
  const { sentence, reading } = s
  const denied = polarityOf(sentence.text, reading.language).denied
  for (const verb of strengthsIn(sentence.text, reading.language, grounds.wordsOf(reading.language))) {
    const at = sentence.start + verb.start
    if (verb.noun || sentence.span.quotes.some((q) => at >= q.outer.start && at < q.outer.end)) continue
    // “made no promise”, “did not insist”
    if (termsOf(verb.word, reading.language).some((t) => denied.has(t.key))) continue
    const clause = clauseOf(grounds, s, verb)
    const top = passageOf(grounds, s, clause)
    if (!top || top.language !== reading.language) continue
    const here = governing(top, clause, sameDeed(grounds, top, verb))
    const source = strongest(here)
    if (source && tooFar(verb, source)) return { note: verb, source, sentence: top }
    if (source) continue
    // A pronoun’s sentence: what it goes on from has the verb.
    const around = grounds.beside(top).map((one) => ({ one, verbs: sameDeed(grounds, one, verb) }))
    const most = strongest(around.flatMap((a) => a.verbs))
    const from = around.find((a) => a.verbs.some((v) => v === most))
    if (most && from && tooFar(verb, most)) return { note: verb, source: most, sentence: from.one }
    if (!most && isUnheard(grounds, verb, top)) return { note: verb, sentence: top }
  }
  return null
}

const sameDeed = (grounds: Grounds, one: SourceSentence, verb: Strength): Strength[] =>
  strengthsIn(one.text, one.language, grounds.wordsOf(one.language)).filter((v) => v.deed === verb.deed)

/** Those of them that may govern what the note says: not the verbs of a clause that only follows on it. */
function governing(
  top: SourceSentence,
  clause: readonly Term[],
  verbs: readonly Strength[],
): readonly Strength[] {
  if (verbs.length < 2) return verbs
  const keys = new Set(clause.map((t) => t.key))
  const stops = [...top.text.matchAll(/, (?=\p{L}|\d)|; /gu)].map((m) => m.index)
  let best = { shared: 0, end: top.text.length }
  for (const [i, end] of [...stops, top.text.length].entries()) {
    const start = stops[i - 1] ?? 0
    const shared = new Set(
      top.terms.filter((t) => t.start >= start && t.start < end && keys.has(t.key)).map((t) => t.key),
    ).size
    if (shared > best.shared) best = { shared, end }
  }
  // “…, he promised.” at the end governs all before it.
  const tail =
    top.text.slice(stops.at(-1) ?? 0).split(/\s+/).length <= LONGEST_TAIL ? (stops.at(-1) ?? 0) : Infinity
  const kept = verbs.filter((v) => v.start < best.end || v.start >= tail)
  return kept.length ? kept : verbs
}
const LONGEST_TAIL = 6

/** The strongest verbs of all need one of their kind in the source: nobody condemns who only speaks. */
const isUnheard = (grounds: Grounds, verb: Strength, top: SourceSentence): boolean =>
  verb.level >= STRONGEST &&
  verb.deed !== 'modal' &&
  // “We will …” is a promise, whatever it is called.
  !(verb.deed === 'commit' && /\b(?:we|I)(?: shall| will|['’]ll)\b/i.test(top.text)) &&
  // What the source quotes says more than a list of verbs can tell.
  !top.span.quotes.length &&
  strengthsIn(top.text, top.language, grounds.wordsOf(top.language)).some(
    (v) => !v.noun && v.deed !== 'modal',
  )
const STRONGEST = 4

/** The words of matter of a verb's own clause; verbs are what is in question, and must not hide which passage is meant. */
function clauseOf(grounds: Grounds, s: NoteSentence, verb: Strength): readonly Term[] {
  const { text } = s.sentence
  const { language } = s.reading
  const from = Math.max(
    ...[...text.matchAll(BREAK)].map((m) => m.index + m[0].length).filter((at) => at <= verb.start),
    0,
  )
  const to = verb.end + (text.slice(verb.end).search(BREAK) + 1 || text.length + 1) - 1
  const isVerb = new Set(strengthsIn(text, language, grounds.wordsOf(language)).map((v) => v.start))
  const all = termsOf(text.slice(from, to), language)
  const without = all.filter((t) => !isVerb.has(from + t.start))
  return without.length >= FEWEST ? without : all
}

/** The passage a verb's own clause rests on; that of the whole sentence where the clause says too little. */
function passageOf(grounds: Grounds, s: NoteSentence, clause: readonly Term[]): SourceSentence | undefined {
  const [own] = clause.length >= FEWEST ? grounds.index.find(clause, 1) : []
  if (own && own.share >= SURE) return own.sentence
  const whole = grounds.matchesOf(s)[0]
  return whole && whole.share >= SURE ? whole.sentence : undefined
}

const strongest = (verbs: readonly Strength[]): Strength | undefined =>
  [...verbs].sort((a, b) => b.level - a.level)[0]

/** Two steps up are too many; for a promise or a protest, the step from wishing to doing is. */
function tooFar(note: Strength, source: Strength): boolean {
  // Nobody admits who insists: those two are no steps of one stair.
  if (note.deed === 'claim' && note.level >= STRONGEST)
    return source.level < STRONGEST && !/^acknowledg/i.test(source.word)
  if (note.level - source.level >= 2) return true
  return (note.deed === 'commit' || note.deed === 'oppose') && note.level >= 3 && source.level <= 2
}
