import { strToU8 } from 'fflate'
import { BriefError } from '../errors.ts'
import type { Head } from '../note/note.ts'
import type { ExportedFile, ExportInput, ExportOptions, Format, Typesetter } from './export.ts'
import { fileName } from './file-name.ts'
import { refuseWithheld } from './find-withheld.ts'
import { type House, onHousePaper } from './house.ts'
import { styleFiles } from './pdf/check-style.ts'
import { toPdf } from './pdf/to-pdf.ts'
import { prepare } from './prepare.ts'
import type { Prepared } from './prepared.ts'
import { toMarkdown } from './to-markdown.ts'

export interface ExportPorts {
  readonly typesetter: Typesetter
  /** Source of every page style by file name. */
  readonly styles: Readonly<Record<string, string>>
  readonly house?: House
  readonly onProgress?: (progress: ExportProgress) => void
  readonly isCancelled?: () => boolean
}

export interface ExportProgress {
  readonly done: number
  readonly of: number
  /** `Setting the PDF`: shown as it is. */
  readonly doing: string
}

const DOING: Readonly<Record<Format, string>> = {
  pdf: 'Setting the PDF',
  docx: 'Writing the Word file',
  md: 'Writing Markdown',
}
const DEFAULT_STYLE = 'house'

/**
 * A note as finished files, one a format, in the order asked for. All or nothing: every file is made and searched for
 * withheld words before the first is handed back.
 *
 * @throws {BriefError} `withheld-text-found`, `cancelled`, and what typesetting refuses: `style-invalid`,
 *   `style-imports-network`, `glyph-missing`, `typeset-failed`
 */
export async function exportNote(
  input: ExportInput,
  asked: ExportOptions,
  ports: ExportPorts,
): Promise<ExportedFile[]> {
  const options = { ...asked, ledger: printsLedger(input.head, asked, ports.styles) }
  const formats = [...new Set(options.formats)]
  const files: ExportedFile[] = []
  for (const [done, format] of formats.entries()) {
    await step(ports, { done, of: formats.length, doing: DOING[format] })
    const prepared = onHousePaper(prepare(input, options, format), ports.house ?? {})
    const bytes = await WRITERS[format](prepared, input, options, ports)
    refuseWithheld(bytes, format, prepared)
    files.push({ name: `${fileName(prepared)}.${format}`, format, bytes })
  }
  await step(ports, { done: formats.length, of: formats.length, doing: 'Done' })
  return files
}

/** Asked for, or printed by the style in a full copy. */
export const printsLedger = (
  head: Head,
  { ledger, copy, style }: ExportOptions,
  styles: ExportPorts['styles'],
): boolean =>
  ledger ??
  (copy === 'full' &&
    /^[^/]*\bledger:\s*true\b/m.test(styles[`${style ?? head.style ?? DEFAULT_STYLE}.typ`] ?? ''))

type Writer = (
  prepared: Prepared,
  input: ExportInput,
  options: ExportOptions,
  ports: ExportPorts,
) => Promise<Uint8Array>

const WRITERS: Readonly<Record<Format, Writer>> = {
  async pdf(prepared, input, options, { typesetter, styles, house }) {
    const style = styleFiles(prepared.head.style ?? DEFAULT_STYLE, styles)
    // A lesser copy never carries the whole note.
    const pack =
      options.embed && options.copy === 'full' && options.addressee === undefined ? input.pack : undefined
    const attachment = pack && {
      name: `${fileName(prepared)}.brief`,
      bytes: pack,
      mediaType: 'application/zip',
      description: prepared.head.title,
    }
    return toPdf(
      prepared,
      {
        images: input.images,
        margin: options.annotations === 'margin',
        ...(house && { house }),
        ...(attachment && { attachment }),
      },
      typesetter,
      style,
    )
  },
  async docx(prepared, input, _, { styles, house }) {
    // The Word library is large; a PDF should not wait for it to load.
    const { toDocx } = await import('./to-docx.ts')
    const style = styles[`${prepared.head.style ?? DEFAULT_STYLE}.typ`] ?? ''
    const landscape = /\blandscape:\s*true\b/.test(style)
    return toDocx(prepared, { images: input.images, landscape, ...(house && { house }) })
  },
  async md(prepared, _, options) {
    return strToU8(toMarkdown(prepared, options))
  },
}

/** Tells what comes next, and lets a waiting “cancel” be heard. */
async function step({ onProgress, isCancelled }: ExportPorts, progress: ExportProgress): Promise<void> {
  onProgress?.(progress)
  await Promise.resolve()
  if (isCancelled?.()) {
    throw new BriefError(
      'cancelled',
      'The export was cancelled.',
      'Nothing was written. Export again when you are ready.',
    )
  }
}
