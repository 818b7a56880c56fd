import type { RootContent, Table } from 'mdast'
import type { Edit } from './edit.ts'
import type { Refreshing } from './refreshing.ts'
import { fullShape } from './shape.ts'

/**
 * A list or region all of whose items go while others come: they change places in one step. Taken alone, the
 * removals would leave nothing for the others to come into.
 */
export function refillFrame(
  note: readonly RootContent[],
  path: readonly number[],
  { edits }: Refreshing,
): void {
  const { gains, losses } = stepsIn(path, edits)
  const [first] = losses
  const [gain] = gains
  if (path.length === 0 || losses.length < note.length || !first || !gain) return
  drop([...gains, first], edits)
  edits.push({ ...first, ref: gain.ref, after: gains.flatMap(({ after }) => after) })
}

/** A table all of whose rows go: it goes as a whole, unless a person wrote in its heading. */
export function dropEmptyTable(
  { filled, note }: { readonly filled: Table; readonly note: Table },
  path: readonly number[],
  ref: string,
  refreshing: Refreshing,
): void {
  const { edits, done } = refreshing
  const { gains, losses } = stepsIn(path, edits)
  const [was, mine] = [filled.children[0], note.children[0]]
  if (gains.length > 0 || losses.length === 0 || losses.length < note.children.length - 1) return
  if (!was || !mine || fullShape(was) !== fullShape(mine)) return
  drop(losses, edits)
  edits.push({ ref, block: path, before: [note], after: [] })
  done.add(note)
}

/** Blocks that come and go directly below a place. */
function stepsIn(path: readonly number[], edits: readonly Edit[]) {
  const here = edits.filter(
    ({ block, offset }) =>
      offset === undefined &&
      block.length === path.length + 1 &&
      path.every((step, index) => block[index] === step),
  )
  return {
    gains: here.filter(({ before }) => before.length === 0),
    losses: here.filter(({ after }) => after.length === 0),
  }
}

function drop(steps: readonly Edit[], edits: Edit[]): void {
  for (const step of steps) edits.splice(edits.indexOf(step), 1)
}
