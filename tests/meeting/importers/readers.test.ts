import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importSources, type SourceFile } from '../../../app/meeting/importers/index.ts'
import { file, importTexts, wrongOffsets } from './import-text.ts'
import { docxOf, paragraph, pdfOf, shiftJisPdfOf } from './make-files.ts'

const LEAD =
  'Brazilian Foreign Minister Ana Silva met Bolivian Foreign Minister Juan Paz in La Paz on 3 March 2025.'
const SAID = '“The river belongs to both of us,” Silva said.'
const one = (source: SourceFile) => importSources([source], { today: '2025-03-20' })
const people = (r: Awaited<ReturnType<typeof importSources>>) => r.meeting.participants?.map((p) => p.name)

describe('files of prose', () => {
  it('[RD1] reads Word: headings, lists and tables; deleted words and field codes are gone', async () => {
    const body = [
      paragraph('Ministers meet in La Paz', 'Heading1'),
      paragraph(`${LEAD} ${SAID}`),
      '<w:p><w:del><w:r><w:delText>Deleted words.</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t>Bolivia will open a port by June.</w:t></w:r></w:ins></w:p>',
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell one</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cell two</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ].join('')
    const result = await one({ name: 'note.docx', bytes: docxOf(body) })
    expect(result.sources['note.docx']).toBe(
      `Ministers meet in La Paz\n\n${LEAD} ${SAID}\n\nBolivia will open a port by June.\n\nCell one | Cell two`,
    )
    expect([result.meeting.title, people(result), wrongOffsets(result)]).toEqual([
      'Ministers meet in La Paz',
      ['Ana Silva', 'Juan Paz'],
      [],
    ])
  })
  it('[RD2] reads PDF: two columns in order, words joined over lines, running heads and page numbers left out', async () => {
    const column = (x: number, lines: readonly string[]) =>
      lines.map((text, i) => ({ x, y: 700 - i * 12, text }))
    const left = [
      'Ana Silva met Juan Paz in the capi-',
      'tal on Monday. They spoke for three',
      'hours about the river and the road',
      'that runs beside it to the coast.',
      'Both were tired and content, and',
      'neither wanted the talks to end.',
    ]
    const right = [
      'On Tuesday they went on. The second',
      'day brought a plan for a shared port',
      'and a date for the next round, which',
      'will be held in the spring of next',
      'year in a town that both of them',
      'know well from earlier visits.',
    ]
    const page = (n: number) => [
      { x: 60, y: 800, text: 'Quarterly Bulletin' },
      ...column(60, left),
      ...column(320, right),
      { x: 290, y: 30, text: String(n) },
    ]
    const result = await one({ name: 'bulletin.pdf', bytes: pdfOf([page(1), page(2), page(3)]) })
    const text = result.sources['bulletin.pdf'] ?? ''
    expect(text).toContain('in the capital on Monday. They spoke')
    expect(text.indexOf('neither wanted')).toBeLessThan(text.indexOf('On Tuesday'))
    expect(text).not.toMatch(/Quarterly Bulletin|^\d$/m)
    expect(wrongOffsets(result)).toEqual([])
  }, 30_000)
  it('[RD53] reads Japanese whose font is not in the PDF, with maps from outside', async () => {
    // “外務大臣は北京で会談を行った。”
    const bytes = shiftJisPdfOf('8a4f96b191e5906282cd966b8b9e82c589ef926b82f08d7382c182bd8142')
    const folder = new URL('../../../node_modules/pdfjs-dist/cmaps/', import.meta.url)
    const maps = ['90ms-RKSJ-H.bcmap', 'Adobe-Japan1-UCS2.bcmap']
    const zip = zipSync(
      Object.fromEntries(maps.map((map) => [map, new Uint8Array(readFileSync(new URL(map, folder)))])),
    )
    const { sources } = await importSources([{ name: 'kaidan.pdf', bytes }], {
      today: '2025-03-20',
      characterMaps: async () => zip,
    })
    expect(sources['kaidan.pdf']).toBe('外務大臣は北京で会談を行った。')
  }, 30_000)
  it('[RD3] tells how far a long PDF is, and stops when asked to', async () => {
    const bytes = pdfOf(
      Array.from({ length: 6 }, (_, i) => [{ x: 60, y: 700, text: `Page text number ${i}.` }]),
    )
    const told: string[] = []
    await importSources([{ name: 'long.pdf', bytes }], {
      today: '2025-03-20',
      onProgress: (p) => told.push(p.doing),
    })
    expect(told).toContain('Reading long.pdf, page 6 of 6')
    let asked = 0
    await expect(
      importSources([{ name: 'long.pdf', bytes }], { today: '2025-03-20', isCancelled: () => ++asked > 3 }),
    ).rejects.toMatchObject({ code: 'cancelled' })
  }, 30_000)
  it('[RD51] that is stopped keeps the pages read, names the others, and goes to no further file', async () => {
    const bytes = pdfOf(
      Array.from({ length: 6 }, (_, i) => [{ x: 60, y: 700, text: `Page text number ${i}.` }]),
    )
    let pages = 0
    const { sources, refused } = await importSources(
      [
        { name: 'long.pdf', bytes },
        { name: 'later.txt', bytes: new TextEncoder().encode('They met.') },
      ],
      {
        today: '2025-03-20',
        onProgress: ({ doing }) => {
          if (/page \d/.test(doing)) pages++
        },
        isStopped: () => pages >= 3,
      },
    )
    expect(Object.keys(sources)).toEqual(['long.pdf'])
    expect(sources['long.pdf']).toContain('Page text number 2.')
    expect(sources['long.pdf']).not.toContain('number 3')
    expect(refused.map(({ file, error }) => [file, error.code, error.message])).toEqual([
      ['long.pdf', 'cancelled', 'Pages 4 to 6 of “long.pdf” were not read, since the import was stopped.'],
      ['later.txt', 'cancelled', '“later.txt” was not read, since the import was stopped.'],
    ])
  }, 30_000)
  it('[RD4] reads a web page without what stands around the article', async () => {
    const html = `<html><head><title>Ministers meet | Daily</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-04T08:00:00Z","publisher":{"name":"Daily"}}</script></head><body><nav>Home</nav><div class="share">Share this</div><main><h1>Ministers meet</h1><p>${LEAD}</p><p>${SAID}</p><div class="newsletter">Sign up and “never miss a thing”, it said.</div></main><footer>All rights reserved</footer></body></html>`
    const result = await one(file('page.html', html))
    expect(result.sources['page.html']).toBe(`Ministers meet\n\n${LEAD}\n\n${SAID}`)
    expect(result.meeting.sources?.[0]).toMatchObject({
      publisher: 'Daily',
      published: '2025-03-04',
      title: 'Ministers meet',
    })
  })
  it('[RD5] reads an e-mail, leaves the older message below alone, and reads what is attached', async () => {
    const mail = [
      'From: Desk <desk@example.org>',
      'To: You <you@example.org>',
      'Subject: =?utf-8?q?Talks_in_La_Paz?=',
      'Date: Tue, 4 Mar 2025 10:00:00 +0100',
      'Message-ID: <1@example.org>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      LEAD,
      '',
      'On Monday Ken wrote:',
      '> “Nobody will come,” said Paz.',
      '',
      '--b',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename=readout.txt',
      '',
      SAID,
      '--b--',
      '',
    ].join('\r\n')
    const result = await one(file('mail.eml', mail))
    expect(Object.keys(result.sources)).toEqual(['mail.eml', 'readout.txt'])
    expect(result.meeting.statements?.map((s) => s.quote)).toEqual(['The river belongs to both of us'])
    expect(result.meeting.sources?.[0]).toMatchObject({
      title: 'Talks in La Paz',
      publisher: 'Desk',
      published: '2025-03-04',
    })
  })
  it('[RD6] reads Markdown with its front matter, and text in the encodings of the desk', async () => {
    const md = await one(
      file(
        'note.md',
        `---\ntitle: Talks\ndate: 2025-03-04\n---\n\n# Talks in La Paz\n\n${LEAD}\n\n\`\`\`\n“Code,” said Paz.\n\`\`\`\n`,
      ),
    )
    expect([md.meeting.title, md.meeting.sources?.[0]?.published, md.meeting.statements]).toEqual([
      'Talks',
      '2025-03-04',
      undefined,
    ])
    const sjis = new Uint8Array([
      0x8a, 0x4f, 0x91, 0x8a, 0x82, 0xcd, 0x81, 0x75, 0x8b, 0xa6, 0x97, 0xcd, 0x82, 0xb7, 0x82, 0xe9, 0x81,
      0x76, 0x82, 0xc6, 0x8f, 0x71, 0x82, 0xd7, 0x82, 0xbd, 0x81, 0x42,
    ])
    expect((await one({ name: 'a.txt', bytes: sjis })).sources['a.txt']).toBe('外相は「協力する」と述べた。')
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...'Silva'].flatMap((c) => [c.charCodeAt(0), 0])])
    expect((await one({ name: 'b.txt', bytes: utf16 })).sources['b.txt']).toBe('Silva')
  })
})

describe('files of fields', () => {
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Tokyo',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0900',
    'TZOFFSETTO:+0900',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:1',
    'SUMMARY:Third round',
    'DTSTART;TZID=Asia/Tokyo:20250612T093000',
    'DTEND;TZID=Asia/Tokyo:20250612T123000',
    'LOCATION:Iikura House, Tokyo',
    'ATTENDEE;CN="Doe, Jane (Asia Desk)":mailto:j@example.org',
    'ATTENDEE;CN=Ken Mori;PARTSTAT=DECLINED:mailto:k@example.org',
    'DESCRIPTION:09:30 Welcome\\n09:45-10:30 Fisheries',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
  it('[RD7] reads a calendar entry: time with its zone, place, who was asked, agenda', async () => {
    const { meeting } = await one(file('round.ics', calendar))
    expect([meeting.title, meeting.status, meeting.start, meeting.end]).toEqual([
      'Third round',
      'planned',
      '2025-06-12T09:30+09:00',
      '2025-06-12T12:30+09:00',
    ])
    expect(meeting.place).toEqual({ name: 'Iikura House', city: 'Tokyo', country: 'Japan' })
    expect(meeting.participants?.map((p) => [p.name, p.role, p.invited, p.present])).toEqual([
      ['Jane Doe', 'Asia Desk', true, undefined],
      ['Ken Mori', undefined, true, false],
    ])
    expect(meeting.programme?.map((p) => [p.start, p.text])).toEqual([
      ['2025-06-12T09:30', 'Welcome'],
      ['2025-06-12T09:45', 'Fisheries'],
    ])
  })
  it('[RD8] reads tables of people and of commitments, each cell a passage', async () => {
    const result = await importTexts({
      'people.csv':
        'Name;Title;Country;Attended\nAna Silva;Foreign Minister;Brazil;yes\nJuan Paz;Foreign Minister;Bolivia;no\n',
      'todo.csv': 'Commitment,Owner,Due\n"Open the port, at last",Ana Silva,30 June 2025\n',
    })
    expect(result.meeting.participants?.map((p) => [p.name, p.present])).toEqual([
      ['Ana Silva', true],
      ['Juan Paz', false],
    ])
    expect(result.meeting.outcomes?.map((o) => [o.text, o.due])).toEqual([
      ['Open the port, at last', '2025-06-30'],
    ])
    expect(wrongOffsets(result)).toEqual([])
  })
  it('[RD9] reads schema.org events, Popolo and OParl', async () => {
    const event = await one(
      file(
        'event.jsonld',
        JSON.stringify({
          '@context': 'https://schema.org',
          '@type': 'Event',
          name: 'Trade round',
          startDate: '2025-06-12T09:30:00+02:00',
          location: {
            '@type': 'Place',
            name: 'Palais',
            address: { addressLocality: 'Geneva', addressCountry: 'Switzerland' },
          },
          attendee: [{ '@type': 'Person', name: 'Ana Silva', jobTitle: 'Minister' }],
        }),
      ),
    )
    expect([
      event.meeting.title,
      event.meeting.start,
      event.meeting.place?.city,
      people(event),
      wrongOffsets(event),
    ]).toEqual(['Trade round', '2025-06-12T09:30:00+02:00', 'Geneva', ['Ana Silva'], []])
    const popolo = await one(
      file(
        'people.json',
        JSON.stringify({
          persons: [{ id: '1', name: 'Ken Mori', other_names: [{ name: '森健' }] }],
          organizations: [{ id: 'o', name: 'Ministry' }],
          memberships: [{ person_id: '1', organization_id: 'o', role: 'Director' }],
          events: [{ name: 'Talks', start_date: '2025-06-12' }],
        }),
      ),
    )
    expect(popolo.meeting.participants?.[0]).toMatchObject({
      name: 'Ken Mori',
      nativeName: '森健',
      role: 'Director',
      present: true,
    })
    const oparl = await one(
      file(
        'meeting.json',
        JSON.stringify({
          type: 'https://schema.oparl.org/1.1/Meeting',
          name: 'Hafenausschuss',
          start: '2025-06-12T18:00:00+02:00',
          location: { description: 'Rathaus', locality: 'Bonn' },
          agendaItem: [{ name: 'Haushalt', result: 'beschlossen' }],
        }),
      ),
    )
    expect([oparl.meeting.title, oparl.meeting.place?.city, oparl.meeting.programme?.[0]?.text]).toEqual([
      'Hafenausschuss',
      'Bonn',
      'Haushalt',
    ])
  })
  it('[RD10] reads an Akoma Ntoso debate: speeches by speaker', async () => {
    const xml =
      '<?xml version="1.0"?><akomaNtoso><debate><meta><references><TLCPerson eId="silva" showAs="Ana Silva"/></references></meta><preface><p><docTitle>Debate on the river</docTitle> <docDate date="2025-03-03">3 March</docDate></p></preface><debateBody><debateSection><heading>Ports</heading><speech by="#silva"><from>Ms Silva</from><p>The river belongs to both of us.</p></speech></debateSection></debateBody></debate></akomaNtoso>'
    const result = await one(file('debate.xml', xml))
    expect([
      result.meeting.start,
      people(result),
      result.meeting.statements?.map((s) => [s.speaker, s.quote]),
      wrongOffsets(result),
    ]).toEqual(['2025-03-03', ['Ana Silva'], [['silva', 'The river belongs to both of us.']], []])
  })
  it('[RD11] takes a record of our own, JSON or YAML, as it is', async () => {
    const yaml = 'schema: 1\nid: talks\ntitle: Talks\nstatus: planned\nhouse: kept\n'
    expect((await one(file('talks.yaml', yaml))).meeting).toEqual({
      schema: 1,
      id: 'talks',
      title: 'Talks',
      status: 'planned',
      house: 'kept',
    })
  })
})
