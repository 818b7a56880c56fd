import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { HEAD, pagesOf, poppler, SQUARE, setMarkdown, typesetter } from './set.ts'

afterAll(() => typesetter.close())

const LONG = Array.from(
  { length: 60 },
  (_, i) =>
    `Paragraph ${i + 1} says what was agreed, by whom, and by when, as far as the source gives a date.`,
).join('\n\n')

describe('what stands on the pages', () => {
  it('[PP1] prints the marking at the head and foot of every page, in capitals', async () => {
    const { pdf, pages } = await setMarkdown(LONG)
    expect(pages).toBeGreaterThan(1)
    for (const page of pagesOf(pdf)) expect(page.match(/^OFFICIAL-SENSITIVE$/gm)).toHaveLength(2)
  })

  it('[PP2] counts the pages at the foot, and names number, date and copy at the head of each', async () => {
    const { pdf, pages } = await setMarkdown(LONG)
    const texts = pagesOf(pdf)
    expect(texts).toHaveLength(pages)
    texts.forEach((page, i) => {
      expect(page).toContain(`Page ${i + 1} of ${pages}`)
      for (const line of ['EA/2024/117', '27 December 2024', 'Copy 3 of 10']) expect(page).toContain(line)
    })
  })

  it('[PP3] keeps the order of the text: title, status, body, notes, sources, foot', async () => {
    const { pdf } = await setMarkdown(
      'Before :cite[]{e=e1} it.[^a]\n\n## Section\n\nAfter it.\n\n[^a]: The note.',
      {
        input: {
          sources: [{ id: 's', title: 'A readout', publisher: 'The ministry' }],
          citations: { e1: { source: 's', exact: 'words' } },
        },
      },
    )
    const text = pagesOf(pdf).join('\n')
    const order = [
      'Talks in Beijing',
      'Information as of',
      'Before',
      'Section',
      'After it.',
      'Sources',
      'A readout',
      'Drafted by',
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(text).toContain('The note.')
    expect(text).toContain('[1]')
  })

  it('[PP4] begins what must not be disclosed on a page of its own, named under the marking', async () => {
    const { pdf } = await setMarkdown(
      'Usable.\n\n:::layer{not-to-be-disclosed}\n## Red lines\n\nNot a word.\n:::\n\nLast.',
    )
    const [first, second, third] = pagesOf(pdf)
    expect(first).not.toMatch(/NOT TO BE DISCLOSED|Not a word/)
    expect(second).toContain('Not a word.')
    expect(second?.match(/NOT TO BE DISCLOSED/g)?.length).toBe(2)
    expect(third).toContain('Last.')
    expect(third).not.toContain('NOT TO BE DISCLOSED')
  })

  it('[PP5] holds nothing withheld in a speaking copy, in text or in the file', async () => {
    const { pdf } = await setMarkdown(
      'Usable.\n\n:::layer{not-to-be-disclosed}\nZanzibar\n:::\n\n:::guide\nAdvice\n:::',
      { options: { copy: 'speaking' } },
    )
    expect(pagesOf(pdf).join()).not.toMatch(/Zanzibar|Advice|DISCLOSED/)
    expect(Buffer.from(pdf).includes('Zanzibar')).toBe(false)
  })

  it('[PP6] repeats the header row of a table on each page it runs over', async () => {
    const rows = Array.from(
      { length: 80 },
      (_, i) => `| ${i} | What was undertaken, in the words of the source |`,
    )
    const { pdf, pages } = await setMarkdown(`| No. | Commitment |\n| --- | --- |\n${rows.join('\n')}`)
    expect(pages).toBeGreaterThan(1)
    for (const page of pagesOf(pdf)) expect(page).toContain('Commitment')
  })

  it('[PP7] numbers paragraphs through headings', async () => {
    const { pdf } = await setMarkdown('One.\n\n## Section\n\nTwo.', { head: { ...HEAD, numbering: true } })
    expect(pagesOf(pdf)[0]).toMatch(/1\.\s+One\.[\s\S]*Section[\s\S]*2\.\s+Two\./)
  })

  it('[PP8] prints comments with their replies at the end when asked, and no word of them otherwise', async () => {
    const input = {
      annotations: [
        {
          id: '7',
          kind: 'question',
          author: 'R. Ito',
          created: '2024-12-26T09:00:00Z',
          body: 'Is that so?',
          replies: [{ id: 'r', author: 'K. Sato', created: '2024-12-26T10:00:00Z', body: 'It is.' }],
          anchor: { exact: 'words', prefix: '', suffix: '', start: 0, end: 5 },
        },
      ],
    } as const
    const markdown = 'These :mark[words]{a="7"} stand.'
    const shown = pagesOf(
      (await setMarkdown(markdown, { input, options: { annotations: 'notes' } })).pdf,
    ).join()
    expect(shown).toMatch(/Comments[\s\S]*R\. Ito[\s\S]*Is that so\?[\s\S]*K\. Sato[\s\S]*It is\./)
    const plain = pagesOf((await setMarkdown(markdown, { input })).pdf).join()
    expect(plain).not.toMatch(/Comments|Ito|Is that so|Sato, /)
  })

  it('[PP9] sets a wide tracker on A4 on its side', async () => {
    const { pdf } = await setMarkdown('Text.', { style: 'landscape' })
    expect(poppler('pdfinfo', ['PDF'], pdf)).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)/)
  })

  it('[PP10] embeds only shipped typefaces, for Latin, Japanese, Chinese and Korean', async () => {
    const { pdf } = await setMarkdown('Names: 岩屋毅, 习近平, 윤석열. `code` **bold 毅** ***both***')
    const names = poppler('pdffonts', ['PDF'], pdf)
      .split('\n')
      .slice(2)
      .filter(Boolean)
      .map((line) => line.split(/\s+/)[0])
    expect(names.length).toBeGreaterThan(4)
    for (const name of names)
      expect(name).toMatch(/^[A-Z]{6}\+(SourceSerif4|SourceSans3|SourceCodePro|NotoSans(JP|SC|KR))/)
  })

  it('[PP11] takes nothing in a note for Typst, HTML or a file to read', async () => {
    const words = [
      '#read("/etc/passwd")',
      '#import "@preview/a:1.0.0": *',
      '$ x^2 $',
      '= no heading',
      '@ref',
      '_not emphasis',
    ]
    const { pdf } = await setMarkdown(words.map((word) => `\`${word}\``).join('\n\n'))
    const text = pagesOf(pdf).join()
    for (const word of words) expect(text).toContain(word)
    expect(text).not.toContain('root:')
  })

  it('[PP12] gives pictures their alternative text, and tells one that cannot be set by it', async () => {
    const { pdf } = await setMarkdown('![A map](square.png)\n\n![](square.png) ![A lost map](lost.png)', {
      input: { images: { 'square.png': SQUARE, 'lost.png': new Uint8Array([1, 2, 3]) } },
    })
    expect(poppler('pdfimages', ['-list', 'PDF'], pdf).trim().split('\n')).toHaveLength(4)
    expect(poppler('pdfinfo', ['-struct', 'PDF'], pdf)).toContain('Figure')
    expect(Buffer.from(pdf).includes('/Alt (A map)')).toBe(true)
    expect(pagesOf(pdf)[0]).toContain('[A lost map]')
  })

  it('[PP13] carries the attachment byte for byte, under its own name', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7 + 13) % 256)
    const attachment = {
      name: 'Talks (北京).brief',
      bytes,
      mediaType: 'application/zip',
      description: 'The note',
    }
    const { pdf } = await setMarkdown('Text.', { pdf: { attachment } })
    expect(poppler('pdfdetach', ['-list', 'PDF'], pdf)).toContain('Talks (北京).brief')
    const folder = mkdtempSync(join(tmpdir(), 'aide-detach-'))
    writeFileSync(join(folder, 'a.pdf'), pdf)
    execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'out'), join(folder, 'a.pdf')])
    expect(new Uint8Array(readFileSync(join(folder, 'out')))).toEqual(bytes)
  })
})
