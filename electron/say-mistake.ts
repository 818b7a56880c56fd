import { writeNow } from './write-now.ts'

/** A bug must be heard: it goes to the program's error stream in full, and never into the page. */
export function sayMistake(where: string, cause: unknown): void {
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  writeNow(2, `Aide-Mémoire: a mistake of the program in “${where}”\n${detail}\n`)
}
