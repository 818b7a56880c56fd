import { diffIndices } from 'node-diff3'
import { plainText } from '../../note/plain-text.ts'
import type { Ids } from './ids.ts'
import { mark, type Token } from './tokens.ts'

/** One copy's wording of a line. */
export interface Wording {
  readonly who: number
  readonly tokens: readonly Token[]
}

/** One copy's change of a line: `removed` tokens from `at`, `added` in their place. */
interface Edit {
  readonly who: number
  readonly at: number
  readonly removed: number
  readonly added: readonly Token[]
  readonly key: string
}

/**
 * Unites the edits of several copies over their base. Each copy's edits are taken as operations on the base, never its
 * text as such, so nobody's words can push out another's: words taken out are marked `del`, words put in `ins`, and
 * what two copies do alike stands once with the ids of both.
 */
export function uniteLine(base: readonly Token[], wordings: readonly Wording[], ids: Ids): Token[] {
  const edits = wordings.flatMap((wording) => editsOf(base, wording))
  const idsOf = new Map(edits.map((edit) => [edit, ids.next(edit.who)] as const))
  reportClashes(edits, idsOf, base, ids)
  const threads = threadsOf(base, wordings, edits)
  const result: Token[] = []
  for (let at = 0; at <= base.length; at++) {
    for (const same of insertionsAt(edits, at)) {
      const marks = mark(
        'ins',
        same.map((edit) => idsOf.get(edit) ?? ''),
      )
      for (const token of same[0]?.added ?? []) result.push({ ...token, around: [...marks, ...token.around] })
    }
    const token = base[at]
    if (!token) continue
    const removers = edits.filter((edit) => edit.at <= at && at < edit.at + edit.removed)
    const marks = mark(
      'del',
      removers.map((edit) => idsOf.get(edit) ?? ''),
    )
    result.push({ ...token, threads: threads[at] ?? token.threads, around: [...marks, ...token.around] })
  }
  return result
}

function editsOf(base: readonly Token[], { who, tokens }: Wording): Edit[] {
  const keys = (list: readonly Token[]) => list.map((token) => token.key)
  return diffIndices(keys(base), keys(tokens)).map(({ buffer1: [at, removed], buffer2: [from, count] }) => {
    const added = tokens.slice(from, from + count)
    return { who, at, removed, added, key: JSON.stringify(keys(added)) }
  })
}

/** What copies put in before a base token, equal wordings together; it stands behind what it replaces. */
function insertionsAt(edits: readonly Edit[], at: number): Edit[][] {
  const groups = new Map<string, Edit[]>()
  for (const edit of edits) {
    if (edit.at + edit.removed !== at || edit.added.length === 0) continue
    groups.set(edit.key, [...(groups.get(edit.key) ?? []), edit])
  }
  return [...groups.values()]
}

/** A word that stands in several copies has the threads of all. */
function threadsOf(base: readonly Token[], wordings: readonly Wording[], edits: readonly Edit[]): string[][] {
  const threads = base.map((token) => [...token.threads])
  for (const { who, tokens } of wordings) {
    const own = edits.filter((edit) => edit.who === who)
    let from = 0
    for (let at = 0; at < base.length; ) {
      const edit = own.find((e) => e.at === at)
      if (edit) from += edit.added.length
      const skip = edit?.removed ?? 0
      if (skip > 0) {
        at += skip
        own.splice(own.indexOf(edit as Edit), 1)
        continue
      }
      threads[at] = [...new Set([...(threads[at] ?? []), ...(tokens[from]?.threads ?? [])])]
      if (edit) own.splice(own.indexOf(edit), 1)
      at++
      from++
    }
  }
  return threads
}

/** Copies that change the same words differently. */
function reportClashes(
  edits: readonly Edit[],
  idsOf: ReadonlyMap<Edit, string>,
  base: readonly Token[],
  ids: Ids,
): void {
  for (const [index, a] of edits.entries()) {
    for (const b of edits.slice(index + 1)) {
      if (a.who === b.who || !touch(a, b) || (a.at === b.at && a.removed === b.removed && a.key === b.key))
        continue
      const from = Math.min(a.at, b.at)
      const to = Math.max(a.at + a.removed, b.at + b.removed)
      const version = (edit: Edit) => ({
        who: edit.who,
        id: idsOf.get(edit) ?? '',
        text: wordsOf([
          ...base.slice(from, edit.at),
          ...edit.added,
          ...base.slice(edit.at + edit.removed, to),
        ]),
      })
      ids.clash({ base: wordsOf(base.slice(from, to)), versions: [version(a), version(b)] })
    }
  }
}

/** Whether two edits share a base token, or put different words at one place. */
const touch = (a: Edit, b: Edit) =>
  a.removed > 0 && b.removed > 0
    ? a.at < b.at + b.removed && b.at < a.at + a.removed
    : a.removed === 0 && b.removed === 0 && a.at === b.at

const wordsOf = (tokens: readonly Token[]) =>
  tokens.map(({ leaf }) => ('value' in leaf ? leaf.value : plainText(leaf))).join('')
