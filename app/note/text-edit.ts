/** One change of a text: from `from` on, `removed` UTF-16 units gave way to `text`. */
export interface TextEdit {
  readonly from: number
  readonly removed: number
  readonly text: string
}

/** Compared at once where two texts are alike: the engine does that far faster than unit by unit. */
const STRIDE = 4_096

/** What lies between the beginning and the end that two texts share. */
export function editBetween(before: string, now: string): TextEdit {
  const shorter = Math.min(before.length, now.length)
  let from = 0
  while (from + STRIDE <= shorter && before.slice(from, from + STRIDE) === now.slice(from, from + STRIDE))
    from += STRIDE
  while (from < shorter && before.charCodeAt(from) === now.charCodeAt(from)) from++
  const most = shorter - from
  let tail = 0
  const alike = (units: number) =>
    before.slice(before.length - tail - units, before.length - tail) ===
    now.slice(now.length - tail - units, now.length - tail)
  while (tail + STRIDE <= most && alike(STRIDE)) tail += STRIDE
  while (tail < most && alike(1)) tail++
  return { from, removed: before.length - from - tail, text: now.slice(from, now.length - tail) }
}

/** @throws {RangeError} when the text is shorter than what the edit takes out of it. */
export function applyEdit(before: string, { from, removed, text }: TextEdit): string {
  if (from + removed > before.length) throw new RangeError(`an edit at ${from} of a text of ${before.length}`)
  return before.slice(0, from) + text + before.slice(from + removed)
}

/** An edit as it is kept in a file, as JSON; null for what is none. */
export function readEdit(json: string): TextEdit | null {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { from, removed, text } = value as Record<string, unknown>
  if (typeof text !== 'string' || !isCount(from) || !isCount(removed)) return null
  return { from, removed, text }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
