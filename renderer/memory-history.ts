import { BriefError } from '../app/errors.ts'
import type { Version, VersionKind, Versions } from '../app/host/contract.ts'
import { readPack } from '../app/note/pack.ts'
import { outlineOf } from '../app/note/text-outline.ts'

interface Whose {
  readonly journal: string
  readonly token?: string | undefined
}
interface Kept {
  readonly version: Version
  readonly bytes: Uint8Array
}

/** Earlier versions of notes, in memory: what the machine keeps on disk. */
export function createMemoryHistory(author: string, seed: readonly Kept[] = []) {
  const notes = new Map<string, readonly Kept[]>()
  let last = 0
  const keyOf = ({ token, journal }: Whose) => token ?? journal
  const of = (whose: Whose) => notes.get(keyOf(whose)) ?? seed
  const put = (whose: Whose, all: readonly Kept[]) => void notes.set(keyOf(whose), all)

  return {
    keep(whose: Whose, bytes: Uint8Array, kind: VersionKind, at = new Date().toISOString()): void {
      const all = of(whose)
      const newest = all[0]?.version
      const outline = outlineOf(new TextDecoder().decode(readPack(bytes, 'the note').text))
      if (newest && JSON.stringify(newest.outline) === JSON.stringify(outline) && newest.kind === 'saved')
        return
      const version = { id: `version-${++last}`, at, author, kind, outline, said: [] }
      put(whose, [{ version, bytes }, ...all])
    },
    moved(from: Whose, to: Whose): void {
      put(to, [...of(to), ...(notes.get(keyOf(from)) ?? [])])
      notes.delete(keyOf(from))
    },
    list: (whose: Whose): Versions => ({ versions: of(whose).map((k) => k.version), damaged: 0 }),
    read(whose: Whose, id: string): Uint8Array {
      const found = of(whose).find((k) => k.version.id === id)
      if (!found)
        throw new BriefError(
          'file-missing',
          'This version is not in the history any more.',
          'Choose another.',
        )
      return found.bytes
    },
    name(whose: Whose, id: string, name: string): void {
      put(
        whose,
        of(whose).map((kept) => {
          if (kept.version.id !== id) return kept
          const { name: _, ...version } = kept.version
          return { ...kept, version: { ...version, ...(name && { name }) } }
        }),
      )
    },
    purge(whose: Whose, which: { version: string } | 'note' | 'everything'): void {
      if (which === 'everything') notes.clear()
      const left = typeof which === 'object' ? of(whose).filter((k) => k.version.id !== which.version) : []
      put(whose, left)
    },
  }
}
