import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** veraPDF, the reference validator, as its authors publish it on Maven Central. */
const VERSION = '1.28.2'
const PROJECT = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>verapdf</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency>
    <groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId><version>${VERSION}</version>
  </dependency></dependencies>
</project>
`

export type Flavour = 'ua1' | '3a'

/** What keeps the validator from running here, in words; or where its files stand. */
export type Verapdf = { readonly missing: string } | { readonly lib: string }

/** Finds veraPDF in the cache outside the checkout, or fetches it once with Maven. */
export function findVerapdf(): Verapdf {
  if (!runs('java', ['-version'])) return { missing: 'there is no Java here (Debian: default-jre-headless)' }
  const lib = join(
    process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
    'aide-memoire',
    `verapdf-${VERSION}`,
  )
  if (existsSync(lib)) return { lib }
  if (!runs('mvn', ['-v']))
    return { missing: 'it is not in the cache and there is no Maven to fetch it (Debian: maven)' }
  const folder = mkdtempSync(join(tmpdir(), 'aide-verapdf-'))
  try {
    writeFileSync(join(folder, 'pom.xml'), PROJECT)
    const out = join(folder, 'lib')
    execFileSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${out}`], {
      cwd: folder,
      stdio: 'pipe',
      timeout: 300_000,
    })
    mkdirSync(dirname(lib), { recursive: true })
    moveInto(out, lib)
    return { lib }
  } catch (error) {
    return {
      missing: `Maven could not fetch it (${error instanceof Error ? error.message.split('\n')[0] : error})`,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Another run may have been faster, and the cache may be on another disk than the folder for temporary files. */
function moveInto(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch {
    execFileSync('cp', ['-r', from, `${to}.${process.pid}`])
    if (existsSync(to)) rmSync(`${to}.${process.pid}`, { recursive: true })
    else renameSync(`${to}.${process.pid}`, to)
  }
}

function runs(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** One line a file that fails, with the rules it fails; empty when every file keeps to the standard. */
export function failures(lib: string, flavour: Flavour, files: readonly string[]): string[] {
  const args = [
    '-cp',
    join(lib, '*'),
    'org.verapdf.apps.GreenfieldCliWrapper',
    '-f',
    flavour,
    '--format',
    'text',
    '-v',
    ...files,
  ]
  const lines = outputOf('java', args)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const passed = lines.filter((line) => line.startsWith('PASS'))
  return passed.length === files.length ? [] : lines.filter((line) => !line.startsWith('PASS'))
}

/** veraPDF exits with 1 when a file fails, and says on its output which. */
function outputOf(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch (error) {
    if (
      typeof error === 'object' &&
      error !== null &&
      'stdout' in error &&
      typeof error.stdout === 'string'
    ) {
      return error.stdout || String(error)
    }
    throw error
  }
}
