import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { CheckFigures } from './checks.ts'

const ROOT = join(import.meta.dirname, '../..')

/**
 * The checks as users have them: bundled as the command line is, in a process of its own that has read nothing yet.
 * @param folder where the bundle is put.
 */
export async function measureBundledChecks(folder: string): Promise<readonly CheckFigures[]> {
  const outfile = join(folder, 'checks.cjs')
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['tests/bench/checks.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node16.17',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'error',
    // The texts of the corpus are found beside the file that reads them.
    define: { 'import.meta.dirname': JSON.stringify(join(ROOT, 'tests/review/benchmark')) },
  })
  return JSON.parse(execFileSync(process.execPath, [outfile], { encoding: 'utf8' }))
}
