import type { LedgerEntry, LedgerEvidence } from './ledger.ts'
import type { ClaimAnchor, ClaimState } from './settled-claim.ts'

/** One sentence of the ledger as it is kept with the note: whole without sources, record or rules at hand. */
export interface AccountEntry extends ClaimAnchor {
  readonly state: ClaimState
  readonly evidence: readonly AccountPassage[]
}

export interface AccountPassage {
  readonly how: LedgerEvidence['how']
  /** The record's id of the source. */
  readonly source: string
  /** Its words, as they stand there. */
  readonly exact: string
}

const made = new WeakMap<readonly LedgerEntry[], readonly AccountEntry[]>()

/** What the sentences of the fact sections stand on, as it is kept with the note; the same ledger gives the same object. */
export function accountOf(
  entries: readonly LedgerEntry[],
  sources: ReadonlyMap<string, string>,
): readonly AccountEntry[] {
  const known = made.get(entries)
  if (known) return known
  const account = entries
    .filter((e) => e.asks || e.settled)
    .map(({ place: { quote, prefix, suffix }, state, evidence }) => ({
      quote,
      prefix,
      suffix,
      state,
      evidence: evidence.map(({ how, source, start, end }) => ({
        how,
        source,
        exact: (sources.get(source) ?? '').slice(start, end),
      })),
    }))
  made.set(entries, account)
  return account
}
