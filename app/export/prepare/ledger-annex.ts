import type { Root, RootContent, TableRow } from 'mdast'
import type {} from 'mdast-util-directive'
import { plainText } from '../../note/plain-text.ts'
import { inlineDirectives } from '../../review/inline-directives.ts'
import type { Copy, ExportInput, LedgerLine } from '../export.ts'
import type { Labels } from '../labels.ts'
import { showDate } from './show-date.ts'

/** A passage is shown this far; the whole of it stands in its source. */
const LONGEST = 320

/**
 * The annex that says what each statement stands on. It holds only sentences this copy holds. A lesser copy gets
 * neither the words of passages nor names of those who checked, and names only sources it cites anyway.
 */
export function ledgerAnnex(
  { ledger = [], sources, citations }: ExportInput,
  kept: Root,
  copy: Copy,
  labels: Labels,
  language: string,
): RootContent[] {
  const text = plainText(kept)
  const lines = ledger.filter(({ quote }) => text.includes(quote))
  if (lines.length === 0) return []
  const cited = new Set(
    inlineDirectives(kept, 'cite').flatMap((c) =>
      (c.attributes?.e ?? '').split(/\s+/).flatMap((id) => citations[id]?.source ?? []),
    ),
  )
  const titleOf = (id: string) => sources.find((s) => s.id === id)?.title ?? id
  const words = labels.ledger
  const state = ({ state: is, by, when }: LedgerLine) => {
    const who = copy === 'full' && by ? [by, when && showDate(when.slice(0, 10), language)] : []
    return [words.states[is], ...who].filter(Boolean).join(', ')
  }
  const standsOn = ({ evidence, record }: LedgerLine) => {
    const shown = evidence.filter((e) => copy === 'full' || cited.has(e.source))
    const passages = shown.map((e) =>
      copy === 'full'
        ? `${titleOf(e.source)}: “${shorten(e.exact)}” (${words.how[e.how]})`
        : titleOf(e.source),
    )
    return [...new Set(passages)].join('; ') || (record ? words.record : '–')
  }
  return [
    { type: 'leafDirective', name: 'annex', attributes: { title: words.title }, children: [] },
    {
      type: 'table',
      children: [
        row([words.statement, words.state, words.standsOn]),
        ...lines.map((line) => row([line.quote, state(line), standsOn(line)])),
      ],
    },
  ]
}

const row = (cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
})

function shorten(exact: string): string {
  const line = exact.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`
}
