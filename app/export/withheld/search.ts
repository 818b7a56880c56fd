import type { Prepared, Withheld } from '../prepared.ts'
import { foldWords, isSign, packed, spaced } from './fold.ts'
import { printedWords } from './printed-words.ts'

/** A run of so many words is no coincidence; signs of scripts without spaces count half. */
const RUN = 6
/** A whole sentence is one from here on; shorter ones (“He agreed.”) may well stand in two places. */
const SENTENCE = 5
/** So many letters are searched through word boundaries. */
const THROUGH = 12

interface Haystack {
  readonly words: string
  readonly letters: string
  /** Made when first asked for: most exports withhold no run of words. */
  runs(): ReadonlySet<string>
}

function haystack(text: string): Haystack {
  const words = foldWords(text)
  let runs: ReadonlySet<string> | undefined
  return {
    words: spaced(words),
    letters: packed(words),
    runs() {
      runs ??= new Set(runsOf(words))
      return runs
    },
  }
}

/**
 * The first withheld words that stand in a text, or undefined. Of what was left out for the reader's sake, a whole
 * sentence must not stand anywhere, even if the note says it twice; a part of it may stand where the note itself
 * prints the same words (a name, a title). What is only not printed may stand wherever anything printed says the same.
 */
export function searchWithheld(text: string, prepared: Prepared): Withheld | undefined {
  const found = haystack(text)
  const { body, comments } = printedWords(prepared)
  const inBody = haystack(body)
  const inAll = comments ? haystack(`${body}\n${comments}`) : inBody
  return prepared.withheld.find((withheld) => {
    const allowed = withheld.secret ? inBody : inAll
    const whole = sentencesOf(withheld.text)
    if (withheld.secret && whole.some((words) => weigh(words) >= SENTENCE && stands(words, found)))
      return true
    return partsOf(withheld.text).some((words) => {
      if (stands(words, found) && !stands(words, allowed)) return true
      return withheld.secret && runsOf(words).some((run) => found.runs().has(run) && !allowed.runs().has(run))
    })
  })
}

const stands = (words: readonly string[], where: Haystack): boolean => {
  const letters = packed(words)
  return letters.length >= THROUGH || words.some(isSign)
    ? where.letters.includes(letters)
    : where.words.includes(spaced(words))
}

/** What ends with a full stop is a sentence. */
function sentencesOf(text: string): string[][] {
  return [...text.matchAll(/[^.!?。！？\n]+[.!?。！？]+(?=[\s”’"')\]」』]|$|(?<=[。！？]))/gu)].map(
    ([sentence]) => foldWords(sentence),
  )
}

/** Everything that can be told apart: at least four letters, or two signs. */
function partsOf(text: string): string[][] {
  return text
    .split(/[.!?。！？\n]+(?=\s|$)|\n/u)
    .map(foldWords)
    .filter((words) => {
      const letters = packed(words)
      return /\p{L}/u.test(letters) && (letters.length >= 4 || (letters.length >= 2 && words.every(isSign)))
    })
}

const weigh = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (isSign(word) ? 0.5 : 1), 0)

/** Every run of words that weighs enough and no more than needed. */
function runsOf(words: readonly string[]): string[] {
  const runs: string[] = []
  let end = 0
  let weight = 0
  for (let start = 0; start < words.length; start++) {
    while (end < words.length && weight < RUN) weight += isSign(words[end++] ?? '') ? 0.5 : 1
    if (weight < RUN) break
    runs.push(words.slice(start, end).join(' '))
    weight -= isSign(words[start] ?? '') ? 0.5 : 1
  }
  return runs
}
