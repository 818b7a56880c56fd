import type { Suggestion } from '../../review/suggestion.ts'
import { instant } from './instant.ts'
import { withoutSigns } from './signs.ts'
import type { XmlAttributes } from './xml.ts'

/**
 * Word's tracked changes as suggestions. Word marks each run apart and knows no change that takes words out and puts
 * others in: what one person changed at one time, with no other words between, is one suggestion here.
 */
export class Revisions {
  readonly #found: Suggestion[] = []
  #running = false

  /** `day` is for changes without a date. */
  constructor(readonly day: string) {}

  /** The suggestion a tracked change belongs to. */
  idOf(attributes: XmlAttributes): string {
    const author = withoutSigns(attributes['w:author'] ?? '').trim() || 'Unknown'
    const at = instant(attributes['w:date'], this.day)
    const last = this.#found.at(-1)
    if (this.#running && last?.author === author && last.at.slice(0, 16) === at.slice(0, 16)) return last.id
    const id = `w${this.#found.length + 1}`
    this.#found.push({ id, author, at, cause: { kind: 'suggestion' } })
    this.#running = true
    return id
  }

  /** Words that nobody changed stand between what came and what comes. */
  part(): void {
    this.#running = false
  }

  /** Those of the given ids, in order. */
  suggestions(ids: readonly string[]): readonly Suggestion[] {
    return this.#found.filter(({ id }) => ids.includes(id))
  }
}
