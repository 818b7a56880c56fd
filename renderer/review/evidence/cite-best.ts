import type { Desk } from '../../state/desk.ts'
import { refreshLedger } from '../check-note.ts'
import { citable } from './claim-states.ts'
import { citeAtSentence } from './settle-sentence.ts'
import { sentenceAtCaret } from './use-sentence-at-caret.ts'

/** Cites the passage that bears out the sentence at the caret best, from the page and without the list. */
export async function citeBest(desk: Desk): Promise<void> {
  const ledger = await refreshLedger(desk)
  if (!ledger) return
  const entry = sentenceAtCaret(desk, ledger.entries)
  if (!entry) desk.say('Put the caret into the statement that is to be cited.')
  else if (entry.evidence.some((e) => e.how !== 'matched')) desk.say('This sentence has its evidence.')
  else {
    const [best] = citable(entry)
    if (best) citeAtSentence(desk, entry, best)
    else desk.say('No passage has words of this sentence.')
  }
}
