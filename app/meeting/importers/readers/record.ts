import { readMeetingText } from '../../read-meeting.ts'
import type { Reader } from './reader.ts'

/** A record of our own shape, JSON or YAML. */
export const record: Reader = {
  what: 'record',
  takes: ({ ending, text }) =>
    ending === 'json' || ending === 'yaml' || ending === 'yml' || /^\s*\{/.test(text().slice(0, 200)),
  read: ({ name, text }) => ({ kind: 'record', meeting: readMeetingText(text(), name) }),
}
