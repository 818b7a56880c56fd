import type { Span } from '../evidence-book.ts'
import type { Mention, Person } from './cast.ts'
import type { Listed } from './listed-people.ts'
import type { Block, Page } from './page.ts'
import type { Sentence } from './sentences.ts'
import type { Attributed, Voice } from './voice.ts'

export interface SpokenText {
  readonly people: Person[]
  readonly bodies: readonly Person[]
  readonly mentions: readonly (readonly Mention[])[]
  readonly voices: readonly (Voice | undefined)[]
  readonly attributed: readonly Attributed[]
  readonly listed: readonly Listed[]
}

/** A paragraph that is set in marks as a whole: the words are those between them. */
function unmarked(text: string, { from, end }: Block): Span {
  const whole = /^(?:「」|“”)$/.test(`${text[from]}${text[end - 1]}`)
  const inner = text.slice(from + 1, end - 1)
  return whole && !/[「」“”]/.test(inner) ? { start: from + 1, end: end - 1 } : { start: from, end }
}

/** In a transcript each paragraph is a statement of the one its label names. */
export function turnsOf(
  page: Page,
  sentences: readonly Sentence[],
  labels: ReadonlyMap<number, Person | undefined>,
) {
  const attributed: Attributed[] = []
  const voices = new Map<number, Voice>()
  const first = new Map<Block, number>()
  for (const [i, s] of sentences.entries()) {
    const block = page.blocks[s.block]
    if (block?.kind !== 'turn' || !block.label) continue
    const who = labels.get(block.label.start)
    if (!who) continue
    voices.set(i, { who })
    if (first.has(block)) continue
    first.set(block, i)
    const quote = unmarked(page.text, block)
    attributed.push({
      quote: { ...quote, outer: quote, block: s.block, mark: '', runsOn: false, continues: false },
      sentence: i,
      who,
      level: 'high',
      reason: 'the transcript names the speaker before the words',
    })
  }
  return { attributed, voices }
}
