import type { NoteSentence } from '../note-sentences.ts'
import type { Grounds } from '../passages/grounds.ts'
import type { SourceSentence } from '../passages/source-sentences.ts'

/** How far sources bear a sentence out. */
export interface Support {
  /** Weight of its words that its best passages have, 0 to 1. */
  readonly share: number
  /** The passages, best first, each with the words it shares. */
  readonly passages: readonly { readonly sentence: SourceSentence; readonly shared: readonly string[] }[]
}

/** A summary may draw on several places; that counts for a little less than one place that says it all. */
const SCATTERED = 0.9

export function supportOf(grounds: Grounds, sentence: NoteSentence): Support {
  return grounds.once('support', sentence.sentence, () => {
    const matches = grounds.matchesOf(sentence)
    const { terms } = sentence.sentence
    const [best] = matches
    if (!best) return { share: grounds.index.borne(terms, []), passages: [] }
    const window = [best.sentence, ...grounds.beside(best.sentence)]
    const scattered = matches.filter((m) => m.sentence.source === best.sentence.source).slice(0, 3)
    const together = grounds.index.borne(
      terms,
      scattered.map((m) => m.sentence),
    )
    return {
      share: Math.max(grounds.index.borne(terms, window), SCATTERED * together),
      passages: matches.slice(0, 3).map(({ sentence: s, shared }) => ({
        sentence: s,
        shared: wordsShared(sentence, shared),
      })),
    }
  })
}

/** The note’s own words behind the shared stems, each once: what a reader is told as the reason. */
function wordsShared({ sentence }: NoteSentence, stems: readonly string[]): string[] {
  const words = sentence.terms
    .filter((t) => stems.includes(t.key))
    .map((t) => sentence.text.slice(t.start, t.end))
  return [...new Set(words)]
}
