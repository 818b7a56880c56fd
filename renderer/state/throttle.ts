/** Runs `work` at most once in `ms`: soon after the first call, not put off by later ones. */
export function createThrottle(ms: number, work: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null
  return {
    soon(): void {
      if (timer !== null) return
      timer = setTimeout(() => {
        timer = null
        work()
      }, ms)
    },
    stop(): void {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
