import type { Span } from '../evidence-book.ts'
import type { Mention, Person } from './cast.ts'
import type { FoundDate } from './found-date.ts'
import type { Page } from './page.ts'
import type { Sentence } from './sentences.ts'
import type { Attributed, Voice } from './voice.ts'

/** A text read once; each kind of item is drafted from this and from nothing else. */
export interface Analysis {
  readonly text: string
  readonly page: Page
  readonly sentences: readonly Sentence[]
  /** By sentence, like the two below. */
  readonly mentions: readonly (readonly Mention[])[]
  readonly dates: readonly (readonly FoundDate[])[]
  /** Who a sentence of reported speech speaks for. */
  readonly voices: readonly (Voice | undefined)[]
  readonly attributed: readonly Attributed[]
  readonly people: readonly Person[]
  readonly bodies: readonly Person[]
  /** Day of publication, or of the import where the source gives none. */
  readonly day: string
  readonly dayKnown: boolean
  /** Whether 3/4/2025 is the third of April. */
  readonly dayFirst: boolean
  /** A bare date in the head of the page. */
  readonly headDate?: FoundDate
  /** Under which heading each sentence stands, lower case. */
  readonly sections: readonly string[]
}

export type Level = 'high' | 'medium' | 'low'

/** What every drafted item carries besides its own fields. */
export interface Drafted {
  readonly spans: readonly Span[]
  readonly text: string
  readonly level: Level
  /** Why it was taken, in words. */
  readonly reason: string
  /** Larger matters more; turned into priorities over the whole record. */
  readonly weight: number
  readonly sentence: number
}

/** Country or body ids that speak or act through a mention. */
export const partyOf = (m: Mention | null | undefined): string | undefined => m?.who?.country ?? m?.country
