import type { Desk } from '../state/desk.ts'

/** Goes to the next or previous change of the comparison, and round at either end. */
export function stepChange({ store }: Desk, by: 1 | -1): void {
  const { comparing, changeAt } = store.getState()
  const changes = comparing?.comparison.changes ?? []
  if (changes.length === 0) return
  const from = changeAt ?? (by === 1 ? -1 : 0)
  const at = (from + by + changes.length) % changes.length
  store.setState({ changeAt: at })
  light(changes[at]?.id ?? '')
}

/** Lights every mark of one change and brings the first into view. */
function light(id: string): void {
  const root = document.querySelector('.redline')
  for (const lit of root?.querySelectorAll('.change-current') ?? []) lit.classList.remove('change-current')
  const marks = root?.querySelectorAll(`[data-change~="${CSS.escape(id)}"]`) ?? []
  for (const mark of marks) mark.classList.add('change-current')
  marks[0]?.scrollIntoView({ block: 'center' })
}
