import { useRef } from 'react'
import type { Note } from '../../app/note/note.ts'
import { useDeskState } from './use-desk.tsx'

/**
 * Something worked out of the text as it was a moment ago; null while no note is open. The same object for as long as it
 * is the `same`, so that a panel is drawn anew when what it shows changes and not with each word.
 */
export function useOfLive<T>(pick: (live: Note) => T, same: (a: T, b: T) => boolean): T | null {
  const last = useRef<{ live: Note; value: T } | null>(null)
  return useDeskState(({ live }) => {
    if (live === null) return null
    const known = last.current
    if (known?.live === live) return known.value
    const now = pick(live)
    const value = known !== null && same(known.value, now) ? known.value : now
    last.current = { live, value }
    return value
  })
}

/** Whether two lists of plain records hold the same. */
export const sameRecords = <T extends object>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, at) => sameRecord(one, b[at]))

/** Whether two flat records hold the same. */
export const sameRecord = <T extends object>(a: T, b: T | undefined): boolean =>
  b !== undefined && Object.entries(a).every(([key, value]) => Reflect.get(b, key) === value)
