import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../app/meeting/meeting.ts'
import type { Note } from '../../app/note/note.ts'
import { readText, writeText } from '../../app/note/text.ts'
import { applyChanges, refreshBrief } from '../../app/refresh-brief.ts'
import { fillTemplate } from '../../app/template/fill-template.ts'
import { parseTemplate } from '../../app/template/parse-template.ts'
import { record } from './records.ts'

const FRONT =
  '---\nid: t\ntitle: T\npurpose: P\nhead:\n  title: \':field{ref="/title"}\'\nsections:\n  - { heading: S, kind: fact }\n---\n\n## S\n\n'
const AGREED = ':::each{in="/outcomes" sort="priority"}\n- :field{ref="text"} (:field{ref="due"})\n:::'

/** The text of a note filled from a template's body, as a person finds it on disk. */
const filledText = (template: string, meeting: Meeting | undefined) =>
  writeText(fillTemplate(parseTemplate(template), meeting).note)

/** One refresh of a note that a person changed: texts in, texts out. */
function refresh(body: string, filled: Meeting, meeting: Meeting, edit: (text: string) => string = (t) => t) {
  const template = FRONT + body
  const text = edit(filledText(template, filled))
  const refreshed = refreshBrief({ note: readText(text), template, filled, meeting })
  return { ...refreshed, before: text, text: writeText(refreshed.note), note: readText(text) as Note }
}

/** The body below the section's heading. */
const bodyOf = (text: string) => text.slice(text.indexOf('## S\n\n') + 6)

const outcome = (id: string, text: string, rest: object = {}) => ({ id, kind: 'agreement', text, ...rest })
const outcomes = (...list: object[]) => record({ outcomes: list })
const visas = outcome('visas', 'Visas will be eased.')
const flights = outcome('flights', 'Flights will resume.')
const trade = outcome('trade', 'Talks on trade will begin.')

describe('a value', () => {
  const place = (city: string) => record({ place: { city } })

  it('[RF1] that nobody edited follows the record', () => {
    const { text, changes } = refresh(
      'In :field{ref="/place/city"}, as agreed.',
      place('Tokyo'),
      place('Kyoto'),
    )
    expect(bodyOf(text)).toBe('In :field[Kyoto]{ref="/place/city"}, as agreed.\n')
    expect(changes).toMatchObject([
      {
        id: 'change /place/city',
        cause: { kind: 'refresh', ref: '/place/city' },
        place: { block: [1], offset: 3, length: 5, near: 'In Tokyo, as agreed.' },
        before: [{ children: [{ value: 'Tokyo' }] }],
        after: [{ children: [{ value: 'Kyoto' }] }],
      },
    ])
  })

  it.each([
    ['[RF2] typed over without a mark', ':field[the old capital]{ref="/place/city"}'],
    ['[RF3] marked as edited', ':field[the old capital]{ref="/place/city" edited}'],
  ])('%s keeps the analyst’s words, is marked and reported', (_, mine) => {
    const { text, kept } = refresh('In :field{ref="/place/city"}.', place('Tokyo'), place('Kyoto'), (t) =>
      t.replace(':field[Tokyo]{ref="/place/city"}', mine),
    )
    expect(bodyOf(text)).toBe('In :field[the old capital]{ref="/place/city" edited}.\n')
    expect(kept).toEqual([{ ref: '/place/city', block: [1], words: 'the old capital', record: 'Kyoto' }])
  })

  it('[RF4] follows the record in words that a person wrote around it', () => {
    const { text } = refresh('In :field{ref="/place/city"}.', place('Tokyo'), place('Kyoto'), (t) =>
      t.replace('In ', 'Once more, and in some haste, in **').replace('"}.', '"}**, at night.'),
    )
    expect(bodyOf(text)).toBe(
      'Once more, and in some haste, in **:field[Kyoto]{ref="/place/city"}**, at night.\n',
    )
  })

  it('[RF5] that a person put in elsewhere follows the record too', () => {
    const own = '\nMy own line on :field[Tokyo]{ref="/place/city"}.\n'
    const { text } = refresh('In :field{ref="/place/city"}.', place('Tokyo'), place('Kyoto'), (t) => t + own)
    expect(bodyOf(text)).toContain('My own line on :field[Kyoto]{ref="/place/city"}.')
  })

  it('[RF6] that a person took out does not come back', () => {
    const { text } = refresh('In :field{ref="/place/city"}.', place('Tokyo'), place('Kyoto'), (t) =>
      t.replace(':field[Tokyo]{ref="/place/city"}', 'the capital'),
    )
    expect(bodyOf(text)).toBe('In the capital.\n')
  })

  it('[RF7] in another form keeps that form', () => {
    const people = (familyName: string) =>
      record({ participants: [{ id: 'a', name: `Aiko ${familyName}`, familyName, honorific: 'Ms' }] })
    const { text, kept } = refresh(':field{ref="/participants/a"}', people('Sato'), people('Ito'), (t) =>
      t.replace(/:field\[Aiko.*/, ':field[Ms Sato]{ref="/participants/a" form="title"}'),
    )
    expect(bodyOf(text)).toBe(':field[Ms Ito]{ref="/participants/a" form="title"}\n')
    expect(kept).toEqual([])
  })

  it('[RF8] that was open is filled, and opens again when the record loses it', () => {
    const body = 'In :field[place]{ref="/place/city"}.'
    const open = 'In :field[place]{ref="/place/city" empty}.\n'
    expect(bodyOf(refresh(body, record({}), place('Kyoto')).text)).toBe(
      'In :field[Kyoto]{ref="/place/city"}.\n',
    )
    expect(bodyOf(refresh(body, place('Kyoto'), record({})).text)).toBe(open)
  })

  it('[RF9] of the head follows the record unless a person gave the note another title', () => {
    const titled = (title: string) => record({ title, place: { city: 'Tokyo' } })
    const body = 'In :field{ref="/place/city"}.'
    expect(refresh(body, titled('Talks'), titled('Visit')).text).toContain('title: Visit')
    const mine = refresh(body, titled('Talks'), titled('Visit'), (t) =>
      t.replace('title: Talks', 'title: Mine'),
    )
    expect(mine.text).toBe(mine.before)
    expect(mine.kept).toEqual([{ ref: '/title', block: [], head: 'title', words: 'Mine', record: 'Visit' }])
  })
})

describe('a list of the record', () => {
  const items = (text: string) =>
    bodyOf(text)
      .match(/^[-*] .*/gm)
      ?.map((line) => line.replace(/:field\[([^\]]*)\]\{[^}]*\}/g, '$1'))

  it('[RF10] gains, loses and moves items', () => {
    const first = { ...trade, priority: 1 }
    const { text } = refresh(
      AGREED,
      outcomes(visas, flights, trade),
      outcomes(visas, first, outcome('aid', 'Aid will be sent.')),
    )
    expect(items(text)).toEqual([
      '- Talks on trade will begin. (no date given)',
      '- Visas will be eased. (no date given)',
      '- Aid will be sent. (no date given)',
    ])
  })

  it('[RF11] never brings back an item that a person took out, even when it changes', () => {
    const { text } = refresh(
      AGREED,
      outcomes(visas, flights, trade),
      outcomes(visas, { ...flights, text: 'Flights will resume soon.', due: '2026' }, trade),
      (t) => t.replace(/^.*Flights.*\n/m, ''),
    )
    expect(items(text)).toEqual([
      '- Visas will be eased. (no date given)',
      '- Talks on trade will begin. (no date given)',
    ])
  })

  it('[RF12] keeps an item that a person wrote in when the record drops it, and says so', () => {
    const { text, kept } = refresh(AGREED, outcomes(visas, flights), outcomes(visas), (t) =>
      t.replace(/(.*Flights.*)\n/, '$1, which is doubtful\n'),
    )
    expect(items(text)).toEqual([
      '- Visas will be eased. (no date given)',
      '- Flights will resume. (no date given), which is doubtful',
    ])
    expect(kept).toMatchObject([{ ref: '/outcomes/flights', record: '' }])
  })

  it('[RF13] keeps a person’s own items where they stand, also when others move', () => {
    const { text } = refresh(
      AGREED,
      outcomes(visas, flights),
      outcomes({ ...flights, priority: 1 }, visas),
      (t) => t.replace(/(.*Visas.*\n)/, '$1- My own point on visas.\n'),
    )
    expect(items(text)).toEqual([
      '- Flights will resume. (no date given)',
      '- Visas will be eased. (no date given)',
      '- My own point on visas.',
    ])
  })

  it('[RF14] stays in the order a person gave it', () => {
    const { text } = refresh(
      AGREED,
      outcomes(visas, flights, trade),
      outcomes({ ...trade, priority: 1 }, visas, flights),
      (t) => t.replace(/(.*Visas.*\n)(.*Flights.*\n)/, '$2$1'),
    )
    expect(items(text)?.map((line) => line.slice(2, 8))).toEqual(['Flight', 'Visas ', 'Talks '])
  })

  it('[RF15] that was empty comes in below its heading; not when the section was taken out', () => {
    const body = `${AGREED}\n\n## Z\n\nLast words.`
    const came = refresh(body, outcomes(), outcomes(visas))
    expect(bodyOf(came.text)).toMatch(/^:::each[\s\S]*Visas[\s\S]*:::\n\n## Z/)
    const struck = refresh(body, outcomes(), outcomes(visas), (t) => t.replace('## S\n\n', ''))
    expect(struck.text).toBe(struck.before)
  })

  it('[RF16] that a person took out stays out; one the record empties goes with its frame', () => {
    const gone = refresh(`Before.\n\n${AGREED}`, outcomes(visas), outcomes(visas, flights), (t) =>
      t.replace(/:::each[\s\S]*:::\n/, ''),
    )
    expect(gone.text).toBe(gone.before)
    expect(bodyOf(refresh(`Before.\n\n${AGREED}`, outcomes(visas), outcomes()).text)).toBe('Before.\n')
  })
})

describe('a table of the record', () => {
  const TABLE =
    ':::table{in="/outcomes"}\n| No. | What | Owner |\n| --- | --- | --- |\n| :field{ref="#"} | :field{ref="text"} | :field[to be named]{ref="owner"} |\n:::'
  const rows = (text: string) =>
    bodyOf(text)
      .match(/^\| .*/gm)
      ?.map((line) => line.replace(/:field\[([^\]]*)\]\{[^}]*\}/g, '$1').replace(/ +/g, ' '))

  it('[RF17] keeps a cell that a person wrote while its row is counted anew and others come', () => {
    const { text } = refresh(TABLE, outcomes(visas, flights), outcomes(trade, visas, flights), (t) =>
      t.replace(/(Flights.*)to be named/, '$1desk 3'),
    )
    expect(rows(text)).toEqual(
      [
        '| No. | What | Owner |',
        '| --- | ------------------------------------------------------------------ | ----------- |',
        '| 1 | Talks on trade will begin. | to be named |',
        '| 2 | Visas will be eased. | to be named |',
        '| 3 | Flights will resume. | desk 3 |',
      ].map((line) => (line.startsWith('| ---') ? expect.stringMatching(/^\| -/) : line)),
    )
  })

  it('[RF18] fills a person’s layout: columns taken out stay out, own ones stay', () => {
    const { text } = refresh(
      TABLE,
      outcomes(visas),
      outcomes({ ...visas, text: 'Visas will go.' }, flights),
      (t) =>
        t
          .replace(/\| No\. .*\n.*\n.*\n/, '')
          .replace(
            /(:::table.*\n)/,
            '$1| What | Owner | Remark |\n| - | - | - |\n| :field[Visas will be eased.]{ref="/outcomes/visas/text"} | to be named | late |\n',
          ),
    )
    expect(rows(text)).toEqual([
      '| What | Owner | Remark |',
      expect.stringMatching(/^\| -/),
      '| Visas will go. | to be named | late |',
      '| Flights will resume. | to be named | |',
    ])
  })

  it('[RF27] all of whose rows go leaves with them, but not a heading that a person wrote in', () => {
    expect(bodyOf(refresh(`Before.\n\n${TABLE}`, outcomes(visas, flights), outcomes()).text)).toBe(
      'Before.\n',
    )
    const { text } = refresh(TABLE, outcomes(visas, flights), outcomes(), (t) =>
      t.replace('Owner', 'Owner, ours'),
    )
    expect(rows(text)).toEqual(['| No. | What | Owner, ours |', expect.stringMatching(/^\| -/)])
  })

  it('[RF19] takes in a column that the record gains', () => {
    const CROSSED =
      ':::table{in="/topics" columns="/parties"}\n| Subject | :field{ref="name"} |\n| --- | --- |\n| :field{ref="title"} | :field{ref="positions/text"} |\n:::'
    const sides = (...ids: string[]) =>
      record({
        topics: [{ id: 't', title: 'Visas' }],
        parties: ids.map((id) => ({ id, name: id.toUpperCase() })),
        positions: ids.map((id) => ({ id: `p${id}`, party: id, topic: 't', text: `${id} says so.` })),
      })
    expect(rows(refresh(CROSSED, sides('a'), sides('a', 'b')).text)).toEqual([
      '| Subject | A | B |',
      expect.stringMatching(/^\| -/),
      '| Visas | a says so. | b says so. |',
    ])
  })
})

describe('what a person made of the note', () => {
  const place = (city: string) => record({ place: { city } })

  it('[RF22] keeps the threads on a value that follows the record', () => {
    const { text } = refresh('In :field{ref="/place/city"}.', place('Tokyo'), place('Kyoto'), (t) =>
      t.replace(/(:field\[Tokyo\]\{[^}]*\})/, ':mark[$1]{a="1"}'),
    )
    expect(bodyOf(text)).toBe('In :mark[:field[Kyoto]{ref="/place/city"}]{a="1"}.\n')
  })

  it('[RF23] follows the record inside what is not to be disclosed', () => {
    const body = `:::::layer{not-to-be-disclosed}\n## Z\n\n${AGREED}\n:::::`
    const { text } = refresh(body, outcomes(visas), outcomes(visas, flights))
    expect(text).toBe(filledText(FRONT + body, outcomes(visas, flights)))
  })

  it('[RF24] takes nothing into a subject that a person took out, and all into one they renamed', () => {
    const body =
      '::::each{in="/topics"}\n### :field{ref="title"}\n\n:::each{in="positions"}\n:field{ref="text"}\n:::\n::::'
    const talks = (...texts: string[]) =>
      record({
        parties: [{ id: 'a', name: 'A' }],
        topics: ['t', 'u'].map((id) => ({ id, title: `On ${id}` })),
        positions: texts.map((text) => ({ id: text, party: 'a', topic: text.slice(0, 1), text })),
      })
    const { text } = refresh(body, talks('t1', 'u1'), talks('t1', 't2', 'u1', 'u2'), (t) =>
      t.replace(/### .*On t.*\n\n.*t1.*\n\n/, '').replace(/### .*On u.*/, '### My subject'),
    )
    expect(bodyOf(text)).not.toMatch(/t1|t2/)
    expect(bodyOf(text)).toMatch(/### My subject\n\n.*u1.*\n\n.*u2/)
  })

  it('[RF25] keeps words written over a sentence that the record would have otherwise, and says so', () => {
    const body =
      ':::if{has="/purpose"}\n:field{ref="/purpose"}\n:::\n\n:::if{not="/purpose"}\nFor information.\n:::'
    const decided = record({ purpose: 'To decide on visas.' })
    expect(bodyOf(refresh(body, record({}), decided).text)).toBe(
      ':field[To decide on visas.]{ref="/purpose"}\n',
    )
    const mine = refresh(body, record({}), decided, (t) =>
      t.replace('information.', 'information, at my request.'),
    )
    expect(mine.text).toBe(mine.before)
    expect(mine.kept).toEqual([
      {
        ref: '/purpose',
        block: [1],
        words: 'For information, at my request.',
        record: 'To decide on visas.',
      },
    ])
  })

  it('[RF26] a value of the record that a person keeps stays when the record loses it, and is told', () => {
    const { text, before, kept } = refresh(
      'Words.',
      place('Tokyo'),
      record({}),
      (t) => `${t}\nIn :field[Tokyo]{ref="/place/city"}.\n`,
    )
    expect(text).toBe(before)
    expect(kept).toEqual([{ ref: '/place/city', block: [2], words: 'Tokyo', record: '' }])
  })
})

describe('changes', () => {
  it('[RF20] can be taken one by one; blocks they do not concern keep their bytes', () => {
    const body = `Start:   :field{ref="/start"}.\n\n${AGREED}`
    const filled = record({ start: '2025-09', outcomes: [visas, flights] })
    const meeting = record({ start: '2025-10', outcomes: [{ ...visas, text: 'Visas will go.' }] })
    const { changes, note, before } = refresh(
      body,
      filled,
      meeting,
      (t) => `${t}\nOwn   *words*,\nleft as typed.\n`,
    )
    expect(changes.map(({ id }) => id)).toEqual([
      'change /start',
      'change /outcomes/visas/text',
      'lose /outcomes/flights',
    ])
    const one = writeText(applyChanges(note, changes, ['change /outcomes/visas/text']))
    expect(one).toBe(before.replace('Visas will be eased.', 'Visas will go.'))
  })

  it('[RF21] a note begun blank is filled', () => {
    const template = `${FRONT}In :field[place]{ref="/place/city"}.\n\n${AGREED}`
    const meeting = record({ place: { city: 'Tokyo' }, outcomes: [visas] })
    const note = readText(filledText(template, undefined))
    const refreshed = refreshBrief({ note, template, meeting })
    expect(writeText(refreshed.note)).toBe(filledText(template, meeting))
  })
})
