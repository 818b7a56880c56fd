import type { TypesetResult, Typesetter } from '../export.ts'
import type { Prepared } from '../prepared.ts'
import { type Attachment, finish } from './finish.ts'
import { type PageOptions, toPageData } from './page-data.ts'

export interface PdfOptions extends PageOptions {
  /** Goes inside the PDF as it is; absent, nothing but the pages travels. */
  readonly attachment?: Attachment
  /** Ask where each top-level block of the note begins, for scrolling in step. */
  readonly positions?: boolean
}

/**
 * A prepared note as PDF/A-3a and PDF/UA-1 at once. Same input, same bytes: the only date in it is the note's own.
 * @param style Files of one page style, as `styleFiles` gives them.
 * @throws {BriefError} `style-invalid`, `style-imports-network`, `glyph-missing`, `typeset-failed`
 */
export async function toPdf(
  prepared: Prepared,
  options: PdfOptions,
  typesetter: Typesetter,
  style: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  return (await toPages(prepared, options, typesetter, style)).pdf
}

/** The same, with the number of pages and where the blocks begin. */
export async function toPages(
  prepared: Prepared,
  options: PdfOptions,
  typesetter: Typesetter,
  style: Readonly<Record<string, string>>,
): Promise<TypesetResult> {
  const { page, images } = toPageData(prepared, options)
  const date = secondsOf(prepared.head.isoDate)
  const set = await typesetter.typeset({
    style,
    data: page,
    images,
    date,
    ...(options.positions && { positions: true }),
  })
  return {
    ...set,
    pdf: finish(set.pdf, { date, ...(options.attachment && { attachment: options.attachment }) }),
  }
}

/** Seconds since the epoch; 0 for a note without a date, because the clock would make every export differ. */
function secondsOf(isoDate: string | undefined): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate ?? '') ?? []
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) / 1000 : 0
}
