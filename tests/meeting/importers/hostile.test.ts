import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importSources, type SourceFile } from '../../../app/meeting/importers/index.ts'
import { file } from './import-text.ts'
import { docxOf, paragraph, pdfOf } from './make-files.ts'

const GOOD = file(
  'good.txt',
  'Foreign Minister Ana Silva of Brazil met Foreign Minister Juan Paz of Bolivia on 3 March 2025.',
)

/** Imports one bad file beside a good one: the good one must always come through. */
async function refusal(bad: SourceFile): Promise<string | undefined> {
  const { meeting, refused } = await importSources([bad, GOOD], { today: '2025-03-20' })
  expect(meeting.participants?.map((p) => p.name)).toEqual(['Ana Silva', 'Juan Paz'])
  for (const { error } of refused) {
    expect(error.message.length).toBeGreaterThan(20)
    expect(error.remedy.length).toBeGreaterThan(20)
  }
  return refused[0]?.error.code
}

/** The central directory entry of the first part gets these bytes at an offset. */
function patched(zip: Uint8Array, offset: number, bytes: readonly number[]): Uint8Array {
  const at = zip.findIndex(
    (_b, i) => zip[i] === 0x50 && zip[i + 1] === 0x4b && zip[i + 2] === 1 && zip[i + 3] === 2,
  )
  const out = zip.slice()
  out.set(bytes, at + offset)
  return out
}

describe('a hostile file is refused in words, and the rest of the batch is imported', () => {
  it.each<[string, () => SourceFile, string]>([
    [
      '[HO1] a picture',
      () => ({ name: 'a.txt', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) }),
      'source-binary',
    ],
    [
      '[HO2] bytes that are no characters',
      () => ({ name: 'a.txt', bytes: new Uint8Array(4096).map((_b, i) => (i * 7) % 32) }),
      'source-binary',
    ],
    ['[HO3] nothing', () => ({ name: 'a.txt', bytes: new Uint8Array() }), 'source-binary'],
    [
      '[HO4] more than 200 MB',
      () => ({ name: 'a.txt', bytes: new Uint8Array(200 * 1024 * 1024 + 1) }),
      'source-too-large',
    ],
    [
      '[HO5] a text longer than any meeting',
      () => file('a.txt', 'Words and words.\n'.repeat(300_000)),
      'source-too-large',
    ],
    ['[HO6] one endless line', () => file('a.txt', 'word '.repeat(100_000)), 'source-too-large'],
    [
      '[HO7] a page nested without end',
      () => file('a.html', `<html><body>${'<div>'.repeat(50_000)}`),
      'source-too-large',
    ],
    [
      '[HO8] a page of formatting nested without end',
      () => file('a.html', `<html><body>${'<b><i>'.repeat(30_000)}x`),
      'source-too-large',
    ],
    ['[HO9] JSON nested without end', () => file('a.json', '['.repeat(100_000)), 'not-json'],
    ['[HO10] YAML nested without end', () => file('a.yaml', `a: ${'['.repeat(20_000)}`), 'not-yaml'],
    [
      '[HO11] YAML aliases that multiply',
      () =>
        file(
          'a.yaml',
          `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
            .split('')
            .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`)
            .join('\n')}`,
        ),
      'not-yaml',
    ],
    ['[HO12] a record with a wrong shape', () => file('a.json', '{"title": 5}'), 'meeting-invalid'],
    [
      '[HO13] XML entities that multiply',
      () => ({
        name: 'a.docx',
        bytes:
          docxOf(paragraph('x')).length > 0
            ? zipSync({
                'word/document.xml': strToU8(
                  '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
                ),
              })
            : new Uint8Array(),
      }),
      'source-unreadable',
    ],
    [
      '[HO14] XML nested without end',
      () => ({ name: 'a.docx', bytes: docxOf('<w:p>'.repeat(5_000)) }),
      'source-too-large',
    ],
    [
      '[HO15] an archive that unpacks a thousandfold',
      () => ({ name: 'a.docx', bytes: zipSync({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024) }) }),
      'source-too-large',
    ],
    [
      '[HO16] an archive with too many parts',
      () => ({
        name: 'a.docx',
        bytes: zipSync(
          Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`word/${i}.xml`, strToU8('x')])),
        ),
      }),
      'source-too-large',
    ],
    [
      '[HO17] an archive that leaves its folder',
      () => ({
        name: 'a.docx',
        bytes: zipSync({ '../evil.xml': strToU8('x'), 'word/document.xml': strToU8('<x/>') }),
      }),
      'source-unreadable',
    ],
    [
      '[HO18] an archive with a password',
      () => ({ name: 'a.docx', bytes: patched(docxOf(paragraph('x')), 8, [1, 0]) }),
      'source-unreadable',
    ],
    [
      '[HO19] an archive that lies about a size',
      () => ({
        name: 'a.docx',
        bytes: patched(
          zipSync({
            'word/document.xml': strToU8(
              `<w:document><w:body>${paragraph('x'.repeat(9_000))}</w:body></w:document>`,
            ),
          }),
          24,
          [10, 0, 0, 0],
        ),
      }),
      'source-too-large',
    ],
    [
      '[HO20] an archive cut off',
      () => ({ name: 'a.docx', bytes: docxOf(paragraph('x')).slice(0, 120) }),
      'source-unreadable',
    ],
    [
      '[HO21] a link inside an archive',
      () => ({
        name: 'a.docx',
        bytes: patched(zipSync({ 'word/document.xml': strToU8('<x/>') }), 38, [0, 0, 0xff, 0xa1]),
      }),
      'source-unreadable',
    ],
    [
      '[HO22] a PDF without an end',
      () => ({ name: 'a.pdf', bytes: strToU8('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>') }),
      'source-unreadable',
    ],
    ['[HO23] a PDF of pictures', () => ({ name: 'a.pdf', bytes: pdfOf([[]]) }), 'source-binary'],
    [
      '[HO24] a calendar cut off',
      () => file('a.ics', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2025'),
      'source-unreadable',
    ],
    [
      '[HO25] a message nested without end',
      () =>
        file(
          'a.eml',
          `From: a@example.org\nMessage-ID: <1>\nMIME-Version: 1.0\n${Array.from({ length: 600 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}`).join('\n')}`,
        ),
      'source-unreadable',
    ],
    [
      '[HO26] an old binary document',
      () => ({ name: 'a.doc', bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) }),
      'source-binary',
    ],
  ])(
    '%s',
    async (_rule, make, code) => {
      expect(await refusal(make())).toBe(code)
    },
    30_000,
  )

  it('[HO27] an archive whose parts overlap', async () => {
    const zip = zipSync(
      { 'a.xml': strToU8('a'.repeat(500)), 'word/document.xml': strToU8('<x/>') },
      { level: 0 },
    )
    const view = new DataView(zip.buffer)
    const entries: number[] = []
    for (let i = 0; i + 4 <= zip.length; i++) if (view.getUint32(i, true) === 0x02014b50) entries.push(i)
    view.setUint32((entries[1] ?? 0) + 42, 5, true)
    expect(await refusal({ name: 'a.docx', bytes: zip })).toBe('source-unreadable')
  })
})

describe('text that runs hot in careless patterns', () => {
  it.each([
    ['[HO28] a name without end', 'Aa '.repeat(30_000)],
    ['[HO29] commas without end', 'Ana Silva, '.repeat(12_000)],
    ['[HO30] quotation marks without end', '“‘"'.repeat(30_000)],
    ['[HO31] offices without end', 'Foreign Minister of the Minister for '.repeat(4_000)],
    ['[HO32] numbers without end', '1,111,'.repeat(25_000)],
    ['[HO33] corner marks without end', '「'.repeat(60_000)],
    ['[HO34] Han without end', '外相首相大臣王毅'.repeat(12_000)],
    ['[HO35] spaces and dashes', ' – - '.repeat(25_000)],
    ['[HO36] agreement without end', 'agreed to agreed on the will would '.repeat(5_000)],
    ['[HO37] brackets without end', '([{'.repeat(40_000)],
  ])(
    '%s is read in ordinary time',
    async (_rule, text) => {
      const { refused } = await importSources([file('hot.txt', text)], { today: '2025-03-20' })
      expect(refused).toEqual([])
    },
    20_000,
  )
})

describe('nothing in a file acts', () => {
  it('[HO38] names of files cannot lead anywhere', async () => {
    const { sources } = await importSources(
      [file('../../etc/passwd', 'Words.'), file('a\\b\u0000.txt', 'Words.')],
      { today: '2025-03-20' },
    )
    expect(Object.keys(sources).every((n) => !n.includes('\u0000') && !/[\\/]/.test(n))).toBe(true)
  })
  it('[HO39] scripts, styles and handlers of a page leave no trace in the text', async () => {
    const html =
      '<html><body><p onclick="x()">Words <script>alert(1)</script>stay<style>p{}</style>.</p><svg><text>gone</text></svg><iframe srcdoc="<p>gone</p>"></iframe><noscript><p>gone</p></noscript></body></html>'
    const { sources } = await importSources([file('a.html', html)], { today: '2025-03-20' })
    expect(sources['a.html']).toBe('Words stay.')
  })
  it('[HO40] a prototype cannot be reached from a record', async () => {
    await importSources(
      [file('a.json', '{"schema":1,"id":"m","title":"T","status":"held","__proto__":{"polluted":true}}')],
      { today: '2025-03-20' },
    )
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
