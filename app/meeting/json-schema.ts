import * as z from 'zod'
import { Meeting } from './meeting.ts'

/** The record's shape as JSON Schema, draft 2020-12; published as `meeting.schema.json` beside this file. */
export function meetingJsonSchema(): object {
  return z.toJSONSchema(Meeting, { target: 'draft-2020-12', io: 'input' })
}
