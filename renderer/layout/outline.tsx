import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { PassagePane } from '../meeting/passage-pane.tsx'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Empty } from '../ui/empty.tsx'
import './outline.css'

interface OutlineRow {
  readonly block: number
  readonly depth: number
  readonly words: string
  /** Sentences under it, so that an empty section can be seen. */
  readonly empty: boolean
}

const isGuide = (block: RootContent): boolean => block.type === 'containerDirective' && block.name === 'guide'

/** Headings in the order they stand, and which of them have nothing under them. */
export function outlineOf(blocks: readonly RootContent[]): readonly OutlineRow[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== 'heading') return []
    const next = blocks.findIndex((b, i) => i > at && b.type === 'heading' && b.depth <= block.depth)
    const under = blocks.slice(at + 1, next === -1 ? undefined : next)
    const empty = !under.some((b) => b.type !== 'heading' && !isGuide(b) && textOf(b).trim() !== '')
    return [{ block: at, depth: block.depth, words: textOf(block), empty }]
  })
}

export function Outline() {
  const desk = useDesk()
  const live = useDeskState((s) => s.live)
  const rows = live ? outlineOf(live.tree.children) : []
  if (rows.length === 0)
    return (
      <Empty title="No headings yet">
        Begin a line with # and a space, or choose Heading in the Format menu.
      </Empty>
    )
  return (
    <>
      <nav className="rail-scroll outline" aria-label="Outline">
        <ol>
          {rows.map((row) => (
            <li key={row.block}>
              <button
                type="button"
                className={`outline-row depth-${Math.min(row.depth, 4)}`}
                onClick={() => desk.session()?.reveal({ block: row.block })}
              >
                <span>{row.words || 'Untitled'}</span>
                {row.empty && <span className="outline-empty">empty</span>}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <PassagePane />
    </>
  )
}
