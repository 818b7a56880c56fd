import type { Version, VersionKind } from '../../app/host/contract.ts'
import { changedBetween } from '../../app/note/text-outline.ts'

const KINDS: Readonly<Record<VersionKind, string>> = {
  saved: 'Saved',
  working: 'While writing',
  found: 'As the file was',
}

export const sayKind = (kind: VersionKind): string => KINDS[kind]

/** What a version changes of the one before it: “3 paragraphs, 2 values, the head”. */
export function sayChanged(version: Version, before: Version | undefined): string {
  if (!before) return 'The first one kept'
  const { paragraphs, fields, head } = changedBetween(before.outline, version.outline)
  const known = new Set(before.said)
  const said =
    version.said.filter((one) => !known.has(one)).length +
    Math.max(0, before.said.length - version.said.length)
  const words = [
    paragraphs > 0 && count(paragraphs, 'paragraph'),
    fields > 0 && count(fields, 'value'),
    said > 0 && count(said, 'comment'),
    head && 'the head',
  ].filter(Boolean)
  return words.join(', ') || 'No words changed'
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
