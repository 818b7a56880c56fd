import {
  CircleAlert,
  CircleCheck,
  History,
  type LucideIcon,
  PenLine,
  Scale,
  UserRoundCheck,
} from 'lucide-react'
import type { LedgerEntry } from '../../../app/review/ledger/ledger.ts'
import type { ClaimState } from '../../../app/review/ledger/settled-claim.ts'

/** What the list can be narrowed to: a state, or sentences that were changed after somebody settled them. */
export type ClaimFilter = ClaimState | 'changed'

interface Sign {
  readonly words: string
  readonly icon: LucideIcon
}

/** Sign and words of each state, in the order in which they ask for care. Never colour alone. */
export const CLAIM_SIGNS: Readonly<Record<ClaimFilter, Sign>> = {
  unsupported: { words: 'Unsupported', icon: CircleAlert },
  changed: { words: 'Changed since it was settled', icon: History },
  disputed: { words: 'Disputed', icon: Scale },
  assessment: { words: 'Our assessment', icon: PenLine },
  'paraphrase checked': { words: 'Paraphrase checked', icon: UserRoundCheck },
  'borne out': { words: 'Borne out', icon: CircleCheck },
}
export const CLAIM_FILTERS = Object.keys(CLAIM_SIGNS) as readonly ClaimFilter[]

export const isShownUnder = (entry: LedgerEntry, filter: ClaimFilter | null): boolean =>
  filter === null || (filter === 'changed' ? entry.lapsed !== undefined : entry.state === filter)

/** Passages to cite for a sentence that neither cites one, nor has one by the record or by hand. */
export const citable = ({ evidence, suggestions }: LedgerEntry): LedgerEntry['suggestions'] =>
  evidence.every((e) => e.how === 'matched') ? suggestions : []

/** The statements a person looks after: those of fact, and whatever somebody settled. */
export const caredFor = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.filter((e) => e.asks || e.settled || e.lapsed)
