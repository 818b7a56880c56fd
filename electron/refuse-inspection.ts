import { dirname, join } from 'node:path'
import { app } from 'electron'
import { fuseAt } from './fuse.ts'

/** Switches that hand the program, and so the note, to whoever holds the other end. */
const OPENERS =
  /^--(inspect|remote-debugging|remote-allow-origins|js-flags|load-extension|disable-web-security)/
const NODE_INSPECT_FUSE = 3

/**
 * A release does not start with a debugger's switches. Whether this is a release is read from its fuses, so that
 * the package under test and the one shipped hold the same code. Costs nothing when no such switch is given.
 */
export function refuseInspection(argv: readonly string[]): void {
  const opener = argv.slice(1).find((arg) => OPENERS.test(arg))
  if (!opener || !app.isPackaged || fuseAt(NODE_INSPECT_FUSE, fusedBinary()) !== '0') return
  process.stderr.write(
    `Aide-Mémoire does not start with ${opener.split('=')[0]}: it would open your notes to others.\n`,
  )
  process.exit(2)
}

/** On macOS the fuses are in the framework; elsewhere in the executable itself. */
function fusedBinary(): string {
  if (process.platform !== 'darwin') return process.execPath
  const contents = dirname(dirname(process.execPath))
  return join(contents, 'Frameworks/Electron Framework.framework/Electron Framework')
}
