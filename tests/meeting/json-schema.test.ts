import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { meetingJsonSchema } from '../../app/meeting/json-schema.ts'

const published = new URL('../../app/meeting/meeting.schema.json', import.meta.url)
const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../templates/sample/${name}.json`, import.meta.url), 'utf8'))

describe('the published schema', () => {
  it('[JS1] is the schema the program reads with; `vitest -u` publishes it anew', async () => {
    await expect(`${JSON.stringify(meetingJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(published.pathname)
  })

  const validate = new Ajv({ strict: false, allErrors: true }).compile(
    JSON.parse(JSON.stringify(meetingJsonSchema())),
  )

  it.each(['held', 'planned'])('[JS2] another program’s validator accepts the %s sample', (name) => {
    validate(sample(name))
    expect(validate.errors).toBeNull()
  })

  it('[JS3] it refuses what the program refuses', () => {
    expect(validate({ id: 'm', title: 'T', status: 'postponed' })).toBe(false)
    expect(validate({ id: 'm', title: 'T', status: 'held', meetings: [{ id: 'n' }] })).toBe(false)
  })
})
