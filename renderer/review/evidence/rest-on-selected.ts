import type { LedgerEntry } from '../../../app/review/ledger/ledger.ts'
import { lastSelectedSpan } from '../../meeting/last-selected-span.ts'
import type { Desk } from '../../state/desk.ts'
import { settleSentence } from './settle-sentence.ts'

/** Evidence by hand: the passage selected in the text of its source, without a mark in the note. */
export function restOnSelected(desk: Desk, entry: LedgerEntry): void {
  const span = lastSelectedSpan()
  if (span) settleSentence(desk, entry, entry.state === 'disputed' ? 'disputed' : 'borne out', span)
  else desk.say('Select the passage in the text of its source first: Sources, on the left.')
}
