import type { Mention, Person } from './cast.ts'
import type { Quote } from './quotes.ts'

export interface Voice {
  readonly who?: Person
  /** Country spoken for, where no person is named. */
  readonly country?: string
  /** The text's own words for a speaker it does not name. */
  readonly unnamed?: string
  readonly relayedBy?: string
}

/** A quotation and whose it is, as far as the text tells. */
export interface Attributed extends Voice {
  readonly quote: Quote
  readonly sentence: number
  readonly level: 'high' | 'medium' | 'low'
  /** Why this speaker, in words. */
  readonly reason: string
  readonly verb?: string
}

export interface Spoken {
  readonly attributed: Attributed[]
  /** Mentions by sentence. */
  readonly mentions: readonly (readonly Mention[])[]
}

export interface Found extends Voice {
  readonly how: 'after' | 'before' | 'fragment' | 'noun'
  readonly verb: string
  readonly reason: string
  readonly pronoun?: boolean
}
