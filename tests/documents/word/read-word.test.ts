import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBrief, writeBrief } from '../../../app/brief-file.ts'
import { readWord } from '../../../app/documents/word/read-word.ts'
import { writeText } from '../../../app/note/text.ts'
import { line, PNG, part, picture, run, type WordFileParts, wordFile } from './word-file.ts'

const FIXTURE = join(import.meta.dirname, '../../fixtures/last-month.docx')
const open = (bytes: Uint8Array, file = 'paper.docx') => readWord(bytes, file, { day: '2024-12-27' })
const made = (parts: WordFileParts) => open(wordFile(parts))
async function bodyOf(parts: WordFileParts): Promise<string> {
  const { brief } = await made(parts)
  return writeText(brief.note).replace(/^---\n[\s\S]*?\n---\n+/, '')
}

const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
const level = (at: number, format: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`
const numPr = (id: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`
const NUMBERING = part(
  'w:numbering',
  `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
)

describe('a Word file as a note', () => {
  it('[WD1] last month’s paper comes with title, marking, numbered paragraphs, table, quotation, link and footnote', async () => {
    const { brief, notices } = await open(new Uint8Array(readFileSync(FIXTURE)), 'last-month.docx')
    const { head } = brief.note
    expect(head.title).toBe('Call with the Japanese vice-minister')
    expect(head.marking).toBe('OFFICIAL – SENSITIVE')
    expect(head.numbering).toBe(true)
    const text = writeText(brief.note)
    for (const words of [
      '# Lines to take',
      'You speak with Vice-Minister Arai for **twenty minutes** on 28 November.',
      '- the range of the second is not yet certain,\n  - our estimate is lower',
      '| **Fisheries**     | Line open        | Line open, tested in June |',
      '> We value the hotline',
      '[ministry’s page](https://example.org/statements/2024-10)',
      'Trade grew by 4 per cent[^1], *less than expected*.',
      '[^1]: Figures from the customs office, October 2024.',
    ])
      expect(text).toContain(words)
    // No number is left in front of a paragraph, and the title stands in the head alone.
    expect(text).not.toMatch(/^\d+[.)] /m)
    expect(text.match(/Call with the Japanese vice-minister/g)).toHaveLength(1)
    expect(notices.join(' ')).toContain('“EAD 2024/41”')
  })

  it('[WD2] a comment stands on its words, with who said it and when', async () => {
    const { brief } = await open(new Uint8Array(readFileSync(FIXTURE)))
    expect(brief.annotations).toMatchObject([
      {
        author: 'Rosa Lindqvist',
        created: '2024-11-27T16:20:00Z',
        anchor: { exact: 'agreed to a joint paper' },
      },
    ])
    expect(writeText(brief.note)).toContain(':mark[agreed to a joint paper]{a="1"} on maritime safety')
    const again = readBrief(writeBrief(brief))
    expect(again.annotations).toEqual(brief.annotations)
  })

  it('[WD3] an answer stands in the thread it answers; a settled thread is settled', async () => {
    const comment = (id: string, para: string, author: string, words: string) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="2024-12-01T09:00:00Z"><w:p w14:paraId="${para}">${run(words)}</w:p></w:comment>`
    const { brief } = await made({
      body: line(
        `<w:commentRangeStart w:id="4"/><w:commentRangeStart w:id="5"/>${run('Fish')}<w:commentRangeEnd w:id="4"/><w:commentRangeEnd w:id="5"/>${run(' and rice.')}`,
      ),
      related: {
        comments: part(
          'w:comments',
          comment('4', 'AA', 'Ada', 'Still banned?') + comment('5', 'BB', 'Ben', 'Yes.'),
        ),
        commentsExtended: part(
          'w15:commentsEx',
          '<w15:commentEx w15:paraId="AA" w15:done="1"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA" w15:done="0"/>',
        ),
      },
    })
    expect(brief.annotations).toHaveLength(1)
    expect(brief.annotations[0]).toMatchObject({
      author: 'Ada',
      body: 'Still banned?',
      replies: [{ author: 'Ben', body: 'Yes.' }],
      resolved: { by: 'Ada' },
      anchor: { exact: 'Fish' },
    })
  })

  it('[WD4] a comment over two paragraphs marks both; one on words that were taken out stays on them', async () => {
    const { brief } = await made({
      body:
        line(`${run('One ')}<w:commentRangeStart w:id="0"/>${run('two.')}`) +
        line(`${run('Three')}<w:commentRangeEnd w:id="0"/>${run(' four.')}`) +
        line(
          `${run('Five.')}<w:del><w:commentRangeStart w:id="1"/><w:r><w:delText>gone</w:delText></w:r><w:commentRangeEnd w:id="1"/></w:del>`,
        ),
      related: {
        comments: part(
          'w:comments',
          `<w:comment w:id="0" w:author="A">${line(run('Both?'))}</w:comment><w:comment w:id="1" w:author="B">${line(run('Why?'))}</w:comment>`,
        ),
      },
    })
    expect(brief.annotations.map(({ anchor }) => [anchor.exact, anchor.orphan ?? false])).toEqual([
      ['two.\nThree', false],
      ['gone', false],
    ])
  })

  it('[WD6] a list goes on counting where the one before it stopped, and begins anew where Word does', async () => {
    const body = await bodyOf({
      body:
        line(run('a'), numPr(1)) +
        line(run('Between.')) +
        line(run('b'), numPr(1)) +
        line(run('inner'), numPr(1, 1)) +
        line(run('Then.')) +
        line(run('anew'), numPr(2)),
      related: { numbering: NUMBERING },
    })
    expect(body).toBe('1. a\n\nBetween.\n\n2. b\n   1. inner\n\nThen.\n\n1. anew\n')
  })

  it('[WD7] a paper with a paragraph outside the run keeps its numbers as they are, since others refer to them', async () => {
    const { brief } = await made({
      body:
        line(run('Facts'), '<w:pStyle w:val="Heading1"/>') +
        line(run('one'), numPr(1)) +
        line(run('A line without a number.')) +
        line(run('More'), '<w:pStyle w:val="Heading1"/>') +
        line(run('two'), numPr(1)),
      related: { numbering: NUMBERING, styles: part('w:styles', style('Heading1', 'heading 1')) },
    })
    expect(brief.note.head.numbering).toBeUndefined()
    expect(writeText(brief.note)).toContain('# More\n\n2. two')
  })

  it('[WD8] styles by their English names, whatever they are called in the file: quotation, contents, title', async () => {
    const { brief, notices } = await made({
      body:
        line(run('Ein Titel'), '<w:pStyle w:val="Titel"/>') +
        line(run('Facts 1'), '<w:pStyle w:val="Verzeichnis1"/>') +
        line(run('Said.'), '<w:pStyle w:val="Zitat"/>'),
      related: {
        styles: part(
          'w:styles',
          style('Titel', 'Title') + style('Zitat', 'Quote') + style('Verzeichnis1', 'toc 1'),
        ),
      },
    })
    expect(brief.note.head.title).toBe('Ein Titel')
    expect(writeText(brief.note)).toContain('---\n\n> Said.\n')
    expect(notices).toEqual(['Its table of contents is left out.'])
  })

  it('[WD9] a cell that reaches over two rows leaves the others in their columns', async () => {
    const cell = (inside: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${line(inside)}</w:tc>`
    const body = await bodyOf({
      body: `<w:tbl><w:tr>${cell(run('A'), '<w:vMerge w:val="restart"/>')}${cell(run('1'))}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell(run('2'))}</w:tr></w:tbl>`,
    })
    expect(body).toBe('| A | 1 |\n| - | - |\n|   | 2 |\n')
  })

  it('[WD10] a picture is kept under the hash of its bytes', async () => {
    const { brief } = await made({
      body: line(picture('r:embed="p1"')),
      relations:
        '<Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>',
      others: { 'word/media/image1.png': PNG },
    })
    const [[url, bytes] = ['', new Uint8Array()]] = [...brief.images]
    expect(url).toMatch(/^assets\/[0-9a-f]{64}\.png$/)
    expect(bytes).toEqual(PNG)
    expect(writeText(brief.note)).toContain(`![A chart](${url})`)
    expect(readBrief(writeBrief(brief)).images.get(url)).toEqual(PNG)
  })

  it('[WD11] what looks like Markdown or like a sign of ours is only words', async () => {
    const words = '*a* :field[x]{ref="/t"} \u{10ff00}note:footnote-1\u{10ff01} 10:30 [^1]'
    const { brief } = await made({ body: line(run(words)) })
    expect(brief.note.tree.children).toMatchObject([
      {
        type: 'paragraph',
        children: [{ type: 'text', value: '*a* :field[x]{ref="/t"} note:footnote-1 10:30 [^1]' }],
      },
    ])
    expect(readBrief(writeBrief(brief)).note.tree.children).toMatchObject([
      { children: [{ type: 'text', value: '*a* :field[x]{ref="/t"} note:footnote-1 10:30 [^1]' }] },
    ])
  })
})
