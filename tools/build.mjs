import { buildProgram } from './build/program.mjs'

/** `npm run build`: everything the app and the command line run from, into dist/. `--force` builds what is fresh too. */
try {
  const started = performance.now()
  for await (const part of buildProgram({ force: process.argv.includes('--force') })) {
    console.log(`${part.built ? 'built' : 'fresh'}  ${part.name}${part.built ? `  ${part.ms} ms` : ''}`)
  }
  console.log(`dist/ stands after ${((performance.now() - started) / 1000).toFixed(1)} s`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
