import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const program = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'aide.cjs')

/** The command line as it was built, not as it stands in the source. @returns what it said */
export const aide = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
