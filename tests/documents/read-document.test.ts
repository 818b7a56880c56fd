import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readMarkdownFile, writeBrief } from '../../app/brief-file.ts'
import { beginFrom } from '../../app/documents/begin-from.ts'
import { readDocument } from '../../app/documents/read-document.ts'
import { BriefError } from '../../app/errors.ts'
import { writeText } from '../../app/note/text.ts'

const brief = readMarkdownFile(strToU8('---\ntitle: Talks\n---\n\nAgreed.\n'))
const noWord = () => Promise.reject(new Error('not a Word file'))
const read = (bytes: Uint8Array, name: string) => readDocument(bytes, name, noWord)
const refused = async (bytes: Uint8Array, name: string): Promise<string> => {
  const error = await read(bytes, name).catch((cause: unknown) => cause)
  return error instanceof BriefError ? `${error.message} ${error.remedy}` : String(error)
}

describe('a file opened as a note', () => {
  it('[DK1] is taken for what its bytes say, not its name', async () => {
    expect((await read(writeBrief(brief), 'renamed.docx')).kind).toBe('brief')
    expect((await read(strToU8('# Talks\n'), 'talks.md')).kind).toBe('markdown')
    const word = readDocument(strToU8('PK\u0003\u0004 …'), 'talks.docx', async () => ({
      brief,
      notices: ['One.'],
    }))
    expect(await word).toEqual({ kind: 'word', brief, notices: ['One.'] })
  })

  it('[DK2] any other PDF is refused with the way that is left', async () => {
    expect(await refused(strToU8('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n'), 'a.pdf')).toBe(
      'This PDF holds no note. Bring it in as a source.',
    )
  })

  it('[DK3] an old or locked Word file is named as such', async () => {
    expect(await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'old.docx')).toMatch(
      /of the old kind, or locked/,
    )
  })
})

describe('a note begun from an old one', () => {
  it('[BF1] leaves number, copy, clearances, embargo and comments behind; words and other lines stay', () => {
    const old = readMarkdownFile(
      strToU8(
        '---\ntitle: Talks\nmarking: OFFICIAL\nnumber: EA/7\ncopy: 1 of 3\nembargo: "2024-12-01"\ndate: "2024-11-01"\ncleared:\n  - { name: Ada, how: cleared }\n---\n\nThey :mark[agreed]{a="1"} it.\n\nUntouched   line.\n',
      ),
    )
    const thread = {
      id: '1',
      kind: 'comment' as const,
      author: 'A',
      created: '2024-11-01T00:00:00Z',
      body: 'b',
      replies: [],
      anchor: { exact: 'agreed', prefix: '', suffix: '', start: 5, end: 11 },
    }
    const { note, annotations } = beginFrom(
      { ...old, annotations: [thread] },
      { date: '2024-12-27', status: 'draft v1' },
    )
    expect(note.head).toEqual({ title: 'Talks', marking: 'OFFICIAL', date: '2024-12-27', status: 'draft v1' })
    expect(annotations).toEqual([])
    expect(writeText(note)).toContain('They agreed it.\n\nUntouched   line.\n')
  })
})
