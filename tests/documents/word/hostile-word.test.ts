import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readWord } from '../../../app/documents/word/read-word.ts'
import { BriefError } from '../../../app/errors.ts'
import { writeText } from '../../../app/note/text.ts'
import { line, PNG, part, picture, run, wordFile } from './word-file.ts'

const open = (bytes: Uint8Array) => readWord(bytes, 'paper.docx', { day: '2024-12-27' })
const refused = async (bytes: Uint8Array): Promise<string> => {
  const error = await open(bytes).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(BriefError)
  return error instanceof BriefError ? `${error.code}: ${error.message}` : ''
}
const EXTERNAL = (kind: string, target: string) =>
  `<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/>`

describe('a hostile Word file', () => {
  it('[WH1] a picture that stands outside the file is not looked for, on disk or elsewhere', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aide-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const secret = join(folder, 'secret.png')
    writeFileSync(secret, PNG)
    for (const target of [`file://${secret}`, secret, 'file:///etc/passwd', 'http://127.0.0.1:9/p.png']) {
      for (const attribute of ['r:link="x1"', 'r:embed="x1"']) {
        const { brief, notices } = await open(
          wordFile({ body: line(run('Words.') + picture(attribute)), relations: EXTERNAL('image', target) }),
        )
        expect(writeText(brief.note)).toContain('Words.')
        expect(brief.images.size).toBe(0)
        expect(notices.join(' ')).toMatch(/1 picture is left out/)
      }
    }
  })

  it('[WH2] entities of its own, in any part that is read, are refused before they grow', async () => {
    const prolog =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    expect(await refused(wordFile({ prolog, body: line(run('&b;')) }))).toMatch(
      /^source-unreadable: .*entities of its own/,
    )
    for (const kind of ['styles', 'numbering', 'comments', 'footnotes', 'header']) {
      const related = { [kind]: prolog + part('w:x', '&c;') }
      expect(await refused(wordFile({ body: line(run('x')), related })), kind).toMatch(/^source-unreadable/)
    }
  })

  it('[WH3] elements nested without end are refused, not followed', async () => {
    const body =
      '<w:sdt><w:sdtContent>'.repeat(5_000) + line(run('x')) + '</w:sdtContent></w:sdt>'.repeat(5_000)
    expect(await refused(wordFile({ body }))).toMatch(/^source-too-large/)
  })

  it('[WH4] a part that unpacks to hundreds of times its size is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) })
    expect(await refused(bomb)).toMatch(/^pack-too-large/)
    expect(await refused(zipSync({ 'word/document.xml': new Uint8Array(8_000_000) }))).toMatch(
      /^pack-too-large/,
    )
  })

  it('[WH5] macros and embedded programs are not kept, and a macro is told', async () => {
    const { brief, notices } = await open(
      wordFile({
        body: line(run('Words.')),
        others: { 'word/vbaProject.bin': strToU8('Sub AutoOpen()'), 'word/embeddings/o.bin': strToU8('MZ') },
      }),
    )
    expect(notices).toEqual(['Its macros are left out.'])
    expect(brief.others.size + brief.sources.size + brief.images.size).toBe(0)
  })

  it('[WH6] a link keeps only an address that can be shown and asked about', async () => {
    const relations = EXTERNAL('hyperlink', 'javascript:alert(1)')
    const { brief } = await open(
      wordFile({ body: line(`<w:hyperlink r:id="x1">${run('here')}</w:hyperlink>`), relations }),
    )
    expect(brief.note.tree.children).toMatchObject([{ children: [{ type: 'text', value: 'here' }] }])
  })

  it('[WH7] instructions to the converter that the file brings along are not followed', async () => {
    const { brief } = await open(
      wordFile({
        body: line(run('Words.'), '<w:pStyle w:val="Evil"/>'),
        related: {
          styles: part(
            'w:styles',
            '<w:style w:type="paragraph" w:styleId="Evil"><w:name w:val="Evil"/></w:style>',
          ),
        },
        others: { 'mammoth/style-map': strToU8("p[style-name='Evil'] => !") },
      }),
    )
    expect(writeText(brief.note)).toContain('Words.')
  })

  it.each([
    ['no zip at all', strToU8('PK\u0003\u0004 not really')],
    ['a zip without a document', zipSync({ 'readme.txt': strToU8('hello') })],
    ['a document that is no XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })],
    ['half of a file', wordFile({ body: line(run('x')) }).slice(0, 400)],
    ['an empty root', zipSync({ 'word/document.xml': strToU8('<x/>') })],
  ])('[WH8] %s is refused in words', async (_, bytes) => {
    expect(await refused(bytes)).toMatch(/^(pack-damaged|source-unreadable): “paper.docx”/)
  })
})
