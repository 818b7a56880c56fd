import { createHash } from 'node:crypto'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'
import { parse } from 'yaml'
import { root } from './build/root.mjs'

/** electron-builder's words for the fuses. An older Electron has fewer; those it lacks cannot be set. */
const FUSES = {
  runAsNode: FuseV1Options.RunAsNode,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
}

/**
 * Packages dist/ with one runtime, twice from one archive: `release/e2e`, which the tests can drive, and
 * `release/fused`, closed as users get it. Answers the folder of each.
 */
export async function packageForTests(runtime) {
  const { electronFuses, directories } = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
  const { build, Platform } = await import('electron-builder')
  const output = join(root, 'release', 'e2e')
  rmSync(output, { recursive: true, force: true })
  await build({
    targets: Platform.current().createTarget('dir'),
    projectDir: root,
    config: {
      directories: { ...directories, output },
      // Playwright needs a debugger's switches, which the fuses refuse: they are set on the copy below.
      electronFuses: null,
      electronDist: runtime.dist,
      electronVersion: runtime.version,
    },
  })
  const open = unpackedFolder(output)
  // Taken along from the runtime's folder; a package starts nothing but itself.
  rmSync(join(resourcesIn(open), 'default_app.asar'), { force: true })
  const closed = unpackedFolder(join(root, 'release', 'fused'))
  rmSync(join(root, 'release', 'fused'), { recursive: true, force: true })
  cpSync(open, closed, { recursive: true, verbatimSymlinks: true })
  await closeFuses(executableIn(closed), electronFuses)
  const [a, b] = [open, closed].map((folder) => sha256(archiveIn(folder)))
  if (a !== b) throw new Error('The package under test and the closed one hold different archives.')
  return { open: executableIn(open), closed: executableIn(closed), archive: a }
}

async function closeFuses(executable, declared) {
  const has = await getCurrentFuseWire(executable)
  const wire = Object.entries(FUSES).filter(([, fuse]) => fuse in has)
  const wanted = wire.map(([name, fuse]) => [fuse, declared[name] === true])
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(wanted) })
}

function unpackedFolder(output) {
  if (process.platform === 'darwin') return join(output, process.arch === 'arm64' ? 'mac-arm64' : 'mac')
  return join(output, process.platform === 'win32' ? 'win-unpacked' : 'linux-unpacked')
}

export function executableIn(folder) {
  if (process.platform === 'darwin') return join(folder, 'Aide-Mémoire.app/Contents/MacOS/Aide-Mémoire')
  return join(folder, process.platform === 'win32' ? 'aide-memoire.exe' : 'aide-memoire')
}

const resourcesIn = (folder) =>
  process.platform === 'darwin'
    ? join(folder, 'Aide-Mémoire.app/Contents/Resources')
    : join(folder, 'resources')

const archiveIn = (folder) => join(resourcesIn(folder), 'app.asar')

const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')
