import type { Copy } from '../../app/export/export.ts'
import type { ReviewChoice } from './fitting.ts'

/** What was chosen of a copy: the preview and the printer show what an export would write. */
export interface Outgoing {
  readonly copy: Copy
  /** Whom it is for, of those the note names; empty for nobody named. */
  readonly addressee: string
  /** With the annex of what each statement stands on. */
  readonly ledger: boolean
  readonly review: ReviewChoice
}

export const FULL_COPY: Outgoing = {
  copy: 'full',
  addressee: '',
  ledger: false,
  review: { annotations: 'none', suggestions: 'original' },
}

/** The whole note and nothing besides: what its length is counted by. */
export const isWholeNote = ({ copy, addressee, ledger, review }: Outgoing): boolean =>
  copy === 'full' &&
  !addressee &&
  !ledger &&
  review.annotations === 'none' &&
  review.suggestions === 'original'
