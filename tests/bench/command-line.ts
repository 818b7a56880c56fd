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

/** What others take for the same Markdown, where they are installed; NaN where they are not. */
export const PEERS: readonly {
  readonly name: string
  readonly run: (markdown: string, out: string) => number
}[] = [
  {
    name: 'pandoc + weasyprint',
    run: (md, out) =>
      has('pandoc') && has('weasyprint')
        ? wholeProcess('pandoc', [md, '--pdf-engine=weasyprint', '-o', `${out}/peer.pdf`], 2)
        : Number.NaN,
  },
  { name: 'md-to-pdf', run: (md) => (has('md-to-pdf') ? wholeProcess('md-to-pdf', [md], 2) : Number.NaN) },
  {
    name: '@mdxport/cli',
    run: (md, out) =>
      has('mdxport') ? wholeProcess('mdxport', [md, '-o', `${out}/peer.pdf`], 2) : Number.NaN,
  },
]

export function wholeProcess(command: string, args: readonly string[], runs = RUNS): number {
  const times: number[] = []
  for (let i = 0; i <= runs; i++) {
    const start = performance.now()
    execFileSync(command, args, { stdio: 'ignore' })
    if (i) times.push((performance.now() - start) / 1000)
  }
  return median(times)
}

const has = (command: string): boolean => spawnSync('which', [command]).status === 0
