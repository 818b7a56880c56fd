import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'
import { ROOM_RULES } from './room-rules.ts'

const checkout = join(import.meta.dirname, '..', '..')

async function violations(baseDir: string, folders: string[]): Promise<{ found: string[]; cruised: number }> {
  const { output } = await cruise(folders, {
    baseDir,
    validate: true,
    ruleSet: { forbidden: ROOM_RULES },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  })
  const { summary, modules } = output as ICruiseResult
  return {
    found: summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`),
    cruised: modules.filter((m) => /^(app|electron|renderer)\//.test(m.source)).length,
  }
}

/** One forbidden import each; every one must be told. */
const PLANTED: readonly [rule: string, file: string, text: string][] = [
  ['core-without-node', 'app/meeting/a.ts', "import 'node:fs'"],
  ['core-without-node', 'app/note/b.ts', "export const late = () => import('node:os')"],
  [
    'only-electron-knows-electron',
    'app/host/c.ts',
    "import type { BrowserWindow } from 'electron'\nexport type W = BrowserWindow",
  ],
  ['core-is-pure', 'app/review/d.ts', "import 'lexical'"],
  ['core-is-pure', 'app/export/e.ts', "import 'react'"],
  ['note-imports', 'app/note/f.ts', "import '../meeting/a.ts'"],
  ['export-imports', 'app/export/g.ts', "import '../meeting/a.ts'"],
  ['renderer-imports', 'renderer/h.ts', "import '../app/disk/z.ts'"],
  [
    'only-electron-knows-electron',
    'renderer/i.ts',
    "import type { IpcRenderer } from 'electron'\nexport type I = IpcRenderer",
  ],
  ['electron-imports', 'electron/j.ts', "import '../renderer/h.ts'"],
  ['no-cycles', 'app/template/k.ts', "import type { L } from './l.ts'\nexport type K = L"],
]

describe('the rooms', () => {
  it('[RO1] every import in the tree follows the data', { timeout: 60_000 }, async () => {
    const { found, cruised } = await violations(checkout, ['app', 'electron', 'renderer'])
    // An empty graph would pass everything.
    expect(cruised).toBeGreaterThan(100)
    expect(found).toEqual([])
  })

  it('[RO2] each rule bites: planted imports are told by name', { timeout: 60_000 }, async () => {
    const tree = mkdtempSync(join(tmpdir(), 'rooms-'))
    try {
      for (const [, file, text] of [
        ...PLANTED,
        ['', 'app/disk/z.ts', 'export {}'],
        ['', 'app/template/l.ts', "import type { K } from './k.ts'\nexport type L = K | 1"],
      ]) {
        mkdirSync(dirname(join(tree, file ?? '')), { recursive: true })
        writeFileSync(join(tree, file ?? ''), `${text}\n`)
      }
      symlinkSync(join(checkout, 'node_modules'), join(tree, 'node_modules'))
      const { found } = await violations(tree, ['app', 'electron', 'renderer'])
      for (const [rule, file] of PLANTED) {
        expect(
          found.some((f) => f.startsWith(`${rule}: ${file}`)),
          `${rule} tells of ${file}`,
        ).toBe(true)
      }
    } finally {
      rmSync(tree, { recursive: true })
    }
  })
})
