import type { Mention } from './cast.ts'
import { AUXILIARIES, isWeakVerb, PREPOSITIONS, speechVerb } from './lexicon/verbs.ts'
import type { Sentence } from './sentences.ts'
import type { Word } from './words.ts'

const BE = new Set(['is', 'was', 'were', 'are', 'been', 'be', 'being'])
/** What opens a noun phrase. */
const DETERMINERS = new Set(
  'the a an this that his her its their our one no any some each every joint final public repeated strong'.split(
    ' ',
  ),
)
/** Forms that are nouns as often as verbs. */
const ALSO_NOUNS = new Set(
  'report reports comment comments call calls claim claims answer answers appeal appeals promise promises pledge pledges state states post posts quote quotes point points demand demands mention mentions voice voices label labels brand brands term terms reply replies highlight highlights remark remarks hope hopes note notes praise urge stress counter welcome put read reads warning meaning understanding writing saying recalls thanks blast slam repeat explain testimony caution express object objects protest protests hint hints counsel'.split(
    ' ',
  ),
)
const ADVERB =
  /^(?:\p{L}+ly|also|further|then|again|later|however|now|too|still|earlier|meanwhile|instead|reportedly|rather|yet|simply|first|both|all|once|twice|always|never|even|just|only|soon)$/u

/** Whether word `i` reports speech where it stands: a verb, not a noun, not an infinitive of intention. */
export function isReporting(words: readonly Word[], i: number): boolean {
  const word = words[i]
  if (!word || !speechVerb(word.lower) || word.possessive) return false
  const before = words[i - 1]
  const after = words[i + 1]?.lower ?? ''
  if (
    before?.lower === 'to' &&
    !/^(?:on|quick|went|goes|going|continued|wanted|likes?|need|have|had)$/.test(words[i - 2]?.lower ?? '')
  )
    return false
  if (word.capital && i > 0) return false
  // “Asked about it, she smiled”: others asked.
  if (i === 0 && /^(?:asked|pressed|questioned|quizzed)$/.test(word.lower)) return false
  if (
    ALSO_NOUNS.has(word.lower) &&
    (before?.possessive ||
      DETERMINERS.has(before?.lower ?? '') ||
      PREPOSITIONS.has(before?.lower ?? '') ||
      /^(?:of|from|by)$/.test(after))
  )
    return false
  if (/(?:ed|ing)$/.test(word.lower) && DETERMINERS.has(before?.lower ?? '') && before?.lower !== 'that')
    return false
  if (isWeakVerb(word.lower)) {
    if (/^(?:go|goes|went|going)$/.test(word.lower)) return after === 'on'
    if (/^sp[eo][ak]k?/.test(word.lower)) return after === 'of'
    if (/^dr[ae]w/.test(word.lower)) return after === 'attention'
    if (/^ma(?:ke|kes|de|king)$/.test(word.lower))
      return after === 'clear' || (after === 'it' && words[i + 2]?.lower === 'clear')
    if (/^(?:point|points|pointed|pointing)$/.test(word.lower)) return after === 'out' || after === 'to'
    if (word.lower === 'put' || word.lower === 'puts') return after === 'it'
  }
  return true
}

export const isPassive = (words: readonly Word[], i: number): boolean => {
  let at = i - 1
  while (at >= 0 && ADVERB.test(words[at]?.lower ?? '')) at--
  return BE.has(words[at]?.lower ?? '') && !/ing$/.test(words[i]?.lower ?? '')
}
export const isParticiple = (word: Word | undefined): boolean => word !== undefined && /ing$/.test(word.lower)
/** The subject of an infinitive or a participle is that of its main clause. */
const leansOnMain = (words: readonly Word[], v: number) =>
  isParticiple(words[v]) || words[v - 1]?.lower === 'to'

/** Words that may stand between a subject and its verb. */
const between = (word: Word | undefined): boolean =>
  word !== undefined && !word.capital && (AUXILIARIES.has(word.lower) || ADVERB.test(word.lower))

/**
 * The one who does what verb `v` says, looking back no further than word `floor`. Null where the words before the
 * verb name someone no mention covers: then nobody is guessed at.
 */
export function subjectOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  v: number,
  floor: number,
  text: string,
): Mention | null {
  const { words } = sentence
  let near = v - 1
  while (near >= floor && between(words[near])) near--
  const before = mentions.filter((m) => m.from >= floor && m.to <= v)
  const verbStart = words[near + 1]?.start ?? 0
  const nearest = before[before.length - 1]
  // “with Barnier declaring: “…””: the one named right before it.
  if (isParticiple(words[v]) && nearest?.to === v && words[nearest.from - 1]?.lower === 'with') return nearest
  if (leansOnMain(words, v)) return mainSubject(before)
  const direct = [...before]
    .reverse()
    .find(
      (m) =>
        !m.possessive &&
        m.stands !== 'after-preposition' &&
        (m.to === near + 1 ||
          (m.tail > m.end && m.tail <= verbStart && !text.slice(m.tail, verbStart).trim())),
    )
  if (direct && (direct.stands === 'free' || direct.as === 'name'))
    return isJoined(direct, mentions, words) ? asGroup(direct) : direct
  if (!nearest || nearest.to <= near) {
    if (isUnknownPhrase(words, near, floor, before)) return null
  }
  const relative = words[near]?.lower
  const free = before.filter((m) => m.stands === 'free' && !m.possessive)
  if (relative === 'who' || relative === 'which')
    return [...before].reverse().find((m) => !m.possessive && m.to <= near) ?? null
  const people = free.filter((m) => m.as !== 'country' && m.as !== 'group')
  // “said it had cost Kenyan farmers a fortune and called it …”: the one named goes on, not those spoken of.
  const named = people.filter((m) => m.as !== 'unnamed')
  const chosen =
    (relative === 'and' || relative === 'but'
      ? (named[named.length - 1] ?? people[people.length - 1])
      : undefined) ??
    people[people.length - 1] ??
    free[free.length - 1]
  if (!chosen) return null
  return isJoined(chosen, mentions, words) ? asGroup(chosen) : chosen
}

/** Who acts in the main clause: the first free mention, persons before countries. */
export function mainSubject(mentions: readonly Mention[]): Mention | null {
  const free = mentions.filter((m) => m.stands === 'free' && !m.possessive)
  return free[0] ?? null
}

/** “Wang and Iwaya said”: two speak, so no one of them is the speaker. */
function isJoined(m: Mention, mentions: readonly Mention[], words: readonly Word[]): boolean {
  return (
    words[m.from - 1]?.lower === 'and' && mentions.some((x) => x.to === m.from - 1 && x.stands === 'free')
  )
}
const asGroup = ({ who: _who, country: _country, ...m }: Mention): Mention => ({ ...m, as: 'group' })

/** The noun before the verb belongs to no mention: “Zoltan said”, “the bank said”. */
function isUnknownPhrase(
  words: readonly Word[],
  near: number,
  floor: number,
  mentions: readonly Mention[],
): boolean {
  const last = words[near]
  if (!last || near < floor) return false
  if (mentions.some((m) => m.from <= near && near < m.to)) return false
  if (mentions.some((m) => m.tail >= last.end && m.end < last.start)) return false
  if (isTime(last.lower)) return false
  // “Ren of Fudan University called it”: a run of capitals after a preposition is not who acts.
  let run = near
  while (run > floor && words[run]?.capital && words[run - 1]?.capital) run--
  if (last.capital && run > floor && !PREPOSITIONS.has(words[run - 1]?.lower ?? '')) return true
  if (last.capital && near === floor) return !/^(?:also|he|she|they|it|then|who)$/.test(last.lower)
  if (/^(?:and|but|who|that|which|then|or|it)$/.test(last.lower)) return false
  for (let i = near; i >= floor && i > near - 5; i--) {
    const lower = words[i]?.lower ?? ''
    if (PREPOSITIONS.has(lower) || /^(?:and|but|who|that)$/.test(lower)) return false
    if (/^(?:the|a|an|one|another)$/.test(lower))
      return !PREPOSITIONS.has(words[i - 1]?.lower ?? '') && !mentions.some((m) => m.from <= i && i < m.to)
  }
  return false
}
const isTime = (w: string) =>
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|week|month|year|night|morning|afternoon|evening|day|\d+(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.)$/.test(
    w,
  )
