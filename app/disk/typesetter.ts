import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { TypesetJob, TypesetResult, Typesetter } from '../export/export.ts'
import { chooseFamilies, LATIN, SIGNS } from '../export/pdf/choose-families.ts'
import type { Coverage } from '../export/pdf/cmap.ts'
import { shownText } from '../export/pdf/shown-text.ts'
import { fontPaths, readCoverage } from './shipped-fonts.ts'
import { exportRefusal, styleRefusal } from './typeset-refusal.ts'

export interface TypesetterOptions {
  /** The shipped fonts: side by side in one folder, or a `node_modules` that holds their packages. */
  readonly fontsDir: string
}

export interface DiskTypesetter extends Typesetter {
  /** Lets go of memory and of the workspace; the next job starts afresh. */
  close(): void
}

/** Results older than this many jobs are forgotten. */
const KEPT_JOBS = 10

/**
 * The typesetting cage. The workspace is a new empty folder for this user alone; every input is mapped in by
 * name, so a page style sees those files and no others. The addon and the fonts are loaded at the first job,
 * and only the fonts its words call for.
 */
export function createTypesetter({ fontsDir }: TypesetterOptions): DiskTypesetter {
  const coverages = new Map<string, Coverage>()
  const coverage = (family: string): Coverage => {
    const known = coverages.get(family) ?? readCoverage(fontsDir, family)
    coverages.set(family, known)
    return known
  }
  let room: Room | undefined
  const close = () => {
    room?.leave()
    room = undefined
  }
  return {
    close,
    async typeset(job) {
      const language = languageOf(job.data)
      const further = chooseFamilies(shownText(job.data), language, coverage)
      const families = new Set([...LATIN, SIGNS, ...further])
      if (room && !room.holds(families)) {
        for (const family of room.families) families.add(family)
        close()
      }
      room ??= enter(fontsDir, families)
      return setIn(room, job, [...LATIN, ...further])
    },
  }
}

function languageOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'lang' in data && typeof data.lang === 'string'
    ? data.lang
    : 'en'
}

interface Room {
  readonly families: ReadonlySet<string>
  readonly folder: string
  readonly compiler: NodeCompiler
  /** What is mapped in now, so that an unchanged file is not read again. */
  readonly mapped: Map<string, string | Uint8Array>
  holds(families: ReadonlySet<string>): boolean
  leave(): void
}

function enter(fontsDir: string, families: ReadonlySet<string>): Room {
  const paths = fontPaths(fontsDir, families)
  const folder = mkdtempSync(join(tmpdir(), 'aide-set-'))
  const leave = () => {
    process.off('exit', leave)
    rmSync(folder, { recursive: true, force: true })
  }
  process.on('exit', leave)
  const compiler = loadAddon().NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: paths }] })
  const holds = (wanted: ReadonlySet<string>) => [...wanted].every((family) => families.has(family))
  return { families, folder, compiler, mapped: new Map(), holds, leave }
}

function setIn(room: Room, job: TypesetJob, families: readonly string[]): TypesetResult {
  const { compiler, folder } = room
  const files = new Map<string, string | Uint8Array>([
    ...Object.entries(job.style),
    ...Object.entries(job.images),
    ['note.json', JSON.stringify(job.data)],
  ])
  mapIn(room, files)
  const result = compiler.compile({
    mainFilePath: join(folder, 'main.typ'),
    inputs: {
      fonts: families.join('|'),
      date: String(job.date ?? 0),
      positions: job.positions ? 'yes' : 'no',
    },
  })
  try {
    const document = result.result
    if (!document) {
      const diagnostics = result.takeDiagnostics()
      throw styleRefusal(diagnostics ? compiler.fetchDiagnostics(diagnostics) : [])
    }
    const pdf = print(compiler, document)
    const pages = document.numOfPages
    return job.positions ? { pdf, pages, positions: positionsIn(compiler, document) } : { pdf, pages }
  } finally {
    compiler.evictCache(KEPT_JOBS)
  }
}

/** Maps the job's files in and everything of an earlier job out. */
function mapIn(room: Room, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const name of room.mapped.keys()) {
    if (files.has(name)) continue
    room.compiler.unmapShadow(join(room.folder, name))
    room.mapped.delete(name)
  }
  for (const [name, content] of files) {
    if (name !== basename(name)) throw new Error(`not a plain file name: ${name}`)
    if (room.mapped.get(name) === content) continue
    room.compiler.mapShadow(join(room.folder, name), Buffer.from(content))
    room.mapped.set(name, content)
  }
}

function print(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'a-3a' })
  } catch (error) {
    throw exportRefusal(error)
  }
}

function positionsIn(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
): NonNullable<TypesetResult['positions']> {
  const asked: unknown = compiler.query(document, { selector: '<positions>', field: 'value' })
  const found: unknown = Array.isArray(asked) ? asked[0] : undefined
  if (!Array.isArray(found)) return []
  return found.filter(
    (each): each is { block: number; page: number; y: number } =>
      typeof each?.block === 'number' && typeof each?.page === 'number' && typeof each?.y === 'number',
  )
}

/** Where no proxy answers: whatever a style tried to fetch ends here. */
const NOWHERE = 'http://127.0.0.1:9'

function loadAddon(): typeof import('@myriaddreamin/typst-ts-node-compiler') {
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY']) {
    process.env[name] = NOWHERE
    process.env[name.toLowerCase()] = NOWHERE
  }
  for (const name of ['NO_PROXY', 'no_proxy']) delete process.env[name]
  // Bundled for the desktop app this file is CommonJS, where import.meta is empty.
  return createRequire(typeof __filename === 'string' ? __filename : import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  )
}
