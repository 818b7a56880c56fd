import type { ExportInput, ExportOptions } from '../../app/export/export.ts'
import type { ExportPorts } from '../../app/export/export-note.ts'
import { styleFiles } from '../../app/export/pdf/check-style.ts'
import { toPages } from '../../app/export/pdf/to-pdf.ts'
import { prepare } from '../../app/export/prepare.ts'
import type { Answers } from '../../app/host/contract.ts'

const HOUSE_STYLE = 'house'

/** The pages as the PDF export would have them, and where each block begins. */
export async function previewNote(
  input: ExportInput,
  options: ExportOptions,
  { typesetter, styles, house }: ExportPorts,
): Promise<Answers['preview']> {
  const prepared = prepare(input, options, 'pdf')
  const files = styleFiles(options.style ?? prepared.head.style ?? HOUSE_STYLE, styles)
  const margin = options.annotations === 'margin'
  const page = { images: input.images, positions: true, margin, ...(house && { house }) }
  const { pdf, pages, positions = [] } = await toPages(prepared, page, typesetter, files)
  return { pdf, pages, positions }
}
