import { report } from './test/report.mjs'
import { buildStep, checkStep, packageStep, playwrightStep, setUpStep, unitStep } from './test/steps.mjs'

/**
 * `npm test`: set-up, format and lint, types, rooms and unit tests, the build, the packages, and the tests in the
 * packaged app and in Chromium. Every step runs even when one before it failed, unless it needs what that one makes.
 */
/** What the packaging step found out, for the step that needs it. */
const desktop = {}
const steps = [
  ['set-up', setUpStep],
  ['format and lint', checkStep('biome', ['ci', '--error-on-warnings', '.'])],
  ['types', checkStep('tsc', ['-b'])],
  ['rooms and units', unitStep],
  ['build', buildStep],
  ['package', () => packageStep(desktop)],
  ['editor and window in Chromium', () => playwrightStep('tests/renderer/chromium/playwright.config.ts')],
  ['the packaged app', () => playwrightStep('tests/e2e/playwright.config.ts', desktop)],
]

const results = []
for (const [name, step] of steps) {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const result = await step().catch((error) => ({ passed: 0, failed: 1, why: error.message }))
  results.push({ name, seconds: (performance.now() - started) / 1000, ...result })
  if (result.why) console.log(result.why)
}
// Said outright: electron-builder, once loaded, would end the process with a 0 of its own.
process.exit(report(results))
