import type { FootnoteDefinition, Root } from 'mdast'
import { definitionsOf } from '../../note/normalize-definitions.ts'
import type { Head, Note } from '../../note/note.ts'
import { deriveAnchors } from '../anchors.ts'
import type { Annotation } from '../annotation.ts'
import type { Suggestion } from '../suggestion.ts'
import { settle, suggestionIds } from '../suggestions.ts'
import { mergeThreads } from './merge-threads.ts'
import { renameIds } from './rename-ids.ts'
import { signature } from './signature.ts'
import { uniteTrees } from './unite-trees.ts'

/** A note with what was said about it. */
export interface Reviewed {
  readonly note: Note
  readonly annotations: readonly Annotation[]
  readonly suggestions?: readonly Suggestion[]
}

/** One reviewer's copy, by its file's name. */
export interface Copy extends Reviewed {
  readonly name: string
  readonly author: string
}

export interface Merged extends Reviewed {
  readonly suggestions: readonly Suggestion[]
  readonly clashes: readonly MergeClash[]
}

/** Copies disagree: both wordings stand side by side in the note, or a value of the head could not be both. */
export interface MergeClash {
  /** The passage as it was, or the key of the head. */
  readonly base: string
  readonly versions: readonly {
    readonly author: string
    readonly copy: string
    readonly id: string
    readonly text: string
  }[]
}

/**
 * Reviewers' copies of one note come back into one. Every edit becomes a suggestion of its author, threads are united,
 * and the order of the copies makes no difference. Suggestions a copy already held count as its author's edits; those
 * of the base stay open. A value of the head is taken from the copy that changed it, else the base's is kept and told.
 * @param at ISO 8601 instant recorded for the suggestions
 */
export function mergeNotes(base: Reviewed, copies: readonly Copy[], at: string): Merged {
  const sorted = [...copies].sort((a, b) => compare(a.author, b.author) || compare(a.name, b.name))
  const open = new Set(suggestionIds(base.note.tree))
  const settled = sorted.map((copy) => settle(copy.note.tree, (id) => (open.has(id) ? 'keep' : 'accept')))
  const { trees, threads } = apart(base, sorted, settled)
  const united = uniteTrees(base.note.tree, trees)
  const name = (who: number) => ({ author: sorted[who]?.author ?? '', copy: sorted[who]?.name ?? '' })
  const made = united.made.map(({ id, who }): Suggestion => {
    const { author, copy } = name(who)
    return { id, author, at, cause: { kind: 'merge', copy } }
  })
  const { head, clashes } = mergeHeads(base.note.head, sorted)
  const inText = united.clashes.map((clash) => ({
    base: clash.base,
    versions: clash.versions.map(({ who, id, text }) => ({ ...name(who), id, text })),
  }))
  return {
    note: { head, tree: united.tree, source: base.note.source },
    annotations: deriveAnchors(united.tree, mergeThreads([base.annotations, ...threads])),
    suggestions: [...(base.suggestions ?? []), ...made],
    clashes: [...clashes, ...inText],
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Copies whose new threads and footnotes do not share ids by accident. */
function apart(base: Reviewed, copies: readonly Copy[], settled: readonly Root[]) {
  const threads = new Map(base.annotations.map((a) => [a.id, a] as const))
  const footnotes = new Map(footnotesOf(base.note.tree))
  const inBase = new Set(footnotes.keys())
  const result: { trees: Root[]; threads: Annotation[][] } = { trees: [], threads: [] }
  for (const [index, copy] of copies.entries()) {
    const tree = settled[index] ?? copy.note.tree
    const newThreads = new Map<string, string>()
    for (const a of copy.annotations) {
      const known = threads.get(a.id)
      if (known && (known.author !== a.author || known.created !== a.created))
        newThreads.set(a.id, freeId(a.id, threads))
      threads.set(newThreads.get(a.id) ?? a.id, a)
    }
    const newFootnotes = new Map<string, string>()
    for (const [id, words] of footnotesOf(tree)) {
      if (inBase.has(id)) continue
      const known = footnotes.get(id)
      if (known !== undefined && known !== words) newFootnotes.set(id, freeId(id, footnotes))
      footnotes.set(newFootnotes.get(id) ?? id, words)
    }
    result.trees.push(renameIds(tree, { threads: newThreads, footnotes: newFootnotes }))
    result.threads.push(copy.annotations.map((a) => ({ ...a, id: newThreads.get(a.id) ?? a.id })))
  }
  return result
}

/** Footnotes with their words, by id. */
const footnotesOf = (tree: Root): [string, string][] =>
  tree.children
    .filter((block): block is FootnoteDefinition => block.type === 'footnoteDefinition')
    .map((block) => [block.identifier, signature(block, definitionsOf(tree))])

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let n = 2
  while (taken.has(`${id}-${n}`)) n++
  return `${id}-${n}`
}

function mergeHeads(base: Head, copies: readonly Copy[]): { head: Head; clashes: MergeClash[] } {
  const head: Record<string, unknown> = { ...base }
  const clashes: MergeClash[] = []
  const json = (value: unknown) => JSON.stringify(value)
  for (const key of new Set([base, ...copies.map((c) => c.note.head)].flatMap(Object.keys))) {
    const changed = copies.filter((copy) => json(copy.note.head[key]) !== json(base[key]))
    const values = new Set(changed.map((copy) => json(copy.note.head[key])))
    if (values.size === 1) {
      const value = changed[0]?.note.head[key]
      if (value === undefined) delete head[key]
      else head[key] = value
    } else if (values.size > 1) {
      const versions = changed.map(({ author, name, note }) => ({
        author,
        copy: name,
        id: '',
        text: json(note.head[key]) ?? '',
      }))
      clashes.push({ base: key, versions })
    }
  }
  return { head, clashes }
}
