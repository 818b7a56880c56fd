import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMarkdownFile } from '../../app/brief-file.ts'
import { pdfText } from '../../app/export/withheld/pdf-text.ts'
import { openBrief, saveBrief } from '../../app/pipeline.ts'
import type { Annotation } from '../../app/review/annotation.ts'
import { acceptSuggestions, idsBy, rejectAll } from '../../app/review/suggestions.ts'
import { aide, freshFolder } from './command-line.ts'

const TEXT =
  '---\ntitle: Talks\n---\n\nWang met Iwaya in Beijing.\n\nThe talks lasted two hours.\n\nNo day was set.\n'

function write(folder: string, name: string, text: string, said: Partial<Annotation>[] = []): string {
  const path = join(folder, name)
  const brief = readMarkdownFile(new TextEncoder().encode(text), name)
  const annotations = said.map((one, index) => ({
    id: String(index + 1),
    kind: 'comment' as const,
    author: 'A. Sato',
    created: '2024-12-26T09:00:00Z',
    body: 'Is that so?',
    replies: [],
    anchor: { exact: '', prefix: '', suffix: '', start: 0, end: 0, orphan: true },
    ...one,
  }))
  writeFileSync(path, saveBrief({ ...brief, annotations }))
  return path
}
const open = (path: string) => openBrief(new Uint8Array(readFileSync(path)))

describe('aide merge', () => {
  it('[CM1] brings two copies back: each edit a suggestion of its author, threads united', async () => {
    const folder = freshFolder()
    const base = write(folder, 'base.brief', TEXT)
    const a = write(folder, 'sato.brief', TEXT.replace('met', 'saw'), [{ author: 'A. Sato' }])
    const b = write(folder, 'brandt.brief', TEXT.replace('two hours', 'three hours'))
    const out = join(folder, 'merged.brief')
    const said = await aide('merge', base, a, b, '-o', out)
    expect(said).toMatchObject({ exit: 0, err: '' })
    expect(said.out).toContain('A. Sato (sato.brief): 1 suggestion, 1 new thread')
    expect(said.out).toContain('brandt (brandt.brief): 1 suggestion, 0 new threads')
    const { note, annotations, suggestions = [] } = open(out)
    expect(annotations.map((t) => t.author)).toEqual(['A. Sato'])
    expect(rejectAll(note.tree)).toMatchObject({ children: [{}, {}, {}] })
    const text = (ids: string[]) => JSON.stringify(acceptSuggestions(note.tree, ids))
    expect(text(idsBy(suggestions, 'A. Sato'))).toContain('Wang saw Iwaya')
    expect(text(idsBy(suggestions, 'brandt'))).toContain('three hours')
  })

  it('[CM2] tells where copies clash, writes both wordings, and exits with 1', async () => {
    const folder = freshFolder()
    const base = write(folder, 'base.brief', TEXT)
    const a = write(folder, 'a.brief', TEXT.replace('met', 'saw'))
    const b = write(folder, 'b.brief', TEXT.replace('met', 'received'))
    const out = join(folder, 'merged.brief')
    const said = await aide('merge', base, a, b, '-o', out, '--authors', 'A. Sato, B. Brandt')
    expect(said.exit).toBe(1)
    expect(said.out).toContain('clash: “met” → A. Sato: “saw” | B. Brandt: “received”')
    const text = JSON.stringify(open(out).note.tree)
    expect(text).toContain('saw')
    expect(text).toContain('received')
  })

  it('[CM3] refuses bad input and writes nothing', async () => {
    const folder = freshFolder()
    const base = write(folder, 'base.brief', TEXT)
    const broken = join(folder, 'broken.brief')
    writeFileSync(broken, 'no zip')
    const out = join(folder, 'merged.brief')
    for (const argv of [
      ['merge', base, '-o', out],
      ['merge', base, base],
      ['merge', base, broken, '-o', out],
      ['merge', base, base, '-o', out, '--authors', 'A,B'],
      ['merge', base, join(folder, 'missing.brief'), '-o', out],
      ['merge', base, base, '-o', out, '--copy', 'full'],
    ]) {
      const said = await aide(...argv)
      expect(said.exit, argv.join(' ')).toBe(2)
      expect(said.err.length).toBeGreaterThan(20)
    }
    expect(existsSync(out)).toBe(false)
  })
})

describe('aide diff', () => {
  it('[CD1] shows words out and in, the head too, and exits with 1; 0 without a difference', async () => {
    const folder = freshFolder()
    const a = write(folder, 'a.brief', TEXT)
    const b = write(folder, 'b.brief', TEXT.replace('met', 'saw').replace('title: Talks', 'title: Visit'))
    const said = await aide('diff', a, b)
    expect(said).toMatchObject({ exit: 1, err: '' })
    expect(said.out).toBe('title: [-Talks-]{+Visit+}\n¶ 1  Wang [-met-]{+saw+} Iwaya in Beijing.\n')
    expect(await aide('diff', a, a)).toMatchObject({ exit: 0, out: 'No difference.\n' })
  })

  it('[CD2] gives the changes as data', async () => {
    const folder = freshFolder()
    const a = write(folder, 'a.brief', TEXT)
    const b = write(folder, 'b.brief', TEXT.replace('met', 'saw'))
    for (const argv of [['--to', 'json'], ['--json']]) {
      const { changes, head } = JSON.parse((await aide('diff', a, b, ...argv)).out)
      expect(head).toEqual([])
      expect(changes).toMatchObject([
        { place: { block: [0] }, before: [{ value: 'met' }], after: [{ value: 'saw' }] },
      ])
    }
  })

  it('[CD4] writes the redline as a PDF where it is told to, else beside the later note', async () => {
    const folder = freshFolder()
    const a = write(folder, 'a.brief', TEXT)
    const b = write(folder, 'b.brief', TEXT.replace('met', 'saw'))
    const out = join(folder, 'redline.pdf')
    expect(await aide('diff', a, b, '--to', 'pdf', '-o', out)).toMatchObject({ exit: 1, out: `${out}\n` })
    expect(pdfText(new Uint8Array(readFileSync(out))).replace(/\s+/g, ' ')).toContain('a.brief to b.brief')
    expect((await aide('diff', a, b, '--to', 'pdf')).exit).toBe(1)
    expect(existsSync(join(folder, 'Talks (changes).pdf'))).toBe(true)
    expect((await aide('diff', a, b, '-o', out)).exit).toBe(2)
  })

  it('[CD3] refuses bad input', async () => {
    const folder = freshFolder()
    const a = write(folder, 'a.brief', TEXT)
    for (const argv of [
      ['diff', a],
      ['diff', a, a, a],
      ['diff', a, a, '--to', 'html'],
      ['diff', a, join(folder, 'no.brief')],
    ])
      expect((await aide(...argv)).exit, argv.join(' ')).toBe(2)
  })
})

describe('aide annotations', () => {
  const rows = (quote: string) => ({
    rows: [
      {
        id: 'aB_c-9',
        created: '2024-12-26T09:00:00Z',
        user: 'acct:ito@example.org',
        text: 'Which day?',
        tags: ['question'],
        references: [],
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }] }],
      },
      { id: 'r1', created: '2024-12-27T09:00:00Z', user: 'acct:sato@example.org', references: ['aB_c-9'] },
    ],
  })

  it('[CA1] lists what was said and suggested, as words and as W3C annotations', async () => {
    const folder = freshFolder()
    const note = write(folder, 'n.brief', TEXT.replace('met', ':ins[saw]{s="9"}'), [{ kind: 'legal' }])
    const said = await aide('annotations', note)
    expect(said.exit).toBe(0)
    expect(said.out).toContain('A. Sato, 2024-12-26 (legal, its words are gone) on “”: Is that so?')
    expect(said.out).toContain('(suggestion) + “saw”')
    const page = JSON.parse((await aide('annotations', note, '--json')).out)
    expect(page).toMatchObject({ type: 'AnnotationPage', items: [{ motivation: 'moderating' }] })
    expect((await aide('annotations', write(folder, 'e.brief', TEXT))).out).toBe(
      'No comments and no suggestions.\n',
    )
  })

  it('[CA2] brings Hypothesis’ threads in on their words, and gives them out again', async () => {
    const folder = freshFolder()
    const note = write(folder, 'n.brief', TEXT)
    const threads = join(folder, 'threads.json')
    const out = join(folder, 'with.brief')
    writeFileSync(threads, JSON.stringify(rows('No day was set')))
    const said = await aide('annotations', note, '--from', threads, '-o', out)
    expect(said.out).toContain('1 on their words, 0 without a certain place, 0 known already.')
    const [thread] = open(out).annotations
    expect(thread).toMatchObject({ kind: 'question', author: 'ito', anchor: { exact: 'No day was set' } })
    expect(thread?.replies).toHaveLength(1)
    expect(JSON.stringify(open(out).note.tree)).toContain('"name":"mark"')
    const given = JSON.parse((await aide('annotations', out, '--hypothesis')).out)
    expect(given).toMatchObject({ total: 2, rows: [{ text: 'Which day?' }, { references: [thread?.id] }] })
    // The same file twice brings nothing twice.
    const again = await aide('annotations', out, '--from', threads, '-o', join(folder, 'again.brief'))
    expect(again.out).toContain('0 on their words, 0 without a certain place, 1 known already.')
    expect(open(join(folder, 'again.brief')).annotations).toHaveLength(1)
  })

  it('[CA3] a near place is never taken: the thread waits in the list with its words', async () => {
    const folder = freshFolder()
    const note = write(folder, 'n.brief', TEXT)
    const threads = join(folder, 'threads.json')
    const out = join(folder, 'with.brief')
    writeFileSync(threads, JSON.stringify(rows('No date was set')))
    expect((await aide('annotations', note, '--from', threads, '-o', out)).out).toContain(
      '0 on their words, 1 without a certain place',
    )
    expect(open(out).annotations).toMatchObject([{ anchor: { exact: 'No date was set', orphan: true } }])
  })

  it('[CA4] refuses what is no list of comments, and writes nothing', async () => {
    const folder = freshFolder()
    const note = write(folder, 'n.brief', TEXT)
    const out = join(folder, 'with.brief')
    const bad = join(folder, 'bad.json')
    for (const [text, code] of [
      ['{', 'not-json'],
      ['{"rows":[{"no":"id"}]}', 'source-unreadable'],
      ['"words"', 'source-unreadable'],
    ] as const) {
      writeFileSync(bad, text)
      const said = await aide('annotations', note, '--from', bad, '-o', out, '--json')
      expect(said.exit).toBe(2)
      expect(JSON.parse(said.out).error).toMatchObject({ code, place: { file: 'bad.json' } })
    }
    expect((await aide('annotations', note, '--from', bad)).exit).toBe(2)
    expect((await aide('annotations', note, '-o', out)).exit).toBe(2)
    expect((await aide('annotations')).exit).toBe(2)
    expect(readdirSync(folder).sort()).toEqual(['bad.json', 'n.brief'])
  })
})

describe('aide check', () => {
  it('[CK1] --only keeps to groups of checks, --sarif speaks to programs, and the help names both', async () => {
    const folder = freshFolder()
    const note = write(folder, 'n.brief', TEXT.replace('Wang', ':field[Wang]{ref="/participants/none"}'))
    const all = JSON.parse((await aide('check', note, '--json')).out).findings
    expect(all.length).toBeGreaterThan(0)
    const figures = await aide('check', note, '--only', 'figures,dates', '--json')
    expect(JSON.parse(figures.out).findings.length).toBeLessThan(all.length)
    expect((await aide('check', note, '--only', 'nothing')).exit).toBe(2)
    const sarif = JSON.parse((await aide('check', note, '--sarif')).out)
    expect(sarif).toMatchObject({ version: '2.1.0' })
    expect(sarif.runs[0].results).toHaveLength(all.length)
    const { out } = await aide('--help')
    for (const option of ['--only', '--sarif', 'aide merge', 'aide diff', 'aide annotations'])
      expect(out).toContain(option)
  })
})
