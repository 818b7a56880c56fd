import type { ExportOptions, Format, LedgerLine } from '../../app/export/export.ts'
import { ledgerLines } from '../../app/pipeline.ts'
import { refreshLedger } from '../review/check-note.ts'
import type { Desk } from '../state/desk.ts'
import type { DeskState } from '../state/desk-state.ts'
import { fitting } from './fitting.ts'

/** The options of an export in these formats. */
export function outgoingOptions(
  { outgoing, head }: Pick<DeskState, 'outgoing' | 'head'>,
  formats: readonly Format[],
): ExportOptions {
  const { copy, addressee, ledger, review } = outgoing
  return {
    formats,
    copy,
    annotations: fitting(review.annotations, formats),
    suggestions: review.suggestions,
    embed: false,
    ...(ledger && { ledger }),
    ...(head.style && { style: head.style }),
    ...(addressee && { addressee }),
  }
}

/** Styles that are known to print no annex of themselves. */
const WITHOUT_LEDGER: readonly (string | undefined)[] = [undefined, 'house', 'landscape']

/** Asked for, or perhaps printed by the page style, which only the machine reads. */
const mayPrintLedger = ({ ledger, copy, style }: ExportOptions): boolean =>
  ledger === true || (copy === 'full' && !WITHOUT_LEDGER.includes(style))

/** What each statement stands on now, where the copy may print it. */
export async function linesFor(
  desk: Desk,
  options: ExportOptions,
): Promise<readonly LedgerLine[] | undefined> {
  if (!mayPrintLedger(options)) return undefined
  const ledger = await refreshLedger(desk)
  const brief = desk.documents.current()
  return ledger && brief ? ledgerLines(brief, ledger) : undefined
}
