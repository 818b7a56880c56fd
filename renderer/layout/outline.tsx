import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { PassagePane } from '../meeting/passage-pane.tsx'
import { useDesk } from '../state/use-desk.tsx'
import { sameRecords, useOfLive } from '../state/use-of-live.ts'
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

/** Blocks are the same objects until they are edited: the words of each are gathered once. */
const gathered = new WeakMap<RootContent, string>()

function wordsOf(block: RootContent): string {
  const known = gathered.get(block)
  if (known !== undefined) return known
  const words = textOf(block)
  gathered.set(block, words)
  return words
}

/** Headings in the order they stand, and which of them have nothing under them. */
export function outlineOf(blocks: readonly RootContent[]): readonly OutlineRow[] {
  return blocks.flatMap((block, at) =>
    block.type === 'heading'
      ? [
          {
            block: at,
            depth: block.depth,
            words: wordsOf(block),
            empty: isEmptyUnder(blocks, at, block.depth),
          },
        ]
      : [],
  )
}

/** Looks on to the next heading of the same weight, or to the first words before it. */
function isEmptyUnder(blocks: readonly RootContent[], at: number, depth: number): boolean {
  for (let i = at + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === undefined) break
    if (block.type === 'heading') {
      if (block.depth <= depth) break
    } else if (!isGuide(block) && wordsOf(block).trim() !== '') return false
  }
  return true
}

export function Outline() {
  const desk = useDesk()
  const rows = useOfLive((live) => outlineOf(live.tree.children), sameRecords) ?? []
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
