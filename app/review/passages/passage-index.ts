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

interface Ranked extends Pick<Match, 'share' | 'score'> {
  /** Number of the sentence. */
  readonly i: number
}

/** Sentences by their words. Rare words weigh more, as in BM25; the number of times does not matter in one sentence. */
export class PassageIndex {
  private readonly postings = new Map<string, number[]>()
  private readonly totals: number[] = []
  /** Weight each sentence has gained in the search under way; all zero between two. */
  private readonly gained: Float64Array

  constructor(readonly sentences: readonly SourceSentence[]) {
    this.gained = new Float64Array(sentences.length)
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
    const touched: number[] = []
    for (const key of keys) {
      const weight = this.weight(key)
      all += weight
      for (const i of this.postings.get(key) ?? []) {
        const gain = this.gained[i] ?? 0
        if (gain === 0) touched.push(i)
        this.gained[i] = gain + weight
      }
    }
    const best = this.bestOf(touched, all, most)
    for (const i of touched) this.gained[i] = 0
    return best.flatMap(({ i, share, score }) => {
      const sentence = this.sentences[i]
      if (!sentence) return []
      const there = new Set(sentence.terms.map((t) => t.key))
      return [{ sentence, share, score, shared: keys.filter((k) => there.has(k)) }]
    })
  }

  /** Of thousands of sentences that share a word a handful is wanted: they are not all put in order. */
  private bestOf(touched: readonly number[], all: number, most: number): readonly Ranked[] {
    const best: Ranked[] = []
    for (const i of touched) {
      const gain = this.gained[i] ?? 0
      const score = (0.75 * gain) / all + (0.25 * gain) / (this.totals[i] ?? 1)
      const worst = best[most - 1]
      if (worst && (score < worst.score || (score === worst.score && i > worst.i))) continue
      let at = best.length
      for (let b = best[at - 1]; b && (b.score < score || (b.score === score && b.i > i)); b = best[at - 1])
        at--
      best.splice(at, 0, { i, share: gain / all, score })
      if (best.length > most) best.pop()
    }
    return best
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
