import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('../../', import.meta.url).pathname

/** The packaged app: `e2e` can be driven, `fused` is closed as users get it. */
export function executable(which: 'e2e' | 'fused'): string {
  // Another build, such as one that was installed, can be named to be tried instead.
  if (which === 'e2e' && process.env.AIDE_APP) return process.env.AIDE_APP
  const folder = join(root, 'release', which, folderName())
  const file = join(folder, executableName())
  if (!existsSync(file)) throw new Error(`${file} is missing: "npm test" packages it first`)
  return file
}

function folderName(): string {
  if (process.platform === 'darwin') return process.arch === 'arm64' ? 'mac-arm64' : 'mac'
  return process.platform === 'win32' ? 'win-unpacked' : 'linux-unpacked'
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Aide-Mémoire.app/Contents/MacOS/Aide-Mémoire'
  return process.platform === 'win32' ? 'aide-memoire.exe' : 'aide-memoire'
}
