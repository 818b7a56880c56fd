import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../run.mjs'
import { root } from './root.mjs'

/** The jobs whose code is worth keeping compiled: reading a note, and writing it in each format. */
const JOBS = (note, out) => [
  ['new', join(root, 'templates/sample/held.json'), '--template', 'briefing-note', '-o', note],
  ['check', note],
  ['export', note, '--to', 'pdf,md,docx', '--out', out],
]

const here = fileURLToPath(import.meta.url)

/**
 * Puts the command line's entry beside its program, and keeps what the compiler makes of the program at work. In a
 * process of its own: the program points every proxy at nothing before it typesets, and the steps that follow a build
 * may have something to fetch.
 */
export const keepCompiled = () => run(process.execPath, [here], { seconds: 120 })

async function work() {
  const folder = join(root, 'dist/cli')
  const entry = join(folder, 'aide.cjs')
  copyFileSync(join(root, 'tools/build/cli-entry.cjs'), entry)
  chmodSync(entry, 0o755)
  const out = mkdtempSync(join(tmpdir(), 'aide-build-'))
  const silent = { out() {}, err() {}, userData: out }
  try {
    const cli = createRequire(import.meta.url)(entry)
    for (const job of JOBS(join(out, 'sample.brief'), out)) await cli.main(job, silent)
    writeFileSync(join(folder, `program.${process.versions.v8}.cache`), cli.keepCompiled())
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

if (process.argv[1] === here) await work()
