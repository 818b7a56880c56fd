import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { aide, freshFolder, SAMPLE, type Said } from './command-line.ts'

/** Each refusal is exit 2 with the file, the cause and a remedy, and leaves nothing behind. */
function expectRefused(said: Said, code: string, ...words: (string | RegExp)[]): void {
  expect(said.exit, said.err || said.out).toBe(2)
  const error = (
    JSON.parse(said.out) as {
      error: { code: string; message: string; remedy: string; place?: object; problems?: unknown }
    }
  ).error
  expect(error.code).toBe(code)
  expect(error.remedy.length).toBeGreaterThan(10)
  for (const word of words) expect(JSON.stringify(error)).toMatch(word)
}

async function sampleNote(folder: string): Promise<string> {
  const note = join(folder, 'note.brief')
  await aide('new', SAMPLE('held.json'), '--template', 'briefing-note', '-o', note)
  return note
}

describe('bad input', () => {
  it('[BI1] not JSON: line and column', async () => {
    const folder = freshFolder()
    const file = join(folder, 'meeting.json')
    writeFileSync(file, '{\n  "title": "Talks",,\n}')
    const out = join(folder, 'n.brief')
    expectRefused(
      await aide('new', file, '--template', 'briefing-note', '-o', out, '--json'),
      'not-json',
      'meeting.json',
      '"line":2',
    )
    expect(readdirSync(folder)).toEqual(['meeting.json'])
  })

  it('[BI2] wrong shape: every problem with its pointer', async () => {
    const folder = freshFolder()
    const file = join(folder, 'meeting.json')
    writeFileSync(
      file,
      JSON.stringify({ id: 'm', title: 'Talks', status: 'perhaps', participants: [{ id: 'a' }] }),
    )
    expectRefused(
      await aide('new', file, '--template', 'briefing-note', '-o', join(folder, 'n.brief'), '--json'),
      'meeting-invalid',
      '/status',
      '/participants/0/name',
    )
  })

  it('[BI3] a template with a misplaced directive or a missing path: file and line', async () => {
    const folder = freshFolder()
    const template = join(folder, 'own.md')
    writeFileSync(
      template,
      '---\nid: own\ntitle: Own\npurpose: A template of one’s own.\n---\n\nText.\n\n- item\n\n  :::each{in="outcomes"}\n  - x\n  :::\n\n:field[]{}\n',
    )
    expectRefused(
      await aide('new', SAMPLE('held.json'), '--template', template, '-o', join(folder, 'n.brief'), '--json'),
      'template-invalid',
      'own.md',
      '"line":',
    )
    expect(readdirSync(folder)).toEqual(['own.md'])
  })

  it('[BI4] an unknown template: the known ones are named', async () => {
    expectRefused(
      await aide('new', SAMPLE('held.json'), '--template', 'memo', '--json'),
      'template-unknown',
      'briefing-note',
    )
  })

  it('[BI5] a damaged or truncated note: told, never half opened', async () => {
    const folder = freshFolder()
    const note = await sampleNote(folder)
    const whole = readFileSync(note)
    writeFileSync(note, whole.subarray(0, 40))
    expectRefused(await aide('export', note, '--json'), 'pack-damaged', 'note.brief')
    writeFileSync(note, 'not a note at all')
    expectRefused(await aide('export', note, '--json'), 'pack-damaged', 'note.brief')
    expect(readdirSync(folder)).toEqual(['note.brief'])
  })

  it('[BI6] a zip bomb in a note’s clothes is refused', async () => {
    const folder = freshFolder()
    const note = join(folder, 'bomb.brief')
    writeFileSync(
      note,
      zipSync(
        {
          'info.json': new TextEncoder().encode('{"version":2}'),
          'text.md': new Uint8Array(300 * 1024 * 1024),
        },
        { level: 9 },
      ),
    )
    const said = await aide('export', note, '--json')
    expect(said.exit).toBe(2)
    expect(said.out).toMatch(/pack-too-large|pack-damaged/)
  })

  it('[BI7] a path that cannot be written: told, nothing half', async () => {
    const folder = freshFolder()
    const note = await sampleNote(folder)
    const blocked = join(folder, 'file')
    writeFileSync(blocked, 'x')
    expectRefused(
      await aide('export', note, '--to', 'md', '--out', join(blocked, 'sub'), '--json'),
      'file-missing',
    )
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    // The super-user may write anywhere; the rule is tested where there is one.
    if (process.getuid?.() !== 0)
      expectRefused(await aide('export', note, '--to', 'md', '--out', closed, '--json'), 'file-unwritable')
    expect(readdirSync(closed)).toEqual([])
  })

  it('[BI8] a binary source and a source over the limit are refused by name', async () => {
    const folder = freshFolder()
    const binary = join(folder, 'picture.txt')
    writeFileSync(
      binary,
      Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 256),
    )
    const said = await aide('import', binary, '--json')
    expect(said.exit).toBe(2)
    expect(said.out + said.err).toContain('picture.txt')
    const huge = join(folder, 'huge.txt')
    writeFileSync(huge, '')
    await import('node:fs/promises').then((fs) => fs.truncate(huge, 201 * 1024 * 1024))
    expectRefused(await aide('import', huge, '--json'), 'source-too-large', 'huge.txt', '200 MB')
  })

  it('[BI9] a file that is not there', async () => {
    expectRefused(
      await aide('export', join(freshFolder(), 'gone.brief'), '--json'),
      'file-missing',
      'gone.brief',
    )
  })

  it('[BI10] an option or verb nobody knows is refused, not ignored', async () => {
    expectRefused(await aide('export', 'x.brief', '--speed', '--json'), 'usage')
    expectRefused(await aide('templates', '--copy', 'full', '--json'), 'usage', '--copy')
    expectRefused(await aide('publish', '--json'), 'usage', 'publish')
    expectRefused(await aide('export', 'x.brief', '--to', 'rtf', '--json'), 'usage', 'pdf, md, docx')
  })
})
