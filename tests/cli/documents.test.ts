import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBrief } from '../../app/brief-file.ts'
import { readAttachment } from '../../app/export/pdf/read-attachment.ts'
import { aide, CHECKOUT, freshFolder, SAMPLE } from './command-line.ts'

const WORD = join(CHECKOUT, 'tests/fixtures/last-month.docx')
const only = (folder: string, ending: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? 'missing')

describe('the command line opens what the window opens', () => {
  it('[CD1] a Word file in, Markdown and a check out; what did not come along is told beside the answer', async () => {
    const out = freshFolder()
    const said = await aide('export', WORD, '--to', 'md', '--out', out)
    expect(said.exit, said.err).toBe(0)
    expect(said.err).toContain('last-month.docx: Other words in the head and foot')
    const text = readFileSync(only(out, '.md'), 'utf8')
    expect(text).toContain('# Lines to take')
    expect(text).toContain('**twenty minutes**')
    expect((await aide('check', WORD, '--json')).exit).toBeLessThan(2)
  })

  it('[CD2] a note that travelled inside a PDF comes back byte for byte', { timeout: 30_000 }, async () => {
    const folder = freshFolder()
    const note = join(folder, 'note.brief')
    await aide('new', SAMPLE('held.json'), '--template', 'briefing-note', '-o', note)
    const out = join(folder, 'out')
    mkdirSync(out)
    expect((await aide('export', note, '--to', 'pdf', '--embed', '--out', out)).exit).toBe(0)
    const pdf = new Uint8Array(readFileSync(only(out, '.pdf')))
    const attached = readAttachment(pdf)
    expect(attached?.name).toMatch(/\.brief$/)
    expect(readBrief(attached?.bytes ?? new Uint8Array()).note.source).toBe(
      readBrief(new Uint8Array(readFileSync(note))).note.source,
    )
    // Another program may sign or stamp it: an appended update hides nothing.
    const stamped = join(folder, 'stamped.pdf')
    const last = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(pdf.slice(-200)).toString('latin1'))?.[1]
    const tail = Buffer.from(
      `\nxref\n0 0\ntrailer\n<< /Size 9999 /Root ${rootOf(pdf)} 0 R /Prev ${last} >>\nstartxref\n${pdf.length + 1}\n%%EOF\n`,
    )
    writeFileSync(stamped, Buffer.concat([pdf, tail]))
    const again = join(folder, 'again')
    expect((await aide('export', stamped, '--to', 'md', '--out', again)).exit).toBe(0)
    expect((await aide('export', note, '--to', 'md', '--out', out)).exit).toBe(0)
    expect(readFileSync(only(again, '.md'), 'utf8')).toBe(readFileSync(only(out, '.md'), 'utf8'))
    // A PDF cut short, or without its note, is refused and says so.
    const cut = join(folder, 'cut.pdf')
    writeFileSync(cut, pdf.slice(0, pdf.length - 4_000))
    const refused = await aide('check', cut)
    expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining('This PDF holds no note.')])
  })

  it('[CD3] last month’s Word file begins a new note: its words, today’s date, no comments', async () => {
    const folder = freshFolder()
    const note = join(folder, 'next.brief')
    expect((await aide('new', '--from', WORD, '-o', note)).exit).toBe(0)
    const brief = readBrief(new Uint8Array(readFileSync(note)))
    expect(brief.note.head).toMatchObject({
      date: '2024-12-27',
      status: 'draft v1',
      marking: 'OFFICIAL – SENSITIVE',
    })
    expect(brief.note.source).toContain('agreed to a joint paper on maritime safety')
    expect(brief.annotations).toEqual([])
    const filled = await aide(
      'new',
      '--from',
      WORD,
      '--template',
      'briefing-note',
      '-o',
      join(folder, 'x.brief'),
    )
    expect([filled.exit, filled.err]).toEqual([
      2,
      expect.stringContaining('no record to fill a template from'),
    ])
    expect(existsSync(join(folder, 'x.brief'))).toBe(false)
  })

  it('[CD4] of a damaged brief whose text is there, the way to that text is told', async () => {
    const folder = freshFolder()
    const note = join(folder, 'note.brief')
    await aide('new', SAMPLE('held.json'), '--template', 'briefing-note', '-o', note)
    const damaged = join(folder, 'damaged.brief')
    writeFileSync(damaged, readFileSync(note).subarray(0, -300))
    expect((await aide('check', damaged)).err).toContain('choose “Open what can be read”')
    writeFileSync(damaged, 'PK nothing')
    expect((await aide('check', damaged)).err).not.toContain('Open what can be read')
  })

  it('[CD5] a Word file under another name is still a Word file', async () => {
    const folder = freshFolder()
    copyFileSync(WORD, join(folder, 'paper'))
    expect((await aide('check', join(folder, 'paper'))).exit).toBeLessThan(2)
  })
})

const rootOf = (pdf: Uint8Array): string =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Root (\d+) 0 R/g),
  ].at(-1)?.[1] ?? ''
