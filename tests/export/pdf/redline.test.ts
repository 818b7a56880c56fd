import { writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { exportNote } from '../../../app/export/export-note.ts'
import { redlineOptions } from '../../../app/export/redline.ts'
import { REDLINED, redlineOf } from './redline-sample.ts'
import { pagesOf, SQUARE, styles, typesetter } from './set.ts'

afterAll(() => typesetter.close())

describe('a redline on paper', () => {
  it('[RP1] says which two, shows both wordings, what moved and what differs in the head', async () => {
    const [file] = await exportNote(REDLINED, redlineOptions, { typesetter, styles })
    expect(file?.name).toBe('Talks in Beijing (changes).pdf')
    if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, file?.bytes ?? new Uint8Array())
    const text = pagesOf(file?.bytes ?? new Uint8Array())
      .join('\n')
      .replace(/\s+/g, ' ')
    for (const words of [
      'Changes from “Sent” to the note as it stands now.',
      'underlined',
      'Status: draft v2 draft v3',
      'Wang metsaw Iwaya',
      '[Moved away from here] A paragraph that moves',
      '[Moved to here] A paragraph that moves',
      'A quotation that is new.',
      'twothree hours',
    ])
      expect(text).toContain(words)
  })

  it('[RP2] a comment on either note stays behind, and so does the note itself', async () => {
    const thread = {
      id: '7',
      kind: 'comment' as const,
      author: 'R. Ito',
      created: '2024-12-26T09:00:00Z',
      body: 'Withheld remark',
      replies: [],
      anchor: { exact: 'Iwaya', prefix: '', suffix: '', start: 0, end: 5 },
    }
    const input = redlineOf('A :mark[word]{a="7"} more.\n', 'A :mark[word]{a="7"} less.\n', {
      annotations: [thread],
      pack: SQUARE,
    })
    expect(input.pack).toBeUndefined()
    const [file] = await exportNote(input, redlineOptions, { typesetter, styles })
    expect(pagesOf(file?.bytes ?? new Uint8Array()).join()).not.toContain('remark')
  })

  it('[RP3] a line with a change has a bar beside it, and no other line', async () => {
    const { toPageData } = await import('../../../app/export/pdf/page-data.ts')
    const { prepare } = await import('../../../app/export/prepare.ts')
    const input = redlineOf('Same.\n\nOld words.\n\n- a\n- b\n', 'Same.\n\nNew words.\n\n- a\n- c\n')
    const { page } = toPageData(prepare(input, redlineOptions, 'pdf'))
    expect(page.blocks.map((b) => ['changed' in b, b.kind])).toEqual([
      [false, 'paragraph'],
      [true, 'paragraph'],
      [false, 'list'],
    ])
    expect(JSON.stringify(page.blocks[2]).match(/"changed":true/g)).toHaveLength(2)
  })
})
