import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../app/cli/run.ts'
import type { Shell } from '../../app/cli/shell.ts'

export const CHECKOUT = join(import.meta.dirname, '..', '..')
export const SAMPLE = (name: string): string => join(CHECKOUT, 'templates', 'sample', name)

export interface Said {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Runs one command line in this process, with the checkout's templates and an empty profile. */
export async function aide(...argv: string[]): Promise<Said> {
  let out = ''
  let err = ''
  const shell: Shell = {
    resources: { folder: CHECKOUT },
    fontsFolder: join(CHECKOUT, 'node_modules'),
    today: '2024-12-27',
    userData: join(tmpdir(), 'aide-no-profile'),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    openApp: async () => undefined,
  }
  const exit = await run(argv, shell, '0.0.0-test')
  return { exit, out, err }
}

/** A folder of this test's own, gone when it ends. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aide-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
