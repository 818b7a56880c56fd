import { speechVerb } from '../../meeting/importers/drafting/lexicon/verbs.ts'
import { asksEvidence } from '../asks-evidence.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/**
 * A view of “observers” or “analysts” whom no source speaks of so.
 *
 * Bad: `Observers say the ferry talks ended well.`
 * Good: `Ms Orla Brandt said the ferry talks ended well.`
 */
export const anonymousPlural: Check = {
  rule: 'anonymous-plural',
  group: 'attribution',
  run: (input) => {
    const grounds = groundsOf(input)
    return noteSentences(input.note).flatMap((s) => {
      if (!asksEvidence(s)) return []
      return grounds
        .once('anonymous', s.sentence, () => anonymousIn(grounds, s))
        .map((at) =>
          sentenceFinding('anonymous-plural', s, {
            severity: 'info',
            message: 'Nobody can ask who these are.',
            remedy: 'Name one who says so, or take it out.',
            at,
          }),
        )
    })
  },
}

function anonymousIn(grounds: Grounds, s: NoteSentence): { start: number; end: number }[] {
  const { sentence, reading } = s
  const text = reading.language === 'en' ? sentence.text.toLowerCase() : sentence.text
  return grounds.wordsOf(reading.language).anonymous.flatMap((word) => {
    const at = reading.language === 'en' ? wordAt(text, word.toLowerCase()) : text.indexOf(word)
    if (at < 0 || !speaks(sentence.text.slice(at + word.length), reading.language)) return []
    // The source leaves them unnamed as well: then the note is true to it.
    if (grounds.matchesOf(s).some((m) => m.sentence.text.toLowerCase().includes(word))) return []
    return [{ start: sentence.start + at, end: sentence.start + at + word.length }]
  })
}

/** Where a word stands as one of its own; -1 where it does not. */
function wordAt(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!PART_OF_WORD.test(text[at - 1] ?? ' ') && !PART_OF_WORD.test(text[at + word.length] ?? ' '))
      return at
  return -1
}
const PART_OF_WORD = /[\p{L}-]/u

function speaks(after: string, language: string): boolean {
  if (language !== 'en') return /^[はが]|^(?:说|称|表示|认为|指出)/u.test(after)
  const next = (
    after.match(/^(?:\s+(?:have|had|also|widely|generally))*\s+(\p{L}+)/u)?.[1] ?? ''
  ).toLowerCase()
  return speechVerb(next) !== undefined || /^(?:expect|see|think|fear|doubt)$/.test(next)
}
