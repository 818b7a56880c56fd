import { useMemo } from 'react'
import { blockAt, plainText } from '../../app/note/plain-text.ts'
import { findAgain } from '../../app/review/anchors.ts'
import type { Annotation } from '../../app/review/annotation.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'

/** A thread whose words have gone: what they were, where they may stand now, and the way to put it back. */
export function ThreadGone({
  annotation,
  active,
}: {
  readonly annotation: Annotation
  readonly active: boolean
}) {
  const { exact, prefix, suffix } = annotation.anchor
  if (!exact && !active) return null
  return (
    <div className="thread-gone">
      {exact && (
        <p>
          Its words are no longer in the note:{' '}
          <q>
            {prefix.trimStart() && <span className="thread-around">…{prefix.trimStart()}</span>}
            <span className="thread-lost">{exact}</span>
            {suffix.trimEnd() && <span className="thread-around">{suffix.trimEnd()}…</span>}
          </q>
        </p>
      )}
      {active && <PutBack annotation={annotation} />}
    </div>
  )
}

function PutBack({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk()
  const tree = useDeskState((s) => s.live?.tree)
  const near = useMemo(() => {
    const found = tree && annotation.anchor.exact ? findAgain(annotation, tree) : null
    if (!tree || !found) return null
    const { block, offset } = blockAt(tree, found.start)
    const text = plainText(tree)
    return {
      place: { block, start: offset, end: offset + found.end - found.start },
      words: text.slice(found.start, found.end),
      before: text.slice(Math.max(0, found.start - 24), found.start),
      after: text.slice(found.end, found.end + 24),
      how: found.how,
    }
  }, [tree, annotation])
  return (
    <>
      {near && (
        <>
          <p>
            {near.how === 'exact' ? 'The same words stand here:' : 'Nearly these words stand here:'}{' '}
            <q>
              <span className="thread-around">{near.before}</span>
              <span className="thread-near">{near.words}</span>
              <span className="thread-around">{near.after}</span>
            </q>
          </p>
          <div className="thread-actions">
            <Button onPress={() => desk.threads.attachAt(annotation.id, near.place)}>Attach it there</Button>
            <Button look="quiet" onPress={() => desk.session()?.reveal(near.place)}>
              Show me
            </Button>
          </div>
        </>
      )}
      <div className="thread-actions">
        <Button
          onPress={() => {
            if (!desk.threads.attachToSelection(annotation.id))
              desk.say('Select the words in the page that this comment is about, then press this again.')
          }}
        >
          Attach to the selected words
        </Button>
      </div>
    </>
  )
}
