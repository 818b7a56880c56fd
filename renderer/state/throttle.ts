/** Where the browser tells quiet moments; elsewhere now is as good as any. */
const whenQuiet = (work: () => void, within: number): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    work()
    return () => {}
  }
  const idle = requestIdleCallback(work, { timeout: within })
  return () => cancelIdleCallback(idle)
}

export interface Throttle {
  soon(): void
  stop(): void
}

/**
 * Runs `work` at most once in `ms`: soon after the first call, not put off by later ones, and between two keys rather
 * than before one: for that it waits `late` milliseconds at most.
 */
export function createThrottle(ms: number, late: number, work: () => void): Throttle {
  let cancel: (() => void) | null = null
  const run = () => {
    cancel = null
    work()
  }
  return {
    soon(): void {
      if (cancel !== null) return
      const timer = setTimeout(() => {
        cancel = () => {}
        const stop = whenQuiet(run, late)
        if (cancel !== null) cancel = stop
      }, ms)
      cancel = () => clearTimeout(timer)
    },
    stop(): void {
      cancel?.()
      cancel = null
    },
  }
}
