import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../app/brief.ts'
import { readBrief, readMarkdownFile, salvageBrief, writeBrief } from '../app/brief-file.ts'
import { BriefError } from '../app/errors.ts'
import { readText } from '../app/note/text.ts'

const SOURCE = '\uFEFF---\r\ntitle: Talks\r\nx-own:  1\r\n---\r\n\r\n𠮷野 met :mark[Iwaya]{a="1"}.\r\n'
const meeting = { schema: 1 as const, id: 'm', title: 'Talks', status: 'held' as const, extra: { kept: [1] } }
const brief: Brief = {
  note: readText(SOURCE),
  meeting,
  filled: meeting,
  template: '# {}\n',
  annotations: [
    {
      id: '1',
      kind: 'legal',
      author: 'A. Sato',
      created: '2024-12-25T10:00:00Z',
      body: 'Is this said?',
      replies: [{ id: '2', author: 'B', created: '2024-12-26T10:00:00Z', body: 'Yes.' }],
      assignee: 'B',
      resolved: { by: 'B', at: '2024-12-26T10:00:00Z' },
      anchor: { exact: 'Iwaya', prefix: '𠮷野 met ', suffix: '.', start: 8, end: 13 },
    },
  ],
  suggestions: [
    { id: 's1', author: 'B', at: '2024-12-26T10:00:00Z', cause: { kind: 'refresh', ref: '/title' } },
  ],
  claims: [
    {
      quote: 'met Iwaya',
      prefix: '𠮷野 ',
      suffix: '.',
      state: 'paraphrase checked',
      by: 'E. Brandt',
      when: '2024-12-26T10:00:00Z',
      evidence: ['e1'],
    },
  ],
  account: [
    {
      quote: '𠮷野 met Iwaya.',
      prefix: '',
      suffix: '',
      state: 'borne out',
      evidence: [{ how: 'matched', source: 'readout', exact: 'They met.' }],
    },
  ],
  sources: new Map([['readout.txt', 'They met.']]),
  images: new Map([[`assets/${'a'.repeat(64)}.png`, new Uint8Array([1, 2, 3])]]),
  others: new Map([['assets/x-other.bin', new Uint8Array([9])]]),
}
const edited = (bytes: Uint8Array, change: (files: Record<string, Uint8Array>) => void) => {
  const files = unzipSync(bytes)
  change(files)
  return zipSync(files)
}
const refusal = (read: () => unknown) => {
  try {
    read()
  } catch (error) {
    return error
  }
  return undefined
}

describe('a brief on disk', () => {
  it('[BF1] gives back all it holds, and the same bytes when written again', () => {
    const bytes = writeBrief(brief)
    const read = readBrief(bytes, 'n.brief')
    expect(read).toEqual(brief)
    expect(writeBrief(read)).toEqual(bytes)
  })

  it('[BF2] a Markdown file opens as a note and keeps its bytes; other bytes are refused', () => {
    const bytes = new TextEncoder().encode(SOURCE)
    const read = readMarkdownFile(bytes, 'n.md')
    expect(read.note.source).toBe(SOURCE)
    expect(refusal(() => readMarkdownFile(new Uint8Array([0x61, 0xff, 0xfe]), 'n.md'))).toMatchObject({
      code: 'source-binary',
      place: { file: 'n.md' },
    })
  })

  it('[BF3] a file that is no pack, and one with a broken record, are refused with file and part', () => {
    expect(refusal(() => readBrief(strToU8('hello'), 'n.brief'))).toMatchObject({ code: 'pack-damaged' })
    const broken = edited(writeBrief(brief), (f) => {
      f['assets/meeting.json'] = strToU8('{"title":')
    })
    const error = refusal(() => readBrief(broken, 'n.brief'))
    expect(error).toBeInstanceOf(BriefError)
    expect(JSON.stringify((error as BriefError).toData())).toContain('assets/meeting.json')
  })

  it('[BF4] a newer version opens for reading; a record it cannot read stays in the file', () => {
    const future = strToU8('{"schema":2,"people":[]}')
    const bytes = edited(writeBrief(brief), (f) => {
      f['info.json'] = strToU8('{"version":2,"org.aide-memoire":{"version":99}}')
      f['assets/meeting.json'] = future
    })
    const read = readBrief(bytes, 'n.brief')
    expect(read.readOnly).toBe(true)
    expect(read.meeting).toBeUndefined()
    expect(read.others.get('assets/meeting.json')).toEqual(future)
  })

  it('[BF5] threads that cannot be read cost neither the note nor themselves', () => {
    const odd = strToU8('{"items":[{"no":"id"}]}')
    const bytes = edited(writeBrief({ ...brief, suggestions: [] }), (f) => {
      f['assets/annotations.json'] = odd
    })
    const read = readBrief(bytes, 'n.brief')
    expect(read.annotations).toEqual([])
    expect(unzipSync(writeBrief(read))['assets/annotations.json']).toEqual(odd)
  })

  it('[BF6] a damaged file still yields its text', () => {
    const bytes = writeBrief(brief)
    const found = salvageBrief(bytes.slice(0, bytes.length - 300), 'n.brief')
    expect(found?.whole).toBe(true)
    expect(found?.brief.note.source).toBe(SOURCE)
  })

  it('[BF7] keeps a ledger it cannot read as it is, and leaves sentences the note lost out of the account', () => {
    const strange = strToU8('{"items":[{"motivation":"unheard-of"}]}')
    const bytes = edited(writeBrief(brief), (files) => {
      files['assets/ledger.json'] = strange
    })
    const read = readBrief(bytes, 'n.brief')
    expect(read.claims).toBeUndefined()
    expect(unzipSync(writeBrief(read))['assets/ledger.json']).toEqual(strange)
    const rewritten = readBrief(writeBrief({ ...brief, note: readText('They left.\n') }), 'n.brief')
    expect(rewritten.account).toBeUndefined()
    expect(rewritten.claims).toEqual(brief.claims)
  })
})
