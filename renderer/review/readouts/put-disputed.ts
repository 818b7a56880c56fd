import type { PhrasingContent } from 'mdast'
import { citePassage } from '../../../app/meeting/editing/cite-passage.ts'
import type { Source } from '../../../app/meeting/meeting.ts'
import { plainText } from '../../../app/note/plain-text.ts'
import { settleClaim } from '../../../app/review/ledger/settled-claim.ts'
import type { Point } from '../../../app/review/readouts/align-readouts.ts'
import { textOf } from '../../meeting/passages.ts'
import type { Desk } from '../../state/desk.ts'
import { refreshLedger } from '../check-note.ts'

interface Wording {
  readonly point: Point
  readonly source: Source
}

/** The part of a note for what the sides see differently, by the words of its heading. */
const DISPUTED = /not agreed|left open|disputed|differ|不一致|未合意|分歧|未达成/iu

/**
 * Puts both wordings, each with its passage, under the heading for what is not agreed, or at the caret where there is
 * none, and keeps them as disputed.
 */
export async function putDisputed(desk: Desk, a: Wording, b: Wording): Promise<void> {
  const session = desk.session()
  const { open, meeting, profile } = desk.store.getState()
  if (!session || !open || !meeting || open.brief.readOnly) return
  let record = meeting
  const says = ({ point, source }: Wording, last: boolean): PhrasingContent[] => {
    const { start, end } = point
    const cited = citePassage(record, {
      source: source.id,
      text: textOf(source, open.brief.sources) ?? '',
      start,
      end,
    })
    record = cited.meeting
    return [
      { type: 'text', value: `According to ${source.publisher ?? source.title}: ${point.text.trim()}` },
      { type: 'textDirective', name: 'cite', attributes: { e: cited.evidence }, children: [] },
      ...(last ? [] : [{ type: 'text' as const, value: ' ' }]),
    ]
  }
  const children = [...says(a, false), ...says(b, true)]
  desk.store.setState({ meeting: record })
  const blocks = session.current().tree.children
  const heading = blocks.findIndex((block) => block.type === 'heading' && DISPUTED.test(plainText(block)))
  if (heading >= 0) {
    const end = plainText(blocks[heading] ?? { type: 'text', value: '' }).length
    session.reveal({ block: heading, start: end, end })
  }
  session.insert({ blocks: [{ type: 'paragraph', children }] })
  desk.say(
    heading >= 0 ? 'Both wordings stand under what is not agreed.' : 'Both wordings stand at the caret.',
    [{ words: 'Undo', run: () => void session.run('undo') }],
  )
  const block = session.caret()?.block
  const ledger = await refreshLedger(desk)
  const when = new Date().toISOString()
  const made = ledger?.entries.filter((e) => e.place.block === block) ?? []
  desk.store.setState((s) => ({
    claims: made.reduce(
      (claims, { place: { quote, prefix, suffix } }) =>
        settleClaim(claims, {
          ...{ quote, prefix, suffix, when },
          state: 'disputed',
          by: profile.author || 'Me',
        }),
      s.claims,
    ),
  }))
}
