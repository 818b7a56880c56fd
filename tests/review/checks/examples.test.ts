import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../../app/meeting/meeting.ts'
import type { Note } from '../../../app/note/note.ts'
import { readText } from '../../../app/note/text.ts'
import { CHECKS } from '../../../app/review/checks/index.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'app', 'review', 'checks')
const head = '---\nsections:\n  - heading: Purpose\n    kind: fact\n    required: true\n---\n\n'
/** The one source the quotation rules’ samples are held against. */
const SOURCE =
  'The minister said: “We will open the crossing in March, after the last repairs on both banks, and hope that traffic returns to what it was.” He added that his country would not accept new limits on fishing.'
/** And a second one, for the rules that hold statements against it. */
const REPORT = `The ferry talks ended on 12 May 2024.

The ferry agreement between the islands was signed on 12 May 2024 in Halvik. Groups from the islands may now stay thirty days, up from ten. The ferry company has four ships.

“Not one boat will stay in harbour,” said Mr Jonas Feld, the harbour minister. Ms Orla Brandt, the transport minister, said the company would consider a new timetable. She said the old pier was dangerous and must be closed.`

const meeting: Meeting = {
  schema: 1,
  id: 'm',
  title: 'Talks',
  status: 'held',
  start: '2024-12-25',
  sources: [{ id: 's1', title: 'Telegram', marking: 'CONFIDENTIAL' }],
}
/** Rules about the record alone: for the others the telegram is as public as the note. */
const recordFor = (rule: string): Meeting =>
  rule === 'marking-below-source' ? meeting : { ...meeting, sources: [] }

/** The samples in a rule's own comment: “Bad: `…`” and “Good: `…`”. */
function samples(rule: string): { bad: string; good: string } {
  const text = readFileSync(join(folder, `${rule}.ts`), 'utf8')
  const sample = (kind: string) => {
    const found = new RegExp(`\\* ${kind}: \`(.+?)\`(?: |\\n)`).exec(text)?.[1]
    if (!found) throw new Error(`${rule}.ts has no ${kind} sample`)
    return found.replaceAll('\\n', '\n')
  }
  return { bad: sample('Bad'), good: sample('Good') }
}

const noteOf = (rule: string, body: string): Note =>
  readText(`${rule === 'empty-required-section' ? head : ''}${body}\n`)

describe('the checks', () => {
  it('[CH1] every rule stands in a file of its name, and every file is in the table', () => {
    const files = readdirSync(folder)
      .filter((f) => f.endsWith('.ts') && !['check.ts', 'index.ts'].includes(f))
      .map((f) => f.slice(0, -3))
    expect(CHECKS.map((c) => c.rule).sort()).toEqual(files.sort())
  })

  it.each(CHECKS.map((c) => [c.rule, c] as const))(
    '[CH2] %s points at its bad example and passes its good one',
    (rule, check) => {
      const run = (body: string) =>
        check.run({
          note: noteOf(rule, body),
          meeting: recordFor(rule),
          sources: new Map([
            ['s1', SOURCE],
            ['s2', REPORT],
          ]),
        })
      const { bad, good } = samples(rule)
      expect(run(bad).map((f) => f.rule)).toEqual([rule])
      expect(run(good)).toEqual([])
    },
  )
})
