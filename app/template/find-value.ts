import { type FormOptions, showValue } from '../meeting/forms.ts'
import { isObject } from '../meeting/references.ts'
import { absoluteRef, itemAt, resolveRef } from '../meeting/resolve.ts'
import { inlineValue } from './inline-value.ts'
import { itemsAt, type Scope } from './scope.ts'

/** A value found in the record, ready to be shown. */
export interface Found {
  readonly ref: string
  readonly text: string
  /** Ids of the passages it rests on; empty for names and dates, and where no passage is known. */
  readonly evidence: readonly string[]
}

/** Fields that state something. Only they are followed by their passage: a citation after each name would be noise. */
const STATES = new Set(['text', 'quote', 'answer', 'reply', 'value', 'label'])

/**
 * The values of the first alternative that has any, in the order of the record.
 * @param refs alternatives separated by spaces: `label text`.
 */
export function findValues(refs: string, form: string | undefined, scope: Scope): readonly Found[] {
  const alternatives = refs.split(/\s+/).filter(Boolean)
  for (const [index, ref] of alternatives.entries()) {
    const found = candidates(ref, scope).flatMap((candidate) => {
      const one = valueAt(candidate, form, scope)
      return one ? [one] : []
    })
    // “no date given” is a last word, not a value that keeps an alternative from being tried.
    if (
      found.length > 0 &&
      (index === alternatives.length - 1 || found.some((one) => isThere(one.ref, scope)))
    )
      return found
  }
  return []
}

/** The values of greatest weight by their items' `priority` (1 first; none last), in the order they had. */
export function weightiest(found: readonly Found[], max: number, { meeting }: Scope): readonly Found[] {
  if (!meeting || found.length <= max) return found
  const weight = ({ ref }: Found) => {
    const priority: unknown = Reflect.get(itemAt(meeting, ref)?.item ?? {}, 'priority')
    return typeof priority === 'number' ? priority : Number.POSITIVE_INFINITY
  }
  const kept = new Set(
    [...found].sort((a, b) => (weight(a) < weight(b) ? -1 : Number(weight(a) > weight(b)))).slice(0, max),
  )
  return found.filter((one) => kept.has(one))
}

const isThere = (ref: string, { meeting }: Scope) =>
  meeting !== null && resolveRef(meeting, ref) !== undefined

/** Absolute references a field can mean: its own, one of the item around, or of entries that point at that item. */
function candidates(ref: string, scope: Scope): readonly string[] {
  const [first, ...rest] = ref.split('/')
  const [inner] = scope.around
  if (ref.startsWith('/') || !inner) return [ref]
  if (Object.hasOwn(inner.item, first ?? '')) return [absoluteRef(ref, inner.ref)]
  const entries = rest.length > 0 ? itemsAt(first ?? '', scope) : []
  return entries.length > 0 || rest.length > 0
    ? entries.map((entry) => absoluteRef(rest.join('/'), entry.ref))
    : [absoluteRef(ref, inner.ref)]
}

function valueAt(ref: string, form: string | undefined, { meeting, forms }: Scope): Found | null {
  if (!meeting || !ref.startsWith('/')) return null
  const value = resolveRef(meeting, ref)
  if (isCutLabel(ref, value)) return null
  if (form === 'count' && value === undefined) return null
  const text = inlineValue(showValue(meeting, ref, value, form, forms satisfies FormOptions))
  if (text === '') return null
  return { ref, text, evidence: evidenceOf(ref, value, meeting) }
}

/** A label that breaks off is good for a list to choose from; in a brief the whole sentence stands in its place. */
const isCutLabel = (ref: string, value: unknown): boolean =>
  ref.endsWith('/label') && typeof value === 'string' && value.trimEnd().endsWith('…')

function evidenceOf(ref: string, value: unknown, meeting: NonNullable<Scope['meeting']>): readonly string[] {
  const states = isObject(value)
    ? 'value' in value || 'text' in value || 'quote' in value
    : STATES.has(ref.split('/').at(-1) ?? '')
  const origin: unknown = states ? Reflect.get(itemAt(meeting, ref)?.item ?? {}, 'origin') : null
  if (typeof origin !== 'object' || origin === null) return []
  const ids: unknown = Reflect.get(origin, 'evidence')
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : []
}
