import { retargetItem } from '../../app/meeting/editing/cite-passage.ts'
import { sourcesOf, textOf } from '../meeting/passages.ts'
import type { Desk } from '../state/desk.ts'
import { focusNeed } from './focus-need.ts'

/** Takes the chosen words of a source: an item rests on them from now on, or a new item begins from them. */
export function takePassage(desk: Desk, start: number, end: number): void {
  const { picking, meeting, open } = desk.store.getState()
  const source = meeting && sourcesOf(meeting).find((s) => s.id === picking?.source)
  const text = source && open && textOf(source, open.brief.sources)
  if (!picking || !source || text === undefined || text === null) return
  if (text.slice(start, end).trim() === '') {
    desk.say('Select the words first.')
    return
  }
  const passage = { source: source.id, start, end }
  if (picking.ref === null) {
    desk.store.setState({
      picking: null,
      form: { kind: 'add', text: text.slice(start, end).trim(), passage },
      leftTab: 'meeting',
    })
    return
  }
  const { ref } = picking
  const done = desk.record.change('Rests on the passage you chose.', (m) =>
    retargetItem(m, ref, { ...passage, text }),
  )
  if (done) leavePicking(desk)
}

/** Back to where the choosing began. */
export function leavePicking(desk: Desk): void {
  const { picking } = desk.store.getState()
  desk.store.setState({ picking: null })
  if (picking?.ref) focusNeed(`unsettled-${picking.ref}`)
}
