import type { RootContent } from 'mdast'
import type { Meeting } from '../../app/meeting/meeting.ts'
import type { Head } from '../../app/note/note.ts'
import type { House } from '../../app/pipeline.ts'
import type { CheckProgress } from '../../app/review/check-in-steps.ts'
import type { Finding } from '../../app/review/checks/check.ts'
import type { Ledger } from '../../app/review/ledger/ledger.ts'
import type { SettledClaim } from '../../app/review/ledger/settled-claim.ts'

/** What the window tells the worker that checks, and what it answers. Plain data, copied over. */
export type CheckQuestion =
  /** What the note stands on; sent again only when it is another. */
  | { readonly kind: 'sources'; readonly sources: ReadonlyMap<string, string> }
  | { readonly kind: 'meeting'; readonly meeting: Meeting | undefined }
  /** What people settled, and what the house sets; sent again only when it is another. */
  | { readonly kind: 'claims'; readonly claims: readonly SettledClaim[] }
  | { readonly kind: 'house'; readonly house: House }
  /** The note of `version`: `added` takes the place of `removed` blocks from `from` on; all other blocks stayed. */
  | {
      readonly kind: 'note'
      readonly version: number
      /** The ledger is wanted beside the findings. */
      readonly ledger: boolean
      readonly head: Head
      readonly from: number
      readonly removed: number
      readonly added: readonly RootContent[]
    }
  | { readonly kind: 'stop' }

export type CheckAnswer =
  | ({ readonly kind: 'progress'; readonly version: number } & CheckProgress)
  | {
      readonly kind: 'findings'
      readonly version: number
      readonly findings: readonly Finding[]
      readonly ledger: Ledger | null
    }
  | { readonly kind: 'failed'; readonly version: number; readonly words: string }
