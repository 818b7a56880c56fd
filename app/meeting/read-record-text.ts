import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { BriefError, type ErrorCode, type Place } from '../errors.ts'
import { DATE_FIELDS } from './edtf.ts'
import { scanJson } from './scan-json.ts'

export const MAX_DEPTH = 64
const MAX_ALIASES = 100
const TOO_DEEP = `nested more than ${MAX_DEPTH} deep`
/** In YAML `due: 2025` is a number; a record means the digits as written. */
const isTextField = (key: string) => key === 'value' || DATE_FIELDS.has(key)

/** A value read from text, and the way back from a pointer to the line it stands on. */
export interface RecordText {
  readonly value: unknown
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/**
 * JSON or YAML text → its value. YAML is read with the core schema: dates stay text, no key stands twice, no tag
 * makes anything but plain data. The file's ending decides; without one, text that begins with a bracket is JSON.
 * @throws {BriefError} `not-json`, `not-yaml`, with line and column.
 */
export function readRecordText(source: string, file?: string): RecordText {
  const text = source.replace(/^\uFEFF/, '')
  return isJson(text, file) ? readJson(text, file) : readYaml(text, file)
}

function isJson(text: string, file: string | undefined): boolean {
  if (/\.ya?ml$/i.test(file ?? '')) return false
  return /\.json$/i.test(file ?? '') || /^\s*[[{]/.test(text)
}

function readJson(text: string, file: string | undefined): RecordText {
  const fault = scanJson(text, MAX_DEPTH)
  if (fault) throw refusal('not-json', 'JSON', fault.says, placeIn(text, fault.offset, file))
  return {
    value: JSON.parse(text),
    placeOf: (path) => yamlDocument(text, file).placeOf(path),
  }
}

function readYaml(text: string, file: string | undefined): RecordText {
  const { document, placeOf } = yamlDocument(text, file)
  visit(document, {
    Pair(_, { key, value }) {
      if (
        isScalar(key) &&
        isTextField(String(key.value)) &&
        isScalar(value) &&
        typeof value.value === 'number'
      )
        value.value = value.source ?? String(value.value)
    },
  })
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch (cause) {
    throw refusal(
      'not-yaml',
      'YAML',
      'repeated through its aliases more often than is safe',
      { ...(file && { file }) },
      cause,
    )
  }
  if (depthOf(value, MAX_DEPTH + 1) > MAX_DEPTH)
    throw refusal('not-yaml', 'YAML', TOO_DEEP, { ...(file && { file }) })
  return { value, placeOf }
}

function yamlDocument(text: string, file: string | undefined) {
  const lines = new LineCounter()
  const document = parseSafely(text, lines, file)
  const [error] = document.errors
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    const says = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''
    if (/call stack/.test(says)) throw refusal('not-yaml', 'YAML', TOO_DEEP, { ...(file && { file }) })
    throw refusal('not-yaml', 'YAML', lowerFirst(says), { ...(file && { file }), line, column: col })
  }
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length >= 0; length--) {
      const steps = path.slice(0, length)
      const node: unknown = length === 0 ? document.contents : document.getIn(steps, true)
      const offset = rangeStart(node)
      if (offset === undefined) continue
      const { line, col } = lines.linePos(offset)
      return { line, column: col }
    }
    return {}
  }
  return { document, placeOf }
}

function parseSafely(text: string, lines: LineCounter, file: string | undefined) {
  try {
    return parseDocument(text, { schema: 'core', uniqueKeys: true, lineCounter: lines, prettyErrors: true })
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw refusal('not-yaml', 'YAML', TOO_DEEP, { ...(file && { file }) }, cause)
  }
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined
}

/** Counts no further than `limit`, so an alias that holds itself ends too. */
function depthOf(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 0
  if (limit === 0) return 1
  let deepest = 0
  for (const inner of Object.values(value)) {
    deepest = Math.max(deepest, depthOf(inner, limit - 1))
    if (deepest >= limit) break
  }
  return deepest + 1
}

function refusal(code: ErrorCode, language: string, says: string, place: Place, cause?: unknown): BriefError {
  const where = place.line === undefined ? '' : `Line ${place.line}, column ${place.column}: `
  return new BriefError(
    code,
    `This is not ${language} that can be read. ${where}${where ? says : `It is ${says}`}.`,
    'Nothing was opened. Correct the text at that place and open it again.',
    place,
    undefined,
    { cause },
  )
}

function placeIn(text: string, offset: number, file: string | undefined): Place {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { ...(file && { file }), line, column: offset - before.lastIndexOf('\n'), offset }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
