import type { Clearance, Head, SectionRule } from './note.ts'

/** A reader answers the value, or a sentence that says what was expected. */
type Read = (value: unknown) => { readonly value: unknown } | { readonly expected: string }

const text: Read = (value) =>
  typeof value === 'string' || typeof value === 'number'
    ? { value: String(value) }
    : { expected: 'a word or a line of text' }

const texts: Read = (value) => {
  const list = Array.isArray(value) ? value : [value]
  return list.every((v) => typeof v === 'string' || typeof v === 'number')
    ? { value: list.map(String) }
    : { expected: 'a list of names' }
}

const YES_NO: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
}
const yesOrNo: Read = (value) => {
  const answer = YES_NO[String(value).toLowerCase()]
  return answer === undefined ? { expected: '“true” or “false”' } : { value: answer }
}

const sides: Read = (value) =>
  Number.isInteger(value) && Number(value) > 0
    ? { value }
    : { expected: 'a whole number of sides, 1 or more' }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const HOW: readonly Clearance['how'][] = ['cleared', 'with changes', 'consulted, no reply']
const cleared: Read = (value) =>
  Array.isArray(value) &&
  value.every((v) => isRecord(v) && typeof v.name === 'string' && HOW.some((how) => how === v.how))
    ? { value }
    : { expected: `a list of entries with “name” and “how” (${HOW.join('; ')})` }

const KINDS: readonly SectionRule['kind'][] = ['fact', 'advice', 'assessment']
const sections: Read = (value) =>
  Array.isArray(value) &&
  value.every((v) => isRecord(v) && typeof v.heading === 'string' && KINDS.some((kind) => kind === v.kind))
    ? { value }
    : { expected: `a list of entries with “heading” and “kind” (${KINDS.join('; ')})` }

interface HeadKey {
  readonly key: Extract<keyof Head, string>
  /** Its name in the file first, then other spellings that are read. */
  readonly names: readonly [string, ...string[]]
  readonly read: Read
}

/** The keys we know, in the order a new head is written. */
export const HEAD_KEYS: readonly HeadKey[] = [
  { key: 'title', names: ['title'], read: text },
  { key: 'marking', names: ['marking'], read: text },
  { key: 'markingReason', names: ['marking-reason', 'marking reason'], read: text },
  { key: 'number', names: ['number'], read: text },
  { key: 'date', names: ['date'], read: text },
  { key: 'copy', names: ['copy'], read: text },
  { key: 'desk', names: ['desk'], read: text },
  { key: 'status', names: ['status'], read: text },
  { key: 'drafter', names: ['drafter', 'drafted-by', 'drafted by'], read: text },
  { key: 'contact', names: ['contact'], read: text },
  { key: 'cleared', names: ['cleared', 'cleared-by', 'cleared by'], read: cleared },
  { key: 'distribution', names: ['distribution'], read: texts },
  { key: 'asOf', names: ['as-of', 'as of', 'asOf'], read: text },
  { key: 'embargo', names: ['embargo'], read: text },
  { key: 'language', names: ['language', 'lang'], read: text },
  { key: 'numbering', names: ['numbering'], read: yesOrNo },
  { key: 'pageLimit', names: ['page-limit', 'page limit', 'pageLimit'], read: sides },
  { key: 'style', names: ['style'], read: text },
  { key: 'sections', names: ['sections'], read: sections },
  { key: 'template', names: ['template'], read: text },
]

export const knownByName = (name: string): HeadKey | undefined =>
  HEAD_KEYS.find((k) => k.names.includes(name))
export const knownByKey = (key: string): HeadKey | undefined => HEAD_KEYS.find((k) => k.key === key)
