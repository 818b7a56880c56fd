import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildProgram } from './build/program.mjs'
import { root } from './build/root.mjs'
import { setUpDebian } from './debian.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { run } from './run.mjs'

/**
 * `npm start [NOTE]`: sets up, builds, and opens the app on the sample, on NOTE, or with `--start` on its start
 * screen. Where there is no display it says so and does the main job without a window.
 */
const [given] = process.argv.slice(2)
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

try {
  for await (const part of buildProgram()) if (part.built) console.log(`built ${part.name} (${part.ms} ms)`)
  if (hasDisplay) await openWindow()
  else if (given && given !== '--start')
    console.log('There is no display here, so no window can open. Try: npm run -s aide -- help')
  else await withoutWindow()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function openWindow() {
  await setUpDebian()
  const { executable } = await electronRuntime()
  const what = given === '--start' ? [] : [given ? resolve(given) : '--sample']
  // Chromium refuses to sandbox root; nobody else starts without a sandbox.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = spawn(executable, [root, ...asRoot, ...what], { stdio: 'inherit' })
  process.exitCode = await new Promise((done, fail) => {
    app.on('error', fail)
    app.on('exit', (code) => done(code ?? 1))
  })
}

/** Sample meeting → default template → note, PDF and Markdown. */
async function withoutWindow() {
  const out = join(root, 'out', 'sample')
  mkdirSync(out, { recursive: true })
  console.log('There is no display here, so no window can open. The main job without one:')
  const note = join(out, 'Beijing talks.brief')
  await aide('new', join(root, 'templates/sample/held.json'), '--template', 'briefing-note', '-o', note)
  await aide('export', note, '--to', 'pdf,md', '--out', out)
  console.log(`The note, its PDF and its Markdown are in ${out}`)
}

async function aide(...args) {
  console.log(`  aide ${args.map((arg) => (arg.includes(' ') ? `"${arg}"` : arg)).join(' ')}`)
  await run(process.execPath, [join(root, 'dist/cli/aide.cjs'), ...args], { seconds: 120 })
}
