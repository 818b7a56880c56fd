#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { findResources } from '../disk/resources.ts'
import { BriefError } from '../errors.ts'
import { run } from './run.ts'
import type { Shell } from './shell.ts'

declare const AIDE_VERSION: string

/** The same folder the desktop app keeps its settings in. */
function userDataFolder(): string {
  if (process.env.AIDE_USER_DATA) return process.env.AIDE_USER_DATA
  const home = homedir()
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'aide-memoire')
  if (process.platform === 'win32') return join(process.env.APPDATA ?? home, 'aide-memoire')
  return join(process.env.XDG_CONFIG_HOME ?? join(home, '.config'), 'aide-memoire')
}

/** In a checkout the start tool knows where a runtime is; an installed app answers `open` itself. */
async function openApp(file?: string): Promise<void> {
  const start = resolve(__dirname, '../../tools/start.mjs')
  if (!existsSync(start)) {
    throw new BriefError(
      'file-missing',
      'The desktop app is not beside this command.',
      'Start Aide-Mémoire from your programs.',
    )
  }
  const args = [start, ...(file ? [resolve(file)] : ['--start'])]
  await new Promise<void>((done, fail) => {
    const app = spawn(process.execPath, args, { stdio: 'inherit' })
    app.on('error', fail)
    app.on('exit', () => done())
  })
}

/** Runs the command line of this process; the desktop app calls it for its verbs, before any window. */
export async function main(argv: readonly string[], shell: Partial<Shell> = {}): Promise<number> {
  const resources = shell.resources ?? findResources(__dirname)
  const full: Shell = {
    resources,
    fontsFolder: join(resources.folder, 'fonts'),
    today: new Date().toISOString().slice(0, 10),
    userData: userDataFolder(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    openApp,
    ...shell,
  }
  return run(argv, full, AIDE_VERSION)
}

if (require.main === module) {
  // A reader that closes early, such as `head`, is no fault of ours.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause
    process.exit(0)
  })
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code
  })
}
