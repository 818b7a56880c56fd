import { BriefError, type Place, type Problem } from '../errors.ts'
import { crossReferenceProblems } from './cross-references.ts'
import { Meeting } from './meeting.ts'
import { readRecordText } from './read-record-text.ts'
import { issueInWords } from './record-words.ts'
import { escapeSegment, unescapeSegment } from './references.ts'

type PlaceOf = (path: readonly PropertyKey[]) => Place

/**
 * Plain data → a record. Fields this version does not know are kept.
 * @param file named in the refusal.
 * @throws {BriefError} `meeting-invalid`; `problems` lists every one with its pointer, those of shape first.
 */
export function readMeeting(value: unknown, file?: string): Meeting {
  return check(value, file, () => ({}))
}

/**
 * The text of a record, JSON or YAML → a record. Problems also carry their line and column.
 * @throws {BriefError} `not-json`, `not-yaml`, `meeting-invalid`
 */
export function readMeetingText(text: string, file?: string): Meeting {
  const { value, placeOf } = readRecordText(text, file)
  return check(value, file, placeOf)
}

function check(value: unknown, file: string | undefined, placeOf: PlaceOf): Meeting {
  const read = Meeting.safeParse(value)
  const shape = read.success ? [] : schemaProblems(value, read.error.issues)
  const told = new Set(shape.map(({ place }) => place.pointer))
  const problems = [
    ...shape,
    ...crossReferenceProblems(value).filter(({ place }) => !told.has(place.pointer)),
  ]
  if (read.success && problems.length === 0) return read.data
  const placed = problems.map((problem) => withPlace(problem, file, placeOf))
  const [first] = placed
  throw new BriefError(
    'meeting-invalid',
    `This record cannot be used: ${first?.message ?? ''}${others(placed.length - 1)}`,
    'Nothing was opened. Correct the record at the places listed and open it again.',
    first?.place,
    placed,
  )
}

function others(count: number): string {
  if (count < 1) return ''
  return count === 1 ? ' One more problem is listed.' : ` ${count} more problems are listed.`
}

type Issues = NonNullable<ReturnType<typeof Meeting.safeParse>['error']>['issues']

function schemaProblems(value: unknown, issues: Issues): readonly Problem[] {
  return issues.map((issue) => ({
    message: issueInWords(issue, valueAt(value, issue.path)),
    place: { pointer: issue.path.map((step) => `/${escapeSegment(String(step))}`).join('') },
  }))
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, step)
  }
  return found
}

function withPlace({ message, place }: Problem, file: string | undefined, placeOf: PlaceOf): Problem {
  const path = (place.pointer ?? '')
    .split('/')
    .slice(1)
    .map((step) => unescapeSegment(step))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  return { message, place: { ...(file && { file }), ...place, ...placeOf(path) } }
}
