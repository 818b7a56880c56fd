/** What thinning needs to know of a version. */
export interface Aged {
  readonly id: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly name?: string | undefined
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS
/** Versions without a name that are kept of one note. */
export const MOST_VERSIONS = 400

/**
 * Which versions may go: all of the last day stay, of the last week the newest of each hour, before that the newest of
 * each day, and never more than `MOST_VERSIONS`. A version somebody named stays until it is purged.
 * @param versions newest first
 * @returns Ids, oldest last.
 */
export function versionsToDrop(versions: readonly Aged[], now: number): string[] {
  const seen = new Set<string>()
  let kept = 0
  return versions
    .filter(({ at, name }) => {
      if (name) return false
      const slot = slotOf(Date.parse(at), now)
      const old = slot !== null && seen.has(slot)
      if (slot !== null) seen.add(slot)
      if (!old) kept++
      return old || kept > MOST_VERSIONS
    })
    .map(({ id }) => id)
}

/** The hour or day of which one version is enough; null while each one counts. */
function slotOf(at: number, now: number): string | null {
  if (!(now - at > DAY_MS)) return null
  return now - at > WEEK_MS ? `day ${Math.floor(at / DAY_MS)}` : `hour ${Math.floor(at / HOUR_MS)}`
}
