import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { executable } from './executable.ts'
import { asRoot, expect, test } from './launch.ts'

/** The package users get cannot be driven, so it is tried from outside. */
function runClosed(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done, fail) => {
    const child = spawn(executable('fused'), [...asRoot, ...args], { env: { ...process.env, ...env } })
    const limit = setTimeout(() => child.kill('SIGKILL'), 30_000)
    let [out, err] = ['', '']
    child.stdout.on('data', (part) => {
      out += part
    })
    child.stderr.on('data', (part) => {
      err += part
    })
    child.on('error', fail)
    child.on('close', (code) => {
      clearTimeout(limit)
      done({ code, out, err })
    })
  })
}

for (const opener of [
  '--inspect=0',
  '--inspect-brk',
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--js-flags=--expose-gc',
]) {
  test(`[FU1] the closed package does not start with ${opener}`, async ({ desk }) => {
    const { code, err } = await runClosed([`--user-data-dir=${desk.userData}`, opener])
    expect(code).toBe(2)
    expect(err).toContain(`does not start with ${opener.split('=')[0]}`)
  })
}

test('[FU2] the closed package is no Node, and takes no options for one', async ({ desk }) => {
  const asNode = await runClosed(['--version', `--user-data-dir=${desk.userData}`], {
    ELECTRON_RUN_AS_NODE: '1',
  })
  expect(asNode.out).not.toMatch(/^v\d/)
  const withOptions = await runClosed(['--version', `--user-data-dir=${desk.userData}`], {
    NODE_OPTIONS: '--require=/nonexistent.cjs',
  })
  expect(withOptions.code).toBe(0)
})

test('[FU3] the closed package answers the verbs of the command line before any window, without a display', async ({
  desk,
}) => {
  const nowhere = { DISPLAY: '', WAYLAND_DISPLAY: '' }
  const run = (...args: string[]) => runClosed([...args, `--user-data-dir=${desk.userData}`], nowhere)
  const templates = await run('templates', '--json')
  expect(templates.code).toBe(0)
  expect(JSON.stringify(JSON.parse(templates.out))).toContain('briefing-note')

  const note = join(desk.userData, 'talks.brief')
  expect((await run('new', '--template', 'briefing-note', '-o', note)).code).toBe(0)
  expect((await run('export', note, '--to', 'pdf,docx,md', '--out', desk.userData, '--json')).code).toBe(0)
  expect((await run('check', note)).code).toBe(1)
  const missing = await run('check', join(desk.userData, 'nothing.brief'))
  expect(missing.code).toBe(2)
})
