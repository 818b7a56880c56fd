/** Words of a few long texts; beyond them the memory would grow for no gain. */
const MOST = 30_000

/** A function of a word that works each word out once. */
export function onceAWord<T>(make: (word: string) => T): (word: string) => T {
  const made = new Map<string, T>()
  return (word) => {
    const known = made.get(word)
    if (known !== undefined) return known
    if (made.size >= MOST) made.clear()
    const fresh = make(word)
    made.set(word, fresh)
    return fresh
  }
}
