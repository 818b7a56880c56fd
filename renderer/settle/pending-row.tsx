import { Button as AriaButton } from 'react-aria-components'
import { plainText } from '../../app/note/plain-text.ts'
import type { Pending } from '../../app/refresh-decisions.ts'
import { sayRecord } from '../editor/nodes/record-words.ts'
import { GROUPS } from '../meeting/cards.ts'
import { useDesk } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { answerPending } from './use-pending-changes.ts'

/** One change: what changed in the record, how the note reads before and after, and the answer. */
export function PendingRow({ one }: { readonly one: Pending }) {
  const desk = useDesk()
  const { cause, before, after, near, block } = sayPending(one)
  const answer = (how: 'take' | 'leave') => () =>
    answerPending(
      desk,
      how === 'take' ? 'Taken into the note.' : 'Your words stay.',
      new Map([[one.id, how]]),
    )
  const canTake = one.kind === 'change' || one.take !== undefined
  return (
    <li className="pending" data-pending={one.id}>
      <AriaButton
        className="pending-body"
        aria-keyshortcuts="A K"
        onPress={() => block !== undefined && desk.session()?.reveal({ block })}
      >
        <span className="pending-cause">{cause}</span>
        {before && <del>{before}</del>}
        {after && <ins>{after}</ins>}
        {near && <span className="need-help">{near}</span>}
      </AriaButton>
      <div className="pending-actions">
        {canTake && (
          <Button look="quiet" onPress={answer('take')}>
            Take it <kbd>A</kbd>
          </Button>
        )}
        <Button look="quiet" onPress={answer('leave')}>
          {one.kind === 'words' ? 'Keep my words' : 'Keep as it is'} <kbd>K</kbd>
        </Button>
      </div>
    </li>
  )
}

interface Said {
  readonly cause: string
  readonly before: string
  readonly after: string
  readonly near: string
  readonly block: number | undefined
}

function sayPending(one: Pending): Said {
  if (one.kind === 'words')
    return {
      cause: `${sayRef(one.ref)}: your words stay`,
      before: '',
      after: one.record,
      near: `You wrote “${one.words}”.`,
      block: one.block[0],
    }
  const { cause, place, before, after } = one.change
  const [was, is] = [wordsOf(before), wordsOf(after)]
  const ref = cause.kind === 'refresh' ? sayRef(cause.ref) : ''
  const what =
    before.length > 1 && before.length === after.length
      ? 'another order'
      : was === ''
        ? 'new'
        : is === ''
          ? 'gone from the record'
          : 'changed'
  return {
    cause: [ref, what].filter(Boolean).join(': '),
    before: was,
    after: is,
    near: place.offset === undefined ? '' : `in “${wholeWords(place.near ?? '', place.offset)}”`,
    block: place.block[0],
  }
}

/** Words around a value begin where they were cut. */
const wholeWords = (near: string, offset: number): string =>
  offset > 24 ? near.replace(/^\S*\s/, '… ') : near

/** The list and the field; the item is told by its words. */
function sayRef(ref: string): string {
  const [, list = '', ...rest] = ref.split('/')
  const field = GROUPS.some(([kind]) => kind === list) ? rest.slice(1) : rest
  const words = ref === '' ? 'the template’s own words' : sayRecord(`/${[list, ...field].join('/')}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
/** Blocks are parted by a dot, as they cannot be shown as blocks here. */
const wordsOf = (nodes: readonly Parameters<typeof plainText>[0][]) =>
  nodes.map(plainText).join(' · ').replaceAll('\n', ' · ')
