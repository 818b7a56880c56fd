import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CHECKS } from '../../../app/review/checks/index.ts'

const root = join(import.meta.dirname, '../../..')

it('[RP1] docs/rules.md says of each rule what its own comment says; `npm run rules` writes it anew', () => {
  const page = readFileSync(join(root, 'docs/rules.md'), 'utf8')
  const now = execFileSync(process.execPath, ['tools/rules.mjs', '--print'], { cwd: root, encoding: 'utf8' })
  expect(page).toBe(now)
  for (const { rule } of CHECKS)
    expect(page).toMatch(new RegExp(`### ${rule}\n\n.{30,}\n\n- Points at: \`.+\`\n- Lets pass: \`.+\``))
})
