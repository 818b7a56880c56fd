import type { z } from 'zod'
import { DATE_FIELDS } from './edtf.ts'

type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no (true or false)',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  null: 'nothing (null)',
  undefined: 'missing',
}

/** What is wrong at one place of a record, as one plain sentence. */
export function issueInWords(issue: Issue, value: unknown): string {
  const field = fieldOf(issue.path)
  if (issue.path.length === 0 && (value === null || value === undefined)) return 'The record is empty.'
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `${field} is missing.`
        : `${field} should be ${KINDS[issue.expected] ?? issue.expected} but is ${kindOf(value)}.`
    case 'invalid_value':
      return `${field} should be ${oneOf(issue.values.map(String))}, but is ${shown(value)}.`
    case 'invalid_union':
      return value === undefined ? `${field} is missing.` : `${field} has no form this program knows.`
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `${field} should be ${String(issue.minimum)} or more, but is ${shown(value)}.`
        : `${field} is empty.`
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `${field} should be ${String(issue.maximum)} or less, but is ${shown(value)}.`
        : `${field} is longer than ${String(issue.maximum)} ${issue.origin === 'array' ? 'entries' : 'characters'}.`
    case 'invalid_format':
      return `${field} ${formatInWords(String(issue.path.at(-1) ?? ''))}, but is ${shown(value)}.`
    default:
      return `${field} is not as expected.`
  }
}

function formatInWords(key: string): string {
  if (DATE_FIELDS.has(key))
    return 'should be a date such as 2025, 2025-09, 2025-09-14 or 2025-09-14T10:00+09:00'
  if (key === 'sha256') return 'should be a SHA-256 of 64 lower-case hexadecimal digits'
  return 'should be an id of letters, digits, dots, hyphens and underscores'
}

export const fieldOf = (path: readonly PropertyKey[]) => {
  const name = [...path].reverse().find((step) => typeof step === 'string')
  return name === undefined ? 'The record' : `“${String(name)}”`
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing (null)'
  return Array.isArray(value) ? 'a list' : (KINDS[typeof value] ?? typeof value)
}

export function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => `“${value}”`)
  return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `“${value.slice(0, 60)}…”` : `“${value}”`
  return typeof value === 'number' ? String(value) : kindOf(value)
}
