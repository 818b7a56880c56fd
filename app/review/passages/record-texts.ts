import type { Meeting } from '../../meeting/meeting.ts'

/** Fields that say where an item comes from or how it is kept, not what it is. */
const NOT_SAID = new Set([
  'id',
  'origin',
  'evidence',
  'sha256',
  'file',
  'schema',
  'priority',
  'confidence',
  'sources',
  'url',
])

/** Every wording a record holds. */
export function recordTexts(meeting: Meeting): string[] {
  const texts: string[] = []
  const visit = (value: unknown, key: string) => {
    if (NOT_SAID.has(key)) return
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) for (const one of value) visit(one, key)
    else if (value !== null && typeof value === 'object')
      for (const [name, one] of Object.entries(value)) visit(one, name)
  }
  visit(meeting, '')
  for (const source of meeting.sources ?? [])
    texts.push(
      source.title,
      ...[source.publisher, source.published, source.retrieved].filter((t) => t !== undefined),
    )
  return texts
}
