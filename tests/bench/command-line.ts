import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { median } from './statistics.ts'

const ROOT = join(import.meta.dirname, '../..')
const RUNS = 5

/** Whole-process wall seconds of `aide export`, the middle of five after one that does not count. */
export function coldExport(note: string, format: 'pdf' | 'md', out: string): number {
  return wholeProcess(process.execPath, [
    join(ROOT, 'dist/cli/aide.cjs'),
    'export',
    note,
    '--to',
    format,
    '--out',
    out,
  ])
}

/** What others take for the same Markdown, where they are installed; NaN where they are not, or cannot do it. */
export const PEERS: readonly {
  readonly name: string
  readonly run: (markdown: string, out: string) => number
}[] = [
  {
    name: 'pandoc + weasyprint',
    run: (md, out) =>
      has('weasyprint')
        ? peer('pandoc', [md, '--pdf-engine=weasyprint', '-o', `${out}/peer.pdf`], out)
        : Number.NaN,
  },
  {
    name: 'md-to-pdf',
    run: (md, out) => peer('md-to-pdf', [md, ...(isRoot ? ['--launch-options', BARE] : [])], out),
  },
  { name: '@mdxport/cli', run: (md, out) => peer('mdxport', [md, '-o', `${out}/peer.pdf`], out) },
]

const isRoot = process.getuid?.() === 0
/** A browser refuses root its sandbox. */
const BARE = JSON.stringify({ args: ['--no-sandbox'] })

/** In a folder of ours: some leave files of their own where they are called. */
function peer(command: string, args: readonly string[], cwd: string): number {
  if (!has(command)) return Number.NaN
  try {
    return wholeProcess(command, args, { runs: 2, cwd })
  } catch (cause) {
    console.log(`${command} gave up: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}`)
    return Number.NaN
  }
}

export function wholeProcess(
  command: string,
  args: readonly string[],
  { runs = RUNS, cwd }: { readonly runs?: number; readonly cwd?: string } = {},
): number {
  const times: number[] = []
  for (let i = 0; i <= runs; i++) {
    const start = performance.now()
    execFileSync(command, args, { stdio: 'ignore', ...(cwd && { cwd }) })
    if (i) times.push((performance.now() - start) / 1000)
  }
  return median(times)
}

const has = (command: string): boolean => spawnSync('which', [command]).status === 0
