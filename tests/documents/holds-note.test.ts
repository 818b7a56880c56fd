import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readMarkdownFile } from '../../app/brief-file.ts'
import { holdsNote } from '../../app/documents/read-document.ts'
import { saveBrief } from '../../app/pipeline.ts'
import { setMarkdown } from '../export/pdf/set.ts'

const text = (words: string) => new TextEncoder().encode(words)
const pack = saveBrief(readMarkdownFile(text('One line.\n')))

describe('whether a dropped file is a note', () => {
  it('[DN1] is told by what is in it, not by its name', async () => {
    expect(holdsNote(pack, 'renamed.zip')).toBe(true)
    const attachment = { name: 'Talks.brief', bytes: pack, mediaType: 'application/zip', description: 'Note' }
    const { pdf: carrying } = await setMarkdown('One line.', { pdf: { attachment } })
    expect(holdsNote(carrying, 'Talks.pdf')).toBe(true)
    const { pdf: bare } = await setMarkdown('One line.')
    expect(holdsNote(bare, 'Talks.pdf')).toBe(false)
  })

  it('[DN2] a source stays a source', () => {
    expect(holdsNote(text('Beijing, 25 December. Both sides agreed.'), 'article.txt')).toBe(false)
    expect(holdsNote(text('<p>Both sides agreed.</p>'), 'article.html')).toBe(false)
    expect(holdsNote(zipSync({ 'word/document.xml': text('<w:document/>') }), 'readout.docx')).toBe(false)
  })
})
