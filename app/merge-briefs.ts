import type { Brief } from './brief.ts'
import { deriveAnchors } from './review/anchors.ts'
import { type MergeClash, mergeNotes } from './review/merge/merge-notes.ts'
import { acceptSuggestions, suggestionIds } from './review/suggestions.ts'

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
  const record = uniteRecords(base, named)
  const known = new Set(base.annotations.map((a) => a.id))
  return {
    brief: {
      ...base,
      ...record.taken,
      note: { ...merged.note, tree },
      annotations: deriveAnchors(tree, merged.annotations),
      suggestions: merged.suggestions.filter((s) => open.has(s.id)),
      sources: new Map([...named.flatMap((c) => [...c.brief.sources]), ...base.sources]),
      images: new Map([...named.flatMap((c) => [...c.brief.images]), ...base.images]),
      others: new Map([...named.flatMap((c) => [...c.brief.others]), ...base.others]),
    },
    from: named.map(({ brief, name, author }) => ({
      author,
      name,
      suggestions: ofCopy(name).filter((id) => open.has(id)).length,
      threads: brief.annotations.filter((a) => !known.has(a.id)).length,
    })),
    clashes: merged.clashes,
    notices: [...record.notices, ...sourceNotices(base, named)],
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

/** The record goes whole or not at all: half of one and half of another would be a record nobody made. */
function uniteRecords(base: Brief, copies: readonly BriefCopy[]) {
  const json = ({ meeting }: Record) => JSON.stringify(meeting ?? null)
  const changed = copies.filter(({ brief }) => brief.meeting && json(brief) !== json(base))
  const [first, ...more] = changed
  if (!first) return { taken: {}, notices: [] }
  if (more.every(({ brief }) => json(brief) === json(first.brief))) {
    const { meeting, filled, template } = first.brief
    return {
      taken: {
        ...(meeting && { meeting }),
        ...(filled && { filled }),
        ...(template !== undefined && { template }),
      },
      notices: [],
    }
  }
  const names = changed.map((c) => `“${c.name}”`).join(', ')
  return {
    taken: {},
    notices: [
      `The meeting’s record differs between ${names}; yours was kept. Open each copy to see its record.`,
    ],
  }
}

const sourceNotices = (base: Brief, copies: readonly BriefCopy[]): string[] =>
  copies.flatMap(({ brief, name }) =>
    [...brief.sources]
      .filter(([file, text]) => base.sources.has(file) && base.sources.get(file) !== text)
      .map(([file]) => `The source “${file}” reads otherwise in “${name}”; yours was kept.`),
  )

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
