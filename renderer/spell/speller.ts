import { startWorker } from '../workers.ts'
import type { SpellAnswer, SpellQuestion } from './spell-messages.ts'

type Language = SpellQuestion['language']

/** Asks the dictionary, which runs beside the window so that no key waits for it. */
export class Speller {
  private worker: Worker | null = null
  private last = 0
  private readonly waiting = new Map<number, (answer: SpellAnswer) => void>()
  /** What is known of a word already, by language. */
  private readonly seen = new Map<string, boolean>()

  /** Those of `words` that no dictionary knows. */
  async wrong(language: Language, words: readonly string[]): Promise<ReadonlySet<string>> {
    const unseen = [...new Set(words)].filter((w) => !this.seen.has(`${language} ${w}`))
    if (unseen.length > 0) {
      const { wrong = [] } = await this.ask(language, { kind: 'check', words: unseen })
      const bad = new Set(wrong)
      for (const word of unseen) this.seen.set(`${language} ${word}`, !bad.has(word))
    }
    return new Set(words.filter((w) => this.seen.get(`${language} ${w}`) === false))
  }

  /** What may have been meant, likeliest first. */
  async suggest(language: Language, word: string): Promise<readonly string[]> {
    return (await this.ask(language, { kind: 'suggest', word })).suggestions ?? []
  }

  private ask(language: Language, ask: SpellQuestion['ask']): Promise<SpellAnswer> {
    this.worker ??= this.start()
    const id = ++this.last
    return new Promise((resolve) => {
      this.waiting.set(id, resolve)
      this.worker?.postMessage({ id, language, ask } satisfies SpellQuestion)
    })
  }

  private start(): Worker {
    const worker = startWorker('spell')
    worker.onmessage = ({ data }: MessageEvent<SpellAnswer>) => {
      this.waiting.get(data.id)?.(data)
      this.waiting.delete(data.id)
    }
    return worker
  }
}

/** One dictionary for the whole window. */
export const speller = new Speller()
