import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aide, freshFolder, SAMPLE } from './command-line.ts'

const json = (text: string): Record<string, unknown> => JSON.parse(text)

describe('aide', () => {
  it('[CL1] lists the templates and what each is for', async () => {
    const { exit, out } = await aide('templates', '--json')
    expect(exit).toBe(0)
    const all: { id: string; title: string; purpose: string }[] = JSON.parse(out)
    expect(all.map((t) => t.id).sort()).toEqual([
      'addendum',
      'briefing-note',
      'commitments-tracker',
      'lines-to-take',
      'ministers-brief',
      'record-of-conversation',
    ])
    for (const t of all) expect(t.purpose.length).toBeGreaterThan(20)
  })

  it('[CL2] record → note → PDF, Markdown and Word, the same bytes each time', {
    timeout: 60_000,
  }, async () => {
    const folder = freshFolder()
    const note = join(folder, 'talks.brief')
    expect((await aide('new', SAMPLE('held.json'), '--template', 'briefing-note', '-o', note)).exit).toBe(0)
    const first = readFileSync(note)
    await aide('new', SAMPLE('held.json'), '--template', 'briefing-note', '-o', note)
    expect(readFileSync(note).equals(first)).toBe(true)

    const made = ['one', 'two'].map((n) => join(folder, n))
    for (const out of made) {
      const said = await aide('export', note, '--to', 'pdf,md,docx', '--out', out)
      expect(said).toMatchObject({ exit: 0, err: '' })
    }
    const names = readdirSync(made[0] ?? '').sort()
    expect(names.map((n) => n.slice(n.lastIndexOf('.')))).toEqual(['.docx', '.md', '.pdf'])
    for (const name of names) {
      expect(
        readFileSync(join(made[0] ?? '', name)).equals(readFileSync(join(made[1] ?? '', name))),
        name,
      ).toBe(true)
    }
  })

  it('[CL3] import draws a record from an article and keeps the text its evidence points into', async () => {
    const folder = freshFolder()
    const article = join(folder, 'wire.txt')
    writeFileSync(
      article,
      'Ministers meet in Oslo\nDecember 3, 2024\n\nNorwegian Foreign Minister Kari Nordmann met Finnish Foreign Minister Matti Virtanen in Oslo on December 2, 2024.\n\n“We will open the crossing in March,” Nordmann said.\n',
    )
    const record = join(folder, 'oslo.json')
    expect((await aide('import', article, '-o', record)).exit).toBe(0)
    const meeting = json(readFileSync(record, 'utf8'))
    const evidence = meeting.evidence as {
      source: string
      quote: { exact: string }
      position: { start: number; end: number }
    }[]
    const text = readFileSync(join(folder, 'oslo.sources', 'wire.txt'), 'utf8')
    expect(evidence.length).toBeGreaterThan(0)
    for (const e of evidence) expect(text.slice(e.position.start, e.position.end)).toBe(e.quote.exact)
    expect((meeting.statements as { quote: string }[])[0]?.quote).toContain(
      'We will open the crossing in March',
    )

    const said = await aide('new', record, '--template', 'briefing-note', '-o', join(folder, 'oslo.brief'))
    expect(said.exit).toBe(0)
  })

  it('[CL4] brief does import, new and export at once', { timeout: 60_000 }, async () => {
    const folder = freshFolder()
    const said = await aide(
      'brief',
      SAMPLE('held.json'),
      '--template',
      'record-of-conversation',
      '--to',
      'pdf,md',
      '--out',
      folder,
      '--json',
    )
    expect(said.exit).toBe(0)
    const { files } = json(said.out) as { files: string[] }
    expect(files.map((f) => f.slice(f.lastIndexOf('.'))).sort()).toEqual(['.brief', '.md', '.pdf'])
    for (const file of files) expect(existsSync(file)).toBe(true)
    // One name, whatever the ending.
    expect(new Set(files.map((f) => f.slice(0, f.lastIndexOf('.')))).size).toBe(1)
  })

  it('[CL5] check ends with 1 and names each finding, with 0 when there is none', async () => {
    const folder = freshFolder()
    const note = join(folder, 'note.md')
    writeFileSync(note, 'Agreed.:cite{e="gone"}\n')
    const bad = await aide('check', note, '--json')
    expect(bad.exit).toBe(1)
    expect((json(bad.out).findings as { rule: string }[]).map((f) => f.rule)).toEqual(['broken-reference'])
    writeFileSync(note, 'Agreed.\n')
    expect((await aide('check', note)).exit).toBe(0)
  })

  it('[CL6] a blank note needs no record; --from takes an old note’s', async () => {
    const folder = freshFolder()
    const blank = join(folder, 'blank.brief')
    expect((await aide('new', '--template', 'ministers-brief', '-o', blank)).exit).toBe(0)
    const old = join(folder, 'old.brief')
    await aide('new', SAMPLE('planned.json'), '--template', 'ministers-brief', '-o', old)
    const again = await aide(
      'new',
      '--from',
      old,
      '--template',
      'lines-to-take',
      '-o',
      join(folder, 'lines.brief'),
      '--json',
    )
    expect(again.exit).toBe(0)
    expect((json(again.out).filled as string[]).length).toBeGreaterThan(3)
  })

  it('[CL7] a name nobody chose never costs a file that is there', async () => {
    const folder = freshFolder()
    const before = process.cwd()
    process.chdir(folder)
    try {
      const first = await aide('new', SAMPLE('held.json'), '--template', 'briefing-note')
      const second = await aide('new', SAMPLE('held.json'), '--template', 'briefing-note')
      expect([first.exit, second.exit]).toEqual([0, 2])
      expect(readdirSync(folder)).toHaveLength(1)
    } finally {
      process.chdir(before)
    }
  })
})
