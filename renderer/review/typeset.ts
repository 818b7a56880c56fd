import type { PdfFile } from './pdf-file.ts'

/** The note as last typeset. Heights and places in points; `ratio` is a page's height over its width. */
export interface Typeset {
  readonly file: PdfFile
  readonly height: number
  readonly ratio: number
  readonly positions: readonly { readonly block: number; readonly page: number; readonly y: number }[]
}
