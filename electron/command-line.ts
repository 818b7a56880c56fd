import { extname, isAbsolute, join, resolve } from 'node:path'
import { app } from 'electron'
import type { main } from '../app/cli/main.ts'
import { resourcesFolder } from './places.ts'
import { sayMistake } from './say-mistake.ts'

/** Verbs answered without a window. `open` is what a start without a verb does. */
const VERBS = ['import', 'templates', 'new', 'export', 'brief', 'check', 'help', '--help', '--version']
/** Kinds of file the window opens. */
const OPENS = [
  '.brief',
  '.md',
  '.markdown',
  '.docx',
  '.pdf',
  '.txt',
  '.json',
  '.yaml',
  '.yml',
  '.html',
  '.eml',
  '.ics',
]

/** What was asked for behind the program's own name, without the switches that are Chromium's. */
function given(argv: readonly string[]): readonly string[] {
  return argv.slice(app.isPackaged ? 1 : 2)
}

/** The verb and its arguments, where the command line begins with one. */
export function verbIn(argv: readonly string[]): readonly string[] | null {
  const args = given(argv).filter(
    (arg) => !/^--(no-sandbox|user-data-dir|inspect|remote-debugging)/.test(arg),
  )
  return VERBS.includes(args[0] ?? '') ? args : null
}

/** Runs one verb of the command line, with its exit code, before any window. */
export async function runVerb(args: readonly string[]): Promise<void> {
  // A file of its own: a start with a window need not load it.
  const cli: { main: typeof main } = require(join(__dirname, '../cli/aide.cjs'))
  try {
    const shell = { resources: { folder: resourcesFolder() }, userData: app.getPath('userData') }
    app.exit(await cli.main(args, shell))
  } catch (cause) {
    sayMistake(`aide ${args[0]}`, cause)
    app.exit(3)
  }
}

/** The file named on a command line (a double click, `aide open NOTE.brief`), as an absolute path. */
export function fileIn(argv: readonly string[], workingFolder: string): string | null {
  const named = given(argv).filter((arg) => !arg.startsWith('-') && arg !== 'open')
  const file = named.find((arg) => OPENS.includes(extname(arg).toLowerCase()))
  return file ? (isAbsolute(file) ? file : resolve(workingFolder, file)) : null
}

/** True when the sample is asked for (`npm start`). */
export const asksForSample = (argv: readonly string[]): boolean => given(argv).includes('--sample')
