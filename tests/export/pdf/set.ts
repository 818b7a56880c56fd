import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTypesetter } from '../../../app/disk/typesetter.ts'
import type { ExportInput, ExportOptions, TypesetResult } from '../../../app/export/export.ts'
import { styleFiles } from '../../../app/export/pdf/check-style.ts'
import { type PdfOptions, toPages } from '../../../app/export/pdf/to-pdf.ts'
import { prepare } from '../../../app/export/prepare.ts'
import { parseMarkdown } from '../../../app/note/dialect.ts'
import type { Head } from '../../../app/note/note.ts'

const ROOT = join(import.meta.dirname, '../../..')
const STYLES = join(ROOT, 'templates/styles')

export const styles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(STYLES).map((name) => [name, readFileSync(join(STYLES, name), 'utf8')]),
)
export const fontsDir = join(ROOT, 'node_modules')
export const typesetter = createTypesetter({ fontsDir })

/** A red square of ten by ten. */
export const SQUARE = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
    'base64',
  ),
)

export const HEAD: Head = {
  title: 'Talks in Beijing',
  marking: 'Official-Sensitive',
  number: 'EA/2024/117',
  date: '2024-12-27',
  copy: '3 of 10',
  desk: 'East Asia Department',
  status: 'draft v3',
  asOf: '2024-12-26',
  language: 'en-GB',
  drafter: 'Kenji Sato',
}

export interface Sheet {
  readonly head?: Head
  readonly input?: Partial<ExportInput>
  readonly options?: Partial<ExportOptions>
  readonly pdf?: PdfOptions
  readonly style?: string
}

/** Sets Markdown as a note in a shipped style. */
export function setMarkdown(markdown: string, sheet: Sheet = {}): Promise<TypesetResult> {
  const bare = { annotations: [], sources: [], citations: {}, images: {} }
  return setNote({ head: sheet.head ?? HEAD, tree: parseMarkdown(markdown), ...bare, ...sheet.input }, sheet)
}

/** Sets a note in the style it asks for, unless the sheet names another. */
export function setNote(
  input: ExportInput,
  sheet: Omit<Sheet, 'head' | 'input'> = {},
): Promise<TypesetResult> {
  const options = { formats: ['pdf'], copy: 'full', annotations: 'none', embed: false } as const
  const prepared = prepare(input, { ...options, ...sheet.options })
  const style = styleFiles(sheet.style ?? prepared.head.style ?? 'house', styles)
  return toPages(prepared, { images: input.images, ...sheet.pdf }, typesetter, style)
}

/** Runs one of poppler's tools on a PDF; `PDF` in the arguments is the file. */
export function poppler(tool: string, args: readonly string[], pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'aide-poppler-'))
  try {
    const file = join(folder, 'note.pdf')
    writeFileSync(file, pdf)
    return execFileSync(
      tool,
      args.map((arg) => (arg === 'PDF' ? file : arg)),
      { encoding: 'utf8', cwd: folder },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The words of each page, in reading order. */
export function pagesOf(pdf: Uint8Array): string[] {
  return poppler('pdftotext', ['PDF', '-'], pdf).split('\f').slice(0, -1)
}
