import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readMeetingText } from '../../../app/meeting/read-meeting.ts'
import { checkBrief, newBrief } from '../../../app/pipeline.ts'

const templates = join(import.meta.dirname, '..', '..', '..', 'templates')
const read = (...path: string[]) => readFileSync(join(templates, ...path), 'utf8')

it.each(['held', 'planned'])(
  '[CH3] the note filled from the %s sample is pointed at only for sections nobody has written',
  (name) => {
    const meeting = readMeetingText(read('sample', `${name}.json`))
    const file = meeting.sources?.[0]?.file ?? ''
    const sources = new Map([[file, read('sample', `${name}.source.txt`)]])
    const { brief } = newBrief({ text: read('briefing-note.md') }, { meeting, sources }, {})
    expect(checkBrief(brief).filter((f) => f.rule !== 'empty-required-section')).toEqual([])
  },
)
