import type { Brief } from '../../app/brief.ts'
import type { Version } from '../../app/host/contract.ts'
import { plainText } from '../../app/note/plain-text.ts'
import { writeText } from '../../app/note/text.ts'
import { outlineDistance, outlineOf } from '../../app/note/text-outline.ts'
import { mergeBriefs, pickVersion } from '../../app/pipeline.ts'
import { addThreads } from '../../app/review/add-threads.ts'
import type { MergeClash } from '../../app/review/merge/merge-notes.ts'
import { readThreads } from '../../app/review/read-threads.ts'
import type { Chosen } from './read-copies.ts'

export interface MergePlan {
  readonly brief: Brief
  readonly from: readonly { readonly words: string; readonly suggestions: number; readonly threads: number }[]
  readonly clashes: readonly MergeClash[]
  readonly notices: readonly string[]
}

export interface Merging {
  /** The note on the desk. */
  readonly now: Brief
  readonly name: string
  readonly author: string
  /** The state the copies were made of; absent when it is the note on the desk. */
  readonly base?: Brief | undefined
  readonly chosen: readonly Chosen[]
  /** Whose each copy is, by token. */
  readonly authors: ReadonlyMap<string, string>
  /** ISO 8601 instant. */
  readonly at: string
}

/** What bringing the chosen files in would make of the note. @throws {BriefError} for a file of comments that is none */
export function planMerge({ now, name, author, base, chosen, authors, at }: Merging): MergePlan {
  const copies = chosen.flatMap((c) =>
    c.kind === 'copy' ? [{ brief: c.brief, name: c.name, author: authors.get(c.token) || c.name }] : [],
  )
  const own = base ? [{ brief: now, name: `${name} (open)`, author, own: true }] : []
  const merged = mergeBriefs(base ?? now, [...own, ...copies], at)
  const from = merged.from
    .slice(own.length)
    .map(({ author: who, suggestions, threads }) => ({ words: who, suggestions, threads }))
  const notices = [...chosen.flatMap((c) => (c.kind === 'copy' ? c.notices : [])), ...merged.notices]
  let brief = merged.brief
  for (const file of chosen) {
    if (file.kind !== 'comments') continue
    const threads = readThreads(file.json, plainText(brief.note.tree), file.name)
    const { tree, annotations, placed, waiting } = addThreads(brief.note.tree, brief.annotations, threads)
    brief = { ...brief, note: { ...brief.note, tree }, annotations }
    from.push({ words: file.name, suggestions: 0, threads: placed + waiting })
    if (waiting > 0)
      notices.push(
        `${waiting === 1 ? 'One comment' : `${waiting} comments`} of “${file.name}” stand on words this note does not hold so; they wait in the list of comments.`,
      )
  }
  return { brief, from, clashes: merged.clashes, notices }
}

/** The plan with the wordings a person picked; a clash without a pick stays, both wordings side by side. */
export const withPicks = ({ brief, clashes }: MergePlan, picks: ReadonlyMap<number, number>): Brief =>
  [...picks].reduce((so, [clash, at]) => {
    const settled = clashes[clash]
    return settled ? pickVersion(so, settled, at) : so
  }, brief)

/** The version the copies are nearest to; null when that is the note as it stands. */
export function nearestBase(
  now: Brief,
  copies: readonly Brief[],
  versions: readonly Version[],
): string | null {
  const outlines = copies.map(outlineOfBrief)
  const far = (one: Version['outline']) =>
    outlines.reduce((sum, outline) => sum + outlineDistance(one, outline), 0)
  let best: { id: string | null; distance: number } = { id: null, distance: far(outlineOfBrief(now)) }
  for (const { id, outline } of versions) {
    const distance = far(outline)
    if (distance < best.distance) best = { id, distance }
  }
  return best.id
}

const outlineOfBrief = (brief: Brief) => outlineOf(writeText(brief.note))
