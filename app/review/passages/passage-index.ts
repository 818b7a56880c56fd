import type { SourceSentence } from './source-sentences.ts'
import type { Term } from './terms.ts'

export interface Match {
  readonly sentence: SourceSentence
  /** Weight of the wording's terms that the sentence has, over that of all of them: 0 to 1. */
  readonly share: number
  /** What matches are ranked by: `share`, less where the sentence speaks of much else. */
  readonly score: number
  readonly shared: readonly string[]
}

/** Sentences by their words. Rare words weigh more, as in BM25; the number of times does not matter in one sentence. */
export class PassageIndex {
  private readonly postings = new Map<string, number[]>()
  private readonly totals: number[] = []

  constructor(readonly sentences: readonly SourceSentence[]) {
    for (const [i, { terms }] of sentences.entries())
      for (const key of new Set(terms.map((t) => t.key))) {
        const list = this.postings.get(key)
        if (list) list.push(i)
        else this.postings.set(key, [i])
      }
    for (const { terms } of sentences) {
      let total = 0
      for (const key of new Set(terms.map((t) => t.key))) total += this.weight(key)
      this.totals.push(total)
    }
  }

  /** How much a word tells: the fewer sentences have it, the more. A word of no source weighs like a rare one. */
  weight(key: string): number {
    const n = this.sentences.length
    const df = this.postings.get(key)?.length ?? 0
    return df === 0 ? Math.log(1 + n / 2.5) : Math.log(1 + (n - df + 0.5) / (df + 0.5))
  }

  has(key: string): boolean {
    return this.postings.has(key)
  }

  /** The sentences most like a wording, best first. */
  find(terms: readonly Term[], most: number): Match[] {
    const keys = [...new Set(terms.map((t) => t.key))]
    let all = 0
    const gained = new Map<number, number>()
    for (const key of keys) {
      const weight = this.weight(key)
      all += weight
      for (const i of this.postings.get(key) ?? []) gained.set(i, (gained.get(i) ?? 0) + weight)
    }
    if (all === 0) return []
    const ranked = [...gained]
      .map(([i, gain]) => ({
        i,
        share: gain / all,
        score: (0.75 * gain) / all + (0.25 * gain) / (this.totals[i] ?? 1),
      }))
      .sort((a, b) => b.score - a.score || a.i - b.i)
      .slice(0, most)
    return ranked.flatMap(({ i, share, score }) => {
      const sentence = this.sentences[i]
      if (!sentence) return []
      const there = new Set(sentence.terms.map((t) => t.key))
      return [{ sentence, share, score, shared: keys.filter((k) => there.has(k)) }]
    })
  }

  /** Weight of the terms that some of `places` have, over that of all of them: how far they bear a wording out together. */
  borne(terms: readonly Term[], places: readonly SourceSentence[]): number {
    const there = new Set(places.flatMap((p) => p.terms.map((t) => t.key)))
    let all = 0
    let found = 0
    for (const key of new Set(terms.map((t) => t.key))) {
      const weight = this.weight(key)
      all += weight
      if (there.has(key)) found += weight
    }
    return all === 0 ? 1 : found / all
  }
}
