import { readdirSync, readFileSync } from 'node:fs'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { readMeeting, readMeetingText } from '../../app/meeting/read-meeting.ts'
import { parseTemplate } from '../../app/template/parse-template.ts'
import type { Template } from '../../app/template/template.ts'

const folder = new URL('../../templates/', import.meta.url)

export const TEMPLATE_FILES: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .sort()

export const templateText = (file: string) => readFileSync(new URL(file, folder), 'utf8')
export const shipped = (id: string): Template => parseTemplate(templateText(`${id}.md`), `${id}.md`)
export const sample = (name: 'held' | 'planned'): Meeting =>
  readMeetingText(readFileSync(new URL(`sample/${name}.json`, folder), 'utf8'), `${name}.json`)

/** A template with these blocks and one section. */
export const template = (body: string): Template =>
  parseTemplate(
    `---\nid: t\ntitle: T\npurpose: P\nsections:\n  - { heading: S, kind: fact }\n---\n\n## S\n\n${body}\n`,
  )

export const record = (fields: Readonly<Record<string, unknown>>): Meeting =>
  readMeeting({ id: 'm', title: 'Talks', status: 'held', ...fields })

/** Every place of a record a template shows, filled with one text. */
export function recordOf(text: string): Meeting {
  const origin = { kind: 'evidence', evidence: ['e'] }
  const item = { id: 'i', label: text, priority: 1, origin }
  return record({
    title: text,
    start: '2025-09-16T10:00+09:00',
    end: '2025-09-16T11:00+09:00',
    place: { name: text, city: text, country: text },
    interpreter: text,
    pressPresent: text,
    noteTaker: text,
    purpose: text,
    pressLine: text,
    ourSide: 'ours',
    parties: [
      { id: 'ours', name: text },
      { id: 'theirs', name: text },
    ],
    participants: [
      { ...item, name: text, role: text, address: text, honorific: text, party: 'theirs', present: true },
    ],
    topics: [{ ...item, title: text }],
    positions: [{ ...item, party: 'theirs', topic: 'i', text }],
    outcomes: [
      {
        ...item,
        kind: 'agreement',
        by: ['theirs'],
        to: ['ours'],
        text,
        strength: 'joint',
        owner: text,
        next: text,
      },
    ],
    open: [{ ...item, topic: 'i', text }],
    concerns: [{ ...item, raisedBy: 'theirs', to: 'ours', topic: 'i', text, answer: text }],
    statements: [{ ...item, speaker: 'i', topic: 'i', quote: text, occasion: text }],
    figures: [{ ...item, value: text, unit: text, of: text }],
    background: [
      { ...item, text },
      { ...item, id: 'w', text, withheld: true },
    ],
    objectives: [{ ...item, text }],
    theirObjectives: [{ ...item, text }],
    points: [{ ...item, text, must: true }],
    expectedPoints: [{ ...item, text, reply: text }],
    topLines: [{ ...item, text }],
    handling: { attribution: text, spokesperson: text, embargo: text },
    questions: [{ ...item, text, answer: text, ifPressed: text }],
    doNotSay: [{ ...item, text }],
    followUps: [{ ...item, text, owner: text }],
    gaps: [{ ...item, text }],
    sources: [{ id: 's', title: text, published: '2025' }],
    evidence: [{ id: 'e', source: 's', quote: { exact: 'x' } }],
  })
}
