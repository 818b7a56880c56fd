import { closeSync, openSync, readSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'

/** Switches that hand the program, and so the note, to whoever holds the other end. */
const OPENERS =
  /^--(inspect|remote-debugging|remote-allow-origins|js-flags|load-extension|disable-web-security)/
/** Where the fuses stand in the executable: this text, a version, a length, then one character a fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
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

/** State of one fuse: '1' on, '0' off, 'r' removed; null where the file has none. */
export function fuseAt(index: number, binary: string): string | null {
  const file = openSync(binary, 'r')
  try {
    const chunk = Buffer.alloc(4 * 1024 * 1024)
    const overlap = SENTINEL.length + 32
    for (let position = 0; ; position += chunk.length - overlap) {
      const length = readSync(file, chunk, 0, chunk.length, position)
      const at = chunk.subarray(0, length).indexOf(SENTINEL)
      if (at >= 0 && at + overlap <= length)
        return String.fromCharCode(chunk[at + SENTINEL.length + 2 + index] ?? 0)
      if (length < chunk.length) return null
    }
  } finally {
    closeSync(file)
  }
}
