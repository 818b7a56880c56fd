import type { Brief } from './brief.ts'
import type { Head } from './note/note.ts'
import { deriveAnchors } from './review/anchors.ts'
import { type MergeClash, type Merged, mergeNotes } from './review/merge/merge-notes.ts'
import { acceptSuggestions, settle, suggestionIds } from './review/suggestions.ts'

/** A reviewer's copy of a note, whole. */
export interface BriefCopy {
  readonly brief: Brief
  /** Its file's name. */
  readonly name: string
  readonly author: string
  /** One's own going on with the note while it was out: taken as text, not proposed, unless somebody's words clash with it. */
  readonly own?: boolean
}

export interface MergedBriefs {
  readonly brief: Brief
  /** What came from whom, in the order of the copies. */
  readonly from: readonly {
    readonly author: string
    readonly name: string
    readonly suggestions: number
    readonly threads: number
  }[]
  readonly clashes: readonly MergeClash[]
  /** What could not be united, a sentence each. */
  readonly notices: readonly string[]
}

/**
 * Reviewers' copies of one note come back into it: every edit a suggestion of its author, threads united, pictures and
 * sources that came along kept. The base is not changed, and nobody's words are dropped.
 * @param at ISO 8601 instant recorded for the suggestions
 */
export function mergeBriefs(base: Brief, copies: readonly BriefCopy[], at: string): MergedBriefs {
  const named = apartByName(copies)
  const merged = mergeNotes(
    reviewed(base),
    named.map(({ brief, name, author }) => ({ ...reviewed(brief), name, author })),
    at,
  )
  const clashing = new Set(merged.clashes.flatMap((c) => c.versions.map((v) => v.id)))
  const ofCopy = (name: string) =>
    merged.suggestions.filter((s) => s.cause.kind === 'merge' && s.cause.copy === name).map((s) => s.id)
  const own = named.filter((c) => c.own).flatMap((c) => ofCopy(c.name))
  const tree = acceptSuggestions(
    merged.note.tree,
    own.filter((id) => !clashing.has(id)),
  )
  const open = new Set(suggestionIds(tree))
  const mine = named.find((c) => c.own)?.brief ?? base
  const others = named.filter((c) => !c.own)
  const record = uniteRecords(base, mine, others)
  const all = [...others.map((c) => c.brief), base, mine]
  const known = new Set(base.annotations.map((a) => a.id))
  return {
    brief: {
      ...base,
      ...record.taken,
      note: { ...merged.note, head: ownHead(merged, base, mine), tree },
      annotations: deriveAnchors(tree, merged.annotations),
      suggestions: merged.suggestions.filter((s) => open.has(s.id)),
      sources: new Map(all.flatMap((b) => [...b.sources])),
      images: new Map(all.flatMap((b) => [...b.images])),
      others: new Map(all.flatMap((b) => [...b.others])),
    },
    from: named.map(({ brief, name, author }) => ({
      author,
      name,
      suggestions: ofCopy(name).filter((id) => open.has(id)).length,
      threads: brief.annotations.filter((a) => !known.has(a.id)).length,
    })),
    clashes: merged.clashes,
    notices: [...record.notices, ...sourceNotices(mine, others)],
  }
}

const reviewed = ({ note, annotations, suggestions = [] }: Brief) => ({ note, annotations, suggestions })

/** Two copies of one file name, told apart, since changes are counted by it. */
function apartByName(copies: readonly BriefCopy[]): BriefCopy[] {
  const taken = new Set<string>()
  return copies.map((copy) => {
    let name = copy.name
    for (let n = 2; taken.has(name); n++) name = `${copy.name} (${n})`
    taken.add(name)
    return { ...copy, name }
  })
}

type Record = Pick<Brief, 'meeting' | 'filled' | 'template'>

/** Where copies clash over a line of the head, one’s own going on stands; a person can still pick another. */
function ownHead({ note, clashes }: Merged, base: Brief, mine: Brief): Head {
  const own = clashes.flatMap(({ base: key, versions }) =>
    versions.every((v) => v.id === '') && json(mine.note.head[key]) !== json(base.note.head[key])
      ? [[key, mine.note.head[key]] as const]
      : [],
  )
  return { ...note.head, ...Object.fromEntries(own) }
}

const json = (value: unknown): string => JSON.stringify(value ?? null)
const recordOf = ({ meeting, filled, template }: Brief): Record => ({
  ...(meeting && { meeting }),
  ...(filled && { filled }),
  ...(template !== undefined && { template }),
})

/** The record goes whole or not at all: half of one and half of another would be a record nobody made. */
function uniteRecords(base: Brief, mine: Brief, others: readonly BriefCopy[]) {
  const changed = others.filter(({ brief }) => brief.meeting && json(brief.meeting) !== json(base.meeting))
  const [first, ...more] = changed
  if (!first) return { taken: recordOf(mine), notices: [] }
  const agree = more.every(({ brief }) => json(brief.meeting) === json(first.brief.meeting))
  const untouched = json(mine.meeting) === json(base.meeting)
  if (json(mine.meeting) === json(first.brief.meeting) && agree) return { taken: recordOf(mine), notices: [] }
  if (agree && untouched) return { taken: recordOf(first.brief), notices: [] }
  const names = changed.map((c) => `“${c.name}”`).join(', ')
  return {
    taken: recordOf(mine),
    notices: [`The meeting’s record differs in ${names}; yours was kept. Open each copy to see its record.`],
  }
}

const sourceNotices = (mine: Brief, others: readonly BriefCopy[]): string[] =>
  others.flatMap(({ brief, name }) =>
    [...brief.sources]
      .filter(([file, text]) => mine.sources.has(file) && mine.sources.get(file) !== text)
      .map(([file]) => `The source “${file}” reads otherwise in “${name}”; yours was kept.`),
  )

/**
 * A clash settled for one of its versions: that wording stands, the others go; a line of the head gets that value.
 * @param at the version’s place in the clash
 */
export function pickVersion(brief: Brief, clash: MergeClash, at: number): Brief {
  const picked = clash.versions[at]
  if (!picked) return brief
  if (picked.id === '') {
    const { [clash.base]: _, ...rest } = brief.note.head
    const value: unknown = picked.text === '' ? undefined : JSON.parse(picked.text)
    const head = value === undefined ? rest : { ...rest, [clash.base]: value }
    return { ...brief, note: { ...brief.note, head } }
  }
  const refused = new Set(clash.versions.map((v) => v.id).filter((id) => id !== picked.id))
  const tree = settle(brief.note.tree, (id) =>
    id === picked.id ? 'accept' : refused.has(id) ? 'reject' : 'keep',
  )
  const open = new Set(suggestionIds(tree))
  return {
    ...brief,
    note: { ...brief.note, tree },
    annotations: deriveAnchors(tree, brief.annotations),
    suggestions: (brief.suggestions ?? []).filter((s) => open.has(s.id)),
  }
}

/**
 * Who a copy comes from, as far as it tells: whoever said or suggested most that the base does not hold. A copy that
 * tells nothing goes by its file’s name.
 */
export function authorOfCopy(base: Brief, copy: Brief, file: string): string {
  const old = new Set([
    ...base.annotations.flatMap((a) => [a.id, ...a.replies.map((r) => `${a.id} ${r.id}`)]),
    ...(base.suggestions ?? []).map((s) => s.id),
  ])
  const said = [
    ...copy.annotations.filter((a) => !old.has(a.id)).map((a) => a.author),
    ...copy.annotations.flatMap((a) =>
      a.replies.filter((r) => !old.has(`${a.id} ${r.id}`)).map((r) => r.author),
    ),
    ...(copy.suggestions ?? []).filter((s) => !old.has(s.id)).map((s) => s.author),
  ].filter(Boolean)
  const counts = new Map<string, number>()
  for (const author of said) counts.set(author, (counts.get(author) ?? 0) + 1)
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return most?.[0] ?? file.replace(/\.[^.]+$/, '')
}
