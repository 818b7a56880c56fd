import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { BriefError } from '../../app/errors.ts'
import type { ExportInput, ExportOptions } from '../../app/export/export.ts'
import { type ExportPorts, exportNote } from '../../app/export/export-note.ts'
import { fileName } from '../../app/export/file-name.ts'
import { noteOf, optionsOf, prepared } from './note-of.ts'
import { filledSample, TEMPLATE_IDS } from './pdf/samples.ts'
import { pagesOf, poppler, styles, typesetter } from './pdf/set.ts'

const ports: ExportPorts = { typesetter, styles }
const ALL = { formats: ['pdf', 'docx', 'md'] } as const
const run = (
  text: string,
  options: Partial<ExportOptions> = {},
  more: Partial<ExportInput> = {},
  extra: Partial<ExportPorts> = {},
) => exportNote(noteOf(text, more), optionsOf({ ...ALL, ...options }), { ...ports, ...extra })

describe('[EX40] an export', () => {
  test('[EX40.1] gives one finished file a format, in the order asked for, named after title and copy', async () => {
    const files = await run('Text.', { copy: 'speaking' })
    expect(files.map(({ name, format }) => [name, format])).toEqual([
      ['Talks in Beijing (speaking copy).pdf', 'pdf'],
      ['Talks in Beijing (speaking copy).docx', 'docx'],
      ['Talks in Beijing (speaking copy).md', 'md'],
    ])
    expect(files.map(({ bytes }) => Buffer.from(bytes.subarray(0, 4)).toString())).toEqual([
      '%PDF',
      'PK\u0003\u0004',
      '---\n',
    ])
  })
  test('[EX40.2] gives the same bytes each time', async () => {
    const note = 'Text:cite{e="e1"}.[^a]\n\n- one\n\n| a |\n| - |\n| b |\n\n[^a]: Note.'
    const [first, second] = [await run(note), await run(note)]
    for (const [i, file] of first.entries())
      expect(Buffer.compare(file.bytes, second[i]?.bytes ?? new Uint8Array())).toBe(0)
  })
  test('[EX40.3] tells what it is doing, and stops when cancelled', async () => {
    const doing: string[] = []
    await run('Text.', {}, {}, { onProgress: (p) => doing.push(`${p.done}/${p.of} ${p.doing}`) })
    expect(doing).toEqual([
      '0/3 Setting the PDF',
      '1/3 Writing the Word file',
      '2/3 Writing Markdown',
      '3/3 Done',
    ])
    const started: string[] = []
    const cancelled = run(
      'Text.',
      {},
      {},
      { onProgress: (p) => started.push(p.doing), isCancelled: () => started.length > 1 },
    )
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expect(started).toHaveLength(2)
  })
  test('[EX40.4] hands back nothing when one file would hold withheld words', async () => {
    const said = 'We would settle for forty tonnes.'
    const note = `${said}\n\n:::layer{not-to-be-disclosed}\n${said}\n:::`
    const refused = run(note, { copy: 'speaking' })
    await expect(refused).rejects.toBeInstanceOf(BriefError)
    await expect(refused).rejects.toMatchObject({ code: 'withheld-text-found' })
    await expect(run(note, { copy: 'full' })).resolves.toHaveLength(3)
  })
  test('[EX40.5] embeds the note only when asked, and never in a lesser copy', async () => {
    const pack = new TextEncoder().encode('PK the whole note')
    const attached = async (options: Partial<ExportOptions>) => {
      const [pdf] = await run('Text.', { formats: ['pdf'], ...options }, { pack })
      return poppler('pdfdetach', ['-list', 'PDF'], pdf?.bytes ?? new Uint8Array())
    }
    expect(await attached({ embed: true })).toContain('Talks in Beijing.brief')
    expect(await attached({ embed: false })).toMatch(/^0 embedded/)
    expect(await attached({ embed: true, copy: 'speaking' })).toMatch(/^0 embedded/)
  })
  test('[EX40.6] records why a finding was overridden, except on a public copy', async () => {
    const words = async (copy: 'full' | 'public') => {
      const [pdf] = await run('Text.', { formats: ['pdf'], copy, override: 'Confirmed by phone' })
      return pagesOf(pdf?.bytes ?? new Uint8Array()).join('\n')
    }
    expect(await words('full')).toContain('Confirmed by phone')
    expect(await words('public')).not.toContain('Confirmed by phone')
  })
  test('[EX40.7] turns the Word page on its side where the page style does', async () => {
    const { unzipSync, strFromU8 } = await import('fflate')
    const [docx] = await run('Text.', { formats: ['docx'], style: 'landscape' })
    const document = strFromU8(
      unzipSync(docx?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array(),
    )
    expect(document).toContain('w:orient="landscape"')
  })
  test.each(TEMPLATE_IDS)(
    '[EX40.8] every shipped template, filled, goes out in every copy: %s',
    async (id) => {
      for (const copy of ['full', 'speaking', 'public'] as const) {
        const files = await exportNote(filledSample(id, {}), optionsOf({ ...ALL, copy }), ports)
        expect(files).toHaveLength(3)
      }
    },
  )
})

describe('[EX41] file names', () => {
  const name = (title: string, copy: 'full' | 'speaking' = 'full') =>
    fileName(prepared('a', { head: { title } }, { copy }))
  test('[EX41.1] are taken by every system', () => {
    expect(name('Talks: a/b\\c? "d" <e>|f*')).toBe('Talks - a-b-c- -d- -e-f-')
    expect(name('CON')).toBe('CON -')
    expect(name('..\u202etxt.')).toBe('txt')
    expect(name(' . ')).toBe('Untitled note')
    expect(name('../../etc/passwd')).toBe('etc-passwd')
  })
  test('[EX41.2] are short enough in bytes, whole characters kept', () => {
    const long = name('安'.repeat(300), 'speaking')
    expect(Buffer.byteLength(`${long}.docx`)).toBeLessThan(255)
    expect(long).toMatch(/^安+ \(speaking copy\)$/)
  })
})
