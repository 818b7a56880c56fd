import type { LedgerEntry } from '../../../app/review/ledger/ledger.ts'
import type { Desk } from '../../state/desk.ts'
import { citable } from './claim-states.ts'
import { restOnSelected } from './rest-on-selected.ts'
import { citeAtSentence, settleSentence, unsettleSentence } from './settle-sentence.ts'

/** Single keys on the sentence in hand: cite the best passage, checked, assessment, disputed, by hand, go there, take back. */
export function actByKey(desk: Desk, entry: LedgerEntry, key: string): boolean {
  const [best] = citable(entry)
  switch (key.toLowerCase()) {
    case 'c':
      if (best) citeAtSentence(desk, entry, best)
      else desk.say('This sentence has its evidence, or no passage has its words.')
      return true
    case 'p':
      settleSentence(desk, entry, 'paraphrase checked', best)
      return true
    case 'a':
      settleSentence(desk, entry, 'assessment')
      return true
    case 'd':
      settleSentence(desk, entry, 'disputed')
      return true
    case 's':
      restOnSelected(desk, entry)
      return true
    case 'g':
      desk.session()?.reveal(entry.place)
      return true
    case 'u':
      unsettleSentence(desk, entry)
      return true
    default:
      return false
  }
}
