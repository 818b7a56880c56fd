import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { aide } from './aide.ts'
import { expect, test } from './launch.ts'
import { willChoose } from './machine.ts'
import { Window } from './window.ts'

const OWN = 'A choir of schoolchildren sang for the visiting astronomers.'

test('[EE1] what an analyst settles of a sentence is saved with the note, is there when it is opened again, and goes out as an annex', async ({
  desk,
}) => {
  mkdirSync(join(desk.folder, 'out'))
  const note = join(desk.folder, 'talks.brief')
  const first = await desk.start()
  const window = new Window(first.page)
  await window.openSample()
  await window.typeUnder('Summary', OWN)
  await first.page.getByRole('tab', { name: 'Evidence' }).click()
  const row = first.page.locator('.claim', { hasText: OWN })
  await expect(row.locator('.claim-state')).toHaveText('Unsupported')
  await row.locator('.claim-body').click()
  await first.page.keyboard.press('p')
  await expect(row.locator('.claim-state')).toHaveText(/^Paraphrase checked/)
  await desk.picture(first.page, 'evidence-settled')
  await willChoose(first, [{ saveAs: note }])
  await window.saved()

  // The file names the sentence, its state and who settled it, anchored by its words.
  const part = unzipSync(readFileSync(note))['assets/ledger.json'] ?? new Uint8Array()
  const page = JSON.parse(new TextDecoder().decode(part)) as { items: { [key: string]: unknown }[] }
  expect(page.items[0]).toMatchObject({ motivation: 'assessing', 'aide:state': 'paraphrase checked' })
  expect(JSON.stringify(page.items[0])).toContain(OWN)
  expect(page.items.length).toBeGreaterThan(5)

  // The command line knows it too: the check is silent on it, and the annex prints it.
  aide('export', note, '--to', 'md', '--ledger', '--out', join(desk.folder, 'out'))
  const out = join(desk.folder, 'out')
  const written = readdirSync(out)
    .map((name) => readFileSync(join(out, name), 'utf8'))
    .join('')
  expect(written).toContain('What each statement stands on')
  expect(written).toMatch(/choir.*paraphrase checked/)
  await first.kill()

  const second = await desk.start(note)
  await expect(second.page.locator('[contenteditable=true]').first()).toContainText(OWN)
  await second.page.getByRole('tab', { name: 'Evidence' }).click()
  await expect(second.page.locator('.claim', { hasText: OWN }).locator('.claim-state')).toHaveText(
    /^Paraphrase checked/,
  )
})
