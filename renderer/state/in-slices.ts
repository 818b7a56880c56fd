/** How long a slice may hold up a key. */
const SLICE_MS = 6

const quiet = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve)
    else requestIdleCallback(() => resolve(), { timeout: 200 })
  })

/** Does `work` for each of many items with pauses between, in which keys are answered. False when `isOver` said so on the way. */
export async function inSlices<T>(
  items: readonly T[],
  work: (item: T, at: number) => void,
  isOver: () => boolean,
): Promise<boolean> {
  let began = performance.now()
  for (const [at, item] of items.entries()) {
    work(item, at)
    if (performance.now() - began < SLICE_MS) continue
    await quiet()
    if (isOver()) return false
    began = performance.now()
  }
  return !isOver()
}
