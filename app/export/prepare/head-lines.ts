import type { Clearance, Head } from '../../note/note.ts'
import type { ExportOptions } from '../export.ts'
import type { Labels } from '../labels.ts'
import type { PreparedHead } from '../prepared.ts'
import { cleanText } from './clean-text.ts'
import { isoDay, showDate } from './show-date.ts'

/** Keys of the head that name people and channels inside the house: a public copy leaves them out. */
export const HOUSE_KEYS = ['number', 'drafter', 'cleared', 'distribution', 'copy'] as const

/** The lines around the text. `title` stands in where the head has none. */
export function headLines(head: Head, options: ExportOptions, labels: Labels, title: string): PreparedHead {
  const inHouse = options.copy !== 'public'
  const language = text(head.language) ?? 'en'
  const date = text(head.date)
  const lines: [keyof PreparedHead, string | undefined][] = [
    ['marking', text(head.marking)],
    ['number', inHouse ? text(head.number) : undefined],
    ['date', date && showDate(date, language)],
    ['isoDate', date && isoDay(date)],
    ['copyNumber', inHouse ? (text(options.copyNumber) ?? text(head.copy)) : undefined],
    ['copyName', options.copy === 'full' ? undefined : labels.copies[options.copy]],
    ['meeting', text(head.meeting)],
    ['desk', text(head.desk)],
    ['status', text(head.status)],
    ['asOf', shown(head.asOf, language)],
    ['embargo', shown(head.embargo, language)],
    ['style', text(options.style) ?? text(head.style)],
    ['override', inHouse ? text(options.override) : undefined],
  ]
  return {
    title: text(head.title) ?? (title || labels.untitled),
    language,
    foot: footLines(head, labels, inHouse, language),
    ...Object.fromEntries(lines.filter(([, value]) => value !== undefined)),
  }
}

function footLines(head: Head, labels: Labels, inHouse: boolean, language: string): PreparedHead['foot'] {
  const lines: [string, (string | undefined)[]][] = [
    [labels.draftedBy, inHouse ? [text(head.drafter)] : []],
    [labels.clearedBy, inHouse ? list(head.cleared).map((c) => clearance(c, labels, language)) : []],
    [labels.contact, [text(head.contact)]],
    [labels.distribution, inHouse ? list(head.distribution).map(text) : []],
    [labels.embargo, [shown(head.embargo, language)]],
  ]
  return lines
    .map(([label, values]) => ({ label, values: values.filter((value) => value !== undefined) }))
    .filter((line) => line.values.length > 0)
}

function clearance(value: Clearance, labels: Labels, language: string): string | undefined {
  if (typeof value !== 'object' || value === null) return text(value)
  const name = text(value.name)
  const how = labels.cleared[value.how] ?? text(value.how)
  return name && [name, text(value.unit), shown(value.when, language), how].filter(Boolean).join(', ')
}

/** Front matter is what a person typed: a value of another kind than expected is left out, a number is its digits. */
function text(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return cleanText(String(value)).trim() || undefined
}

const list = <T>(value: readonly T[] | undefined): readonly T[] => (Array.isArray(value) ? value : [])

function shown(value: unknown, language: string): string | undefined {
  const words = text(value)
  return words && showDate(words, language, true)
}
