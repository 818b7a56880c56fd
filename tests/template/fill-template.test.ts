import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { DEFAULT_FORMS } from '../../app/meeting/forms.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { parseMarkdown, writeMarkdown } from '../../app/note/dialect.ts'
import { readText, writeText } from '../../app/note/text.ts'
import { sectionsInWords } from '../../app/template/fill-sections.ts'
import { fillTemplate } from '../../app/template/fill-template.ts'
import { inlineValue } from '../../app/template/inline-value.ts'
import { record, recordOf, sample, shipped, TEMPLATE_FILES, template } from './records.ts'

const IDS = TEMPLATE_FILES.map((file) => file.replace('.md', ''))

/** The body below the section's heading, as text. */
const fill = (body: string, meeting?: Meeting, forms = DEFAULT_FORMS) =>
  writeMarkdown(fillTemplate(template(body), meeting, { forms }).note.tree)
    .replace('## S\n\n', '')
    .replace(/^## S\n$/, '')

const held = sample('held')
const japan = { id: 'japan', name: 'Japan' }

describe('a field', () => {
  const meeting = record({
    start: '2025-09',
    participants: [{ id: 'a', name: 'Aiko Sato', familyName: 'Sato', honorific: 'Ms' }],
  })

  it.each([
    [
      '[TF1] holds its value and keeps its place',
      'On :field[date]{ref="/start"}.',
      'On :field[September 2025]{ref="/start"}.\n',
    ],
    [
      '[TF2] keeps its form',
      ':field{ref="/participants/a" form="title"}',
      ':field[Ms Sato]{ref="/participants/a" form="title"}\n',
    ],
    [
      '[TF3] without a value stays open and shows its words',
      'In :field[place]{ref="/place/city"}.',
      'In :field[place]{ref="/place/city" empty}.\n',
    ],
    [
      '[TF4] takes the first alternative there is',
      'In :field[place]{ref="/place/city /start"}.',
      'In :field[September 2025]{ref="/start"}.\n',
    ],
    [
      '[TF5] of a narrowed list can be counted',
      ':field{ref="/participants?!party" form="count"}',
      ':field[1]{ref="/participants?!party" form="count"}\n',
    ],
    ['[TF6] keeps the emphasis around it', '**:field{ref="/title"}**', '**:field[Talks]{ref="/title"}**\n'],
  ])('%s', (_, body, expected) => expect(fill(body, meeting)).toBe(expected))
})

describe('a region', () => {
  const outcomes = [
    { id: 'a', kind: 'agreement', text: 'A.', priority: 3, due: '2025' },
    { id: 'b', kind: 'initiative', text: 'B.', priority: 1 },
    { id: 'c', kind: 'agreement', text: 'C.', priority: 2, by: ['japan'] },
    { id: 'd', kind: 'agreement', text: 'D.' },
  ]
  const meeting = record({ parties: [japan], ourSide: 'japan', outcomes })
  const shown = (attributes: string) =>
    [
      ...fill(`:::each{in="/outcomes" ${attributes}}\n- :field{ref="text"}\n:::`, meeting).matchAll(
        /\[(.)\.\]/g,
      ),
    ]
      .map((match) => match[1])
      .join('')

  it.each([
    ['', 'ABCD'],
    ['sort="priority"', 'BCAD'],
    ['sort="-priority"', 'ACBD'],
    ['max="2"', 'BC'],
    ['max="2" sort="-priority"', 'CB'],
    ['where="kind=agreement"', 'ACD'],
    ['where="kind=agreement !due"', 'CD'],
    ['where="kind!=agreement"', 'B'],
    ['where="by=/ourSide"', 'C'],
    ['sort="due"', 'ABCD'],
  ])('[TF7] {in="/outcomes" %s} shows %s', (attributes, letters) => expect(shown(attributes)).toBe(letters))

  it('[TF8] stays around what it filled, attributes as written, items as one list, each with its reference', () => {
    expect(
      fill(
        ':::each{in="/outcomes" where="kind=agreement" max="2"}\n- :field{ref="text"} (:field{ref="due"})\n:::',
        meeting,
      ),
    ).toBe(
      [
        ':::each{in="/outcomes" where="kind=agreement" max="2"}',
        '- :field[A.]{ref="/outcomes/a/text"} (:field[2025]{ref="/outcomes/a/due"})',
        '- :field[C.]{ref="/outcomes/c/text"} (:field[no date given]{ref="/outcomes/c/due"})',
        ':::',
        '',
      ].join('\n'),
    )
  })

  it('[TF9] without items is not there', () => {
    expect(
      fill(
        'Before.\n\n:::each{in="/points"}\n- :field{ref="text"}\n:::\n\n:::table{in="/points"}\n| P |\n| - |\n| :field{ref="text"} |\n:::',
        meeting,
      ),
    ).toBe('Before.\n')
  })

  it('[TF10] keeps or drops by condition, item by item', () => {
    const body =
      '::::each{in="/outcomes" max="2"}\n:::if{has="due"}\n- due\n:::\n\n:::if{not="due"}\n- open\n:::\n::::'
    const two = record({ outcomes: outcomes.slice(0, 2) })
    expect(fill(body, two)).toContain('- due\n- open\n')
  })

  it.each([
    ['has="/ourSide"', true],
    ['has="/outcomes"', true],
    ['has="/points"', false],
    ['has="/outcomes /points"', false],
    ['not="/points /interpreter"', true],
    ['not="/points /outcomes"', false],
    ['has="/outcomes?due"', true],
    ['has="/outcomes?status=done"', false],
  ])('[TF11] :::if{%s} keeps its content: %s', (attributes, kept) => {
    expect(fill(`:::if{${attributes}}\nkept\n:::`, meeting)).toBe(kept ? 'kept\n' : '')
  })

  it('[TF12] seen from an item, a list is what points at it', () => {
    const meeting = record({
      parties: [japan, { id: 'china', name: 'China' }],
      topics: [
        { id: 't', title: 'Trade' },
        { id: 'u', title: 'Sea' },
      ],
      positions: [
        { id: 'p', party: 'japan', topic: 't', text: 'J on trade.' },
        { id: 'q', party: 'china', topic: 't', text: 'C on trade.' },
        { id: 'r', party: 'china', topic: 'u', text: 'C on sea.' },
      ],
      open: [{ id: 'o', topic: 'u', text: 'All of it.' }],
    })
    const nested =
      '::::each{in="/topics"}\n### :field{ref="title"}\n\n:::each{in="positions"}\n:field{ref="text"}\n:::\n::::'
    expect(wordsOf(parseMarkdown(fill(nested, meeting)))).toBe('TradeJ on trade.C on trade.SeaC on sea.')
    const crossed =
      ':::table{in="/topics" columns="/parties"}\n| Subject | :field{ref="name"} | Open |\n| - | - | - |\n| :field{ref="title"} | :field[–]{ref="positions/text"} | :field{ref="open/text"} |\n:::'
    const [region] = parseMarkdown(fill(crossed, meeting)).children
    const table = region?.type === 'containerDirective' ? region.children[0] : undefined
    expect(
      table?.type === 'table' && table.children.map((row) => row.children.map((cell) => wordsOf(cell))),
    ).toEqual([
      ['Subject', 'Japan', 'China', 'Open'],
      ['Trade', 'J on trade.', 'C on trade.', ''],
      ['Sea', '–', 'C on sea.', 'All of it.'],
    ])
  })

  it('[TF30] leaves out the row of a topic on which nothing is known, and all of a table of such rows', () => {
    const crossed =
      ':::table{in="/topics" columns="/parties"}\n| Subject | :field{ref="name"} |\n| - | - |\n| :field{ref="title"} | :field[–]{ref="positions/text"} |\n:::'
    const silent = {
      parties: [{ id: 'j', name: 'Japan' }],
      topics: [
        { id: 't', title: 'Trade' },
        { id: 'u', title: 'Sea' },
      ],
    }
    const spoken = record({ ...silent, positions: [{ id: 'p', party: 'j', topic: 'u', text: 'J on sea.' }] })
    const text = fill(crossed, spoken)
    expect(text).toContain('J on sea.')
    expect(text).not.toContain('Trade')
    expect(fill(crossed, record(silent))).not.toContain('Subject')
  })

  it('[TF31] puts the weightiest of a cell’s entries into it, as many as `max` says', () => {
    const many = record({
      parties: [{ id: 'j', name: 'Japan' }],
      topics: [{ id: 't', title: 'Trade' }],
      positions: [
        { id: 'a', party: 'j', topic: 't', text: 'Third.' },
        { id: 'b', party: 'j', topic: 't', text: 'Second.', priority: 2 },
        { id: 'c', party: 'j', topic: 't', text: 'First.', priority: 1 },
      ],
    })
    const row = '| - |\n| :field{ref="positions/text" max="2"} |\n:::'
    const text = fill(`:::table{in="/topics"}\n| Said |\n${row}`, many)
    expect(wordsOf(parseMarkdown(text))).toBe('SaidSecond. First.')
  })

  it('[TF32] takes the whole sentence where the label breaks off', () => {
    const cut = record({
      outcomes: [
        { id: 'a', kind: 'agreement', label: 'Ten initiatives on exchanges were…', text: 'Ten were agreed.' },
        { id: 'b', kind: 'agreement', label: 'A dialogue', text: 'A dialogue was agreed.' },
      ],
    })
    const either =
      '::::each{in="/outcomes"}\n:::if{has="label"}\n- :field{ref="label"}.\n:::\n\n:::if{not="label"}\n- :field{ref="text"}\n:::\n::::'
    expect(wordsOf(parseMarkdown(fill(either, cut)))).toBe('Ten were agreed.A dialogue.')
  })

  it('[TF13] numbers its rows', () => {
    expect(
      fill(
        ':::each{in="/outcomes" sort="priority" max="2"}\n:field{ref="#"}: :field{ref="text"}\n:::',
        meeting,
      ),
    ).toContain('1: :field[B.]')
  })
})

describe('what rests on a passage', () => {
  const origin = { kind: 'evidence', evidence: ['e', 'f'] }
  const meeting = record({
    statements: [{ id: 's', quote: 'very candid', speaker: 'p', origin }],
    participants: [{ id: 'p', name: 'P', origin }],
    topics: [{ id: 't', title: 'T', origin }],
    concerns: [{ id: 'c', text: 'C.', answer: 'D.', origin }],
    points: [{ id: 'o', text: 'O.', origin: { kind: 'general' } }],
    sources: [{ id: 's', title: 'S' }],
    evidence: ['e', 'f'].map((id) => ({ id, source: 's', quote: { exact: id } })),
  })

  it.each([
    [
      '[TF14] is cited behind the punctuation that follows',
      ':::each{in="/statements"}\n:field{ref="speaker"}: “:field{ref="quote"}”.\n:::',
      '”.:cite{e="e f"}',
    ],
    [
      '[TF15] is cited once a line, where it ends',
      ':::each{in="/concerns"}\n- :field{ref="text"} :field{ref="answer"} (x)\n:::',
      '- :field[C.]{ref="/concerns/c/text"} :field[D.]{ref="/concerns/c/answer"}:cite{e="e f"} (x)',
    ],
  ])('%s', (_, body, expected) => expect(fill(body, meeting)).toContain(expected))

  it.each([
    ['names', ':::each{in="/participants"}\n- :field{ref="."}\n:::'],
    ['headings', ':::each{in="/topics"}\n### :field{ref="title"}\n:::'],
    ['what has another origin', ':::each{in="/points"}\n- :field{ref="text"}\n:::'],
  ])('[TF16] %s are not cited', (_, body) => expect(fill(body, meeting)).not.toContain(':cite'))

  it('[TF17] in the samples, every sentence with evidence is followed by it', () => {
    const { note, filled } = fillTemplate(shipped('briefing-note'), held)
    const cited = new Set(
      [...writeMarkdown(note.tree).matchAll(/:cite\{e="([^"]+)"\}/g)].map((match) => match[1]),
    )
    const items = (held.outcomes ?? []).filter(({ id }) => filled.includes(`/outcomes/${id}/text`))
    expect(items.length).toBeGreaterThan(7)
    for (const { origin } of items)
      expect(cited).toContain(origin?.kind === 'evidence' ? origin.evidence.join(' ') : 'evidence')
  })
})

describe('every shipped template', () => {
  const records: readonly (readonly [string, Meeting | undefined])[] = [
    ['the held sample', held],
    ['the planned sample', sample('planned')],
    ['an empty record', record({})],
    ['no record', undefined],
    [
      'a record of markup',
      recordOf(
        '*a* :field[x]{ref="/title"} | # b\n\n:::each{in="/points"}\n<script> [l](u) `c` \\ &amp; 合意:内容 ```',
      ),
    ],
  ]

  it.each(IDS.flatMap((id) => records.map(([name, meeting]) => [id, name, meeting] as const)))(
    '[TF18] %s from %s is a note in normal form: what is written reads as the same tree',
    (id, _, meeting) => {
      const { note } = fillTemplate(shipped(id), meeting)
      const text = writeText(note)
      const again = readText(text)
      expect(plain(again.tree)).toEqual(plain(note.tree))
      expect(again.head).toEqual(note.head)
      expect(writeText(again)).toBe(text)
    },
  )

  it.each(IDS)('[TF19] %s shows a value of markup as the characters it is made of', (id) => {
    const value = '*a* _b_ :field[x]{ref="/title"} | ~c~ <i> [l](u) `c` \\ &amp; :::guide 合意:内容'
    const shown = fieldsOf(parseMarkdown(writeMarkdown(fillTemplate(shipped(id), recordOf(value)).note.tree)))
    expect(shown.length).toBeGreaterThan(id === 'addendum' ? 0 : 4)
    const texts = shown.filter((text) => text.includes('*'))
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(text).toContain(value)
  })

  it.each(IDS)(
    '[TF20] %s shows every value literally, changes nothing it is given, and fills twice alike (law)',
    (id) => {
      const ours = shipped(id)
      const before = JSON.stringify(ours)
      const value = fc.oneof(
        fc.string({ minLength: 1 }),
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.constantFrom('*', '# a', '- b', ':::', '[x]: y', '| a |', '```', '\u0000', '{', '}'),
      )
      fc.assert(
        fc.property(
          value.filter((text) => inlineValue(text) !== ''),
          (text) => {
            const meeting = recordOf(text)
            const given = JSON.stringify(meeting)
            const first = fillTemplate(ours, meeting)
            const written = writeMarkdown(first.note.tree)
            expect(writeMarkdown(fillTemplate(ours, meeting).note.tree)).toBe(written)
            expect([JSON.stringify(meeting), JSON.stringify(ours)]).toEqual([given, before])
            const wanted = inlineValue(text)
            const holds = fieldsOf(parseMarkdown(written)).filter((shown) => shown.includes(wanted))
            expect(holds.length).toBeGreaterThan(0)
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  it.each([
    ['briefing-note', 'held', '8 of 9'],
    ['record-of-conversation', 'held', '5 of 6'],
    ['commitments-tracker', 'held', '4 of 5'],
    ['ministers-brief', 'planned', '7 of 7'],
    ['lines-to-take', 'planned', '5 of 5'],
  ] as const)(
    '[TF21] %s from the %s sample fills %s sections, and leaves nothing open',
    (id, name, words) => {
      const { sections, note } = fillTemplate(shipped(id), sample(name))
      expect(sectionsInWords(sections)).toBe(words)
      expect(writeMarkdown(note.tree)).not.toContain(' empty}')
    },
  )

  it.each(IDS)('[TF22] %s without a record is blank: its headings, its advice, and nothing filled', (id) => {
    const { note, filled, sections } = fillTemplate(shipped(id), undefined)
    expect(filled).toEqual([])
    expect(note.head.title).toBe(shipped(id).title)
    const headings = [...writeMarkdown(note.tree).matchAll(/^## (.+)$/gm)].map((match) => match[1])
    expect(headings).toEqual(sections.map(({ heading }) => heading))
  })

  it('[TF23] the sample minister’s brief is at most 850 words', () => {
    const { note } = fillTemplate(shipped('ministers-brief'), sample('planned'))
    const read = note.tree.children.map(withoutGuides).join(' ')
    expect(read.split(/\s+/).length).toBeLessThan(850)
  })

  it('[TF24] what must not be disclosed stands in its layer', () => {
    const { note } = fillTemplate(shipped('ministers-brief'), sample('planned'))
    const outside = note.tree.children.filter(
      (block) => block.type !== 'containerDirective' || block.name !== 'layer',
    )
    for (const { text, withheld } of sample('planned').background ?? [])
      expect(wordsOf({ type: 'root', children: outside }).includes(text)).toBe(!withheld)
  })
})

describe('the head of a note', () => {
  it('[TF25] is the template’s, its fields filled, then what the desk brings', () => {
    const { note } = fillTemplate(shipped('record-of-conversation'), held, {
      head: { number: 'EA/7', status: 'draft v2' },
    })
    expect(note.head).toMatchObject({
      title: 'Record: Talks between the foreign ministers of Japan and China',
      marking: 'OFFICIAL-SENSITIVE',
      number: 'EA/7',
      status: 'draft v2',
      template: 'record-of-conversation',
    })
    expect(note.head.sections).toHaveLength(6)
  })

  it('[TF26] takes a value of markup as it is', () => {
    expect(
      fillTemplate(shipped('briefing-note'), record({ title: '*A* :field[x]{ref="/id"}' })).note.head.title,
    ).toBe('*A* :field[x]{ref="/id"}')
  })
})

const plain = (tree: Nodes): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)))

function fieldsOf(node: Nodes): readonly string[] {
  if (node.type === 'textDirective' && node.name === 'field') return [wordsOf(node)]
  return 'children' in node ? node.children.flatMap((child: Nodes) => fieldsOf(child)) : []
}

function withoutGuides(node: Nodes): string {
  if (node.type === 'containerDirective' && node.name === 'guide') return ''
  if (node.type === 'containerDirective' || node.type === 'list' || node.type === 'listItem')
    return node.children.map((child: Nodes) => withoutGuides(child)).join(' ')
  return wordsOf(node)
}
