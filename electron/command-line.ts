import { extname, isAbsolute, resolve } from 'node:path'
import { app } from 'electron'
import { VERB_NAMES } from '../app/cli/verb-names.ts'

/** Answered without a window. `open` is what a start without a verb does. */
const ANSWERED = [...VERB_NAMES.filter((verb) => verb !== 'open'), 'help', '--help', '--version']
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
  return ANSWERED.includes(args[0] ?? '') ? args : null
}

/** The file named on a command line (a double click, `aide open NOTE.brief`), as an absolute path. */
export function fileIn(argv: readonly string[], workingFolder: string): string | null {
  const named = given(argv).filter((arg) => !arg.startsWith('-') && arg !== 'open')
  const file = named.find((arg) => OPENS.includes(extname(arg).toLowerCase()))
  return file ? (isAbsolute(file) ? file : resolve(workingFolder, file)) : null
}

/** True when the sample is asked for (`npm start`). */
export const asksForSample = (argv: readonly string[]): boolean => given(argv).includes('--sample')
