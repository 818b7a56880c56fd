import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildProgram } from '../build/program.mjs'
import { root } from '../build/root.mjs'
import { setUpDebian } from '../debian.mjs'
import { electronRuntime } from '../electron-runtime.mjs'
import { packageForTests } from '../package.mjs'
import { run } from '../run.mjs'
import { withDisplay } from './display.mjs'
import { readPlaywright, readVitest } from './read-results.mjs'

const RESULTS = join(root, 'test-results')
const tool = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const DONE = { passed: 1, failed: 0 }

export async function setUpStep() {
  mkdirSync(RESULTS, { recursive: true })
  await setUpDebian({ tests: true })
  return { passed: 0, failed: 0 }
}

/** A check that passes or fails as a whole and says why itself. */
export const checkStep = (name, args) => async () => {
  await run(tool(name), args, { cwd: root, seconds: 600, show: true })
  return DONE
}

export async function unitStep() {
  const file = join(RESULTS, 'unit.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return counted(file, readVitest, () => run(tool('vitest'), args, { cwd: root, seconds: 1800, show: true }))
}

export async function buildStep() {
  for await (const part of buildProgram())
    console.log(`${part.built ? 'built' : 'fresh'}  ${part.name}  ${part.ms} ms`)
  return DONE
}

/** Where no Electron can be had, the tests of the packaged app are not run, and the report says so. */
export async function packageStep(desktop) {
  let runtime
  try {
    runtime = await electronRuntime()
  } catch (error) {
    desktop.why = error.message
    return { passed: 0, failed: 0, why: error.message }
  }
  const made = await packageForTests(runtime)
  desktop.packaged = made
  console.log(`one archive in both packages: ${made.archive}`)
  return DONE
}

export async function playwrightStep(config, needs) {
  if (!existsSync(join(root, config))) throw new Error(`${config} is missing`)
  if (needs && !needs.packaged) {
    const why = needs.why ?? 'the package was not made'
    return { passed: 0, failed: 0, notRun: [{ title: `everything in ${config}`, why }] }
  }
  const file = join(RESULTS, `${config.replaceAll('/', '-')}.json`)
  return withDisplay((env) =>
    counted(file, readPlaywright, () =>
      run(tool('playwright'), ['test', '--config', config, '--reporter=list,json'], {
        cwd: root,
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
        seconds: 1800,
        show: true,
      }),
    ),
  )
}

/** Counts what a runner wrote down; a runner that died before that counts as one failure. */
async function counted(file, read, work) {
  rmSync(file, { force: true })
  const error = await work().then(
    () => null,
    (cause) => cause,
  )
  if (!existsSync(file)) throw error ?? new Error('the runner wrote no results')
  const result = read(JSON.parse(readFileSync(file, 'utf8')))
  return error && !result.failed ? { ...result, failed: 1, why: error.message } : result
}
