import type { ExportInput, ExportOptions, Typesetter } from '../../app/export/export.ts'
import { styleFiles } from '../../app/export/pdf/check-style.ts'
import { toPages } from '../../app/export/pdf/to-pdf.ts'
import { prepare } from '../../app/export/prepare.ts'
import type { Answers } from '../../app/host/contract.ts'

const HOUSE_STYLE = 'house'

interface PreviewPorts {
  readonly typesetter: Typesetter
  readonly styles: Readonly<Record<string, string>>
  readonly markingColours: Readonly<Record<string, string>>
}

/** The pages as the PDF export would have them, and where each block begins. */
export async function previewNote(
  input: ExportInput,
  options: ExportOptions,
  { typesetter, styles, markingColours }: PreviewPorts,
): Promise<Answers['preview']> {
  const prepared = prepare(input, options, 'pdf')
  const { marking, style } = prepared.head
  const markingColour = marking ? markingColours[marking] : undefined
  const files = styleFiles(options.style ?? style ?? HOUSE_STYLE, styles)
  const page = { images: input.images, positions: true, ...(markingColour && { markingColour }) }
  const { pdf, pages, positions = [] } = await toPages(prepared, page, typesetter, files)
  return { pdf, pages, positions }
}
