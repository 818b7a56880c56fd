import type { Drafted } from './analysis.ts'

export interface DraftedOutcome extends Drafted {
  readonly kind: 'agreement' | 'commitment' | 'initiative'
  readonly by: readonly string[]
  readonly to: readonly string[]
  readonly verb: string
  readonly due?: string
  readonly strength?: 'joint' | 'one-side' | 'would-consider'
  /** Id names a person where no party is known. */
  readonly byName?: string
}

export type DraftedOpen = Drafted
