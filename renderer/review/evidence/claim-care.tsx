import type { LedgerEntry, WithoutPassage } from '../../../app/review/ledger/ledger.ts'
import { useDesk } from '../../state/use-desk.tsx'
import { Button } from '../../ui/button.tsx'
import { sayTime } from '../../ui/say-day.ts'
import { CLAIM_SIGNS, citable } from './claim-states.ts'
import { PassageQuote } from './passage-quote.tsx'
import { restOnSelected } from './rest-on-selected.ts'
import { citeAtSentence, settleSentence, unsettleSentence } from './settle-sentence.ts'

const WITHOUT: Readonly<Record<WithoutPassage, string>> = {
  record: 'These are the record’s own words, which rest on no passage.',
  'other language': 'No source is in this language, so these words could be looked for in none.',
}

/** What one sentence stands on, and what a person can say of it. */
export function ClaimCare({ entry }: { readonly entry: LedgerEntry }) {
  const desk = useDesk()
  const { evidence, settled, without } = entry
  const offered = citable(entry)
  const shown = offered.length > 0 ? [] : evidence
  const [best] = offered
  return (
    <div className="claim-care">
      {without && <p className="claim-hint">{WITHOUT[without]}</p>}
      {shown.map((e) => (
        <PassageQuote key={`${e.source} ${e.start} ${e.end}`} passage={e} why={why(e)} />
      ))}
      {offered.length > 0 && (
        <p className="claim-hint">
          {evidence.length > 0
            ? 'Not cited. Passages with its words, best first'
            : 'Passages that may bear it out, best first'}
        </p>
      )}
      {offered.map((e) => (
        <div key={`${e.source} ${e.start} ${e.end}`} className="claim-offer">
          <PassageQuote passage={e} why={why(e)} />
          <Button look="quiet" onPress={() => void citeAtSentence(desk, entry, e)}>
            Cite it{e === best && <kbd>C</kbd>}
          </Button>
        </div>
      ))}
      {shown.length + offered.length === 0 && !without && (
        <p className="claim-hint">No passage has words of this sentence.</p>
      )}
      {settled && (
        <p className="claim-settled">
          {CLAIM_SIGNS[settled.state].words}, by {settled.by}, {sayTime(settled.when)}
        </p>
      )}
      <div className="claim-actions">
        {settled?.state !== 'paraphrase checked' && (
          <Button look="quiet" onPress={() => settleSentence(desk, entry, 'paraphrase checked', best)}>
            I checked this paraphrase<kbd>P</kbd>
          </Button>
        )}
        {settled?.state !== 'assessment' && (
          <Button look="quiet" onPress={() => settleSentence(desk, entry, 'assessment')}>
            This is our assessment<kbd>A</kbd>
          </Button>
        )}
        {settled?.state !== 'disputed' && (
          <Button look="quiet" onPress={() => settleSentence(desk, entry, 'disputed')}>
            This is disputed<kbd>D</kbd>
          </Button>
        )}
        <Button look="quiet" onPress={() => restOnSelected(desk, entry)}>
          Rest it on the selected passage<kbd>S</kbd>
        </Button>
        <Button look="quiet" onPress={() => desk.session()?.reveal(entry.place)}>
          Go to the sentence<kbd>G</kbd>
        </Button>
        {(settled ?? entry.lapsed) && (
          <Button look="quiet" onPress={() => unsettleSentence(desk, entry)}>
            {settled ? 'Take it back' : 'Forget it'}
            <kbd>U</kbd>
          </Button>
        )}
      </div>
    </div>
  )
}

const why = ({ how, reason }: LedgerEntry['evidence'][number]): string =>
  how === 'matched' ? `Found by its words: ${reason}` : `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`
