import { foldName } from '../../meeting/importers/drafting/same-name.ts'
import { holdsFacts } from '../asks-evidence.ts'
import { isOfficeWord } from '../names/office-words.ts'
import { spellingKey } from '../names/spelling-key.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { groundsOf } from '../passages/grounds.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/** Shorter names are too often two people. */
const SHORTEST = 5

/**
 * One name written two ways in the same note, as transcriptions differ. The first spelling is taken to be the one meant.
 *
 * Bad: `President Zelensky arrived. Later Zelenskyy left for Halvik.`
 * Good: `President Zelensky arrived. Later Zelensky left for Halvik.`
 */
export const nameTwoSpellings: Check = {
  rule: 'name-two-spellings',
  group: 'names',
  run: (input) => {
    const grounds = groundsOf(input)
    const first = new Map<string, string>()
    return noteSentences(input.note).flatMap((sentence) => {
      if (!holdsFacts(sentence) || sentence.reading.language !== 'en') return []
      return grounds
        .once('spellings', sentence.sentence, () => namesIn(sentence))
        .flatMap((name) => {
          const earlier = first.get(name.key)
          if (earlier === undefined) first.set(name.key, name.text)
          if (earlier === undefined || foldName(earlier) === foldName(name.text)) return []
          return [
            sentenceFinding('name-two-spellings', sentence, {
              severity: 'warning',
              message: `This note also writes ${earlier}.`,
              remedy: 'Write the name one way throughout.',
              at: name,
              suggestion: earlier,
            }),
          ]
        })
    })
  },
}

function namesIn({ sentence }: NoteSentence): { key: string; text: string; start: number; end: number }[] {
  const { words, quotes } = sentence.span
  return words.flatMap((word) => {
    const name =
      word.capital && word.text.length >= SHORTEST && !/\d/.test(word.text) && !isOfficeWord(word.lower)
    if (!name) return []
    if (quotes.some((q) => word.start >= q.outer.start && word.end <= q.outer.end)) return []
    return [{ key: spellingKey(word.text), text: word.text, start: word.start, end: word.end }]
  })
}
