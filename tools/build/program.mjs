import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildBundles } from './bundles.mjs'
import { keepCompiled } from './code-cache.mjs'
import { fingerprint } from './fingerprint.mjs'
import { keepPackages, writeNotices } from './notices.mjs'
import { buildPages } from './pages.mjs'
import { copyResources } from './resources.mjs'
import { root } from './root.mjs'

/** What is built, from which folders. A part is built again only when something it is made from has changed. */
const PARTS = [
  { name: 'resources', from: ['templates', 'app/disk/shipped-fonts.ts'], build: copyResources },
  { name: 'programs', from: ['app', 'electron'], build: buildPrograms },
  { name: 'window', from: ['app', 'renderer', 'vite.config.ts'], build: buildWindow },
]
/** Changes to these make every part old. */
const COMMON = ['package-lock.json', 'package.json', 'tsconfig.base.json', 'tools/build']
const STAMPS = join(root, 'dist', 'stamps.json')

/** Builds into dist/, part by part; yields {name, built, ms} after each. */
export async function* buildProgram({ force = false } = {}) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const stamps = force ? {} : readStamps()
  for (const part of PARTS) {
    const now = fingerprint([...part.from, ...COMMON])
    if (stamps[part.name] === now) {
      yield { name: part.name, built: false, ms: 0 }
      continue
    }
    const started = performance.now()
    await part.build()
    stamps[part.name] = now
    writeFileSync(STAMPS, JSON.stringify(stamps))
    yield { name: part.name, built: true, ms: Math.round(performance.now() - started) }
  }
  writeNotices()
  // The table of what the window may load is made last, from what was built.
  buildPages()
}

async function buildPrograms() {
  await buildBundles()
  await keepCompiled()
}

async function buildWindow() {
  const { build } = await import('vite')
  const files = new Set()
  const note = {
    name: 'note-packages',
    enforce: 'pre',
    load: { filter: { id: /node_modules/ }, handler: (id) => void files.add(id) },
  }
  await build({
    root: join(root, 'renderer'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [note],
    worker: { plugins: () => [note] },
  })
  keepPackages('window', files)
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMPS, 'utf8'))
  } catch {
    return {}
  }
}
