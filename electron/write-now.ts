import { writeSync } from 'node:fs'

/**
 * Writes words to an open stream of the process before it returns: a thread's own streams pass through the main
 * thread, which may be standing still. A reader that closes early, such as `head`, is no fault of ours.
 */
export function writeNow(stream: 1 | 2, text: string): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest))
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw cause
    }
  }
}
