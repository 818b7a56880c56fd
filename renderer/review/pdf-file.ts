import type { PDFDocumentProxy } from 'pdfjs-dist'
import { startWorker } from '../workers.ts'

export interface PdfFile {
  readonly pages: number
  /** Width and height of a page in points, from 1. */
  size(page: number): Promise<{ readonly width: number; readonly height: number }>
  /** Draws one page at `width` CSS pixels onto a new canvas; null when a newer file took its place meanwhile. */
  draw(page: number, width: number, ratio: number): Promise<HTMLCanvasElement | null>
  close(): void
}

let library: Promise<typeof import('pdfjs-dist')> | null = null
let port: Worker | null = null

/** The reader and its worker, loaded when a preview is first asked for. */
async function load(): Promise<typeof import('pdfjs-dist')> {
  library ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((pdf) => {
    port = startWorker('pdf')
    pdf.GlobalWorkerOptions.workerPort = port
    return pdf
  })
  return library
}

/** True when pages are read in a worker of their own and not in the window. */
export const hasWorker = (): boolean => port !== null

/** Bytes of a PDF → pages to draw. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const pdf = await load()
  const task = pdf.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
  })
  const file: PDFDocumentProxy = await task.promise
  let closed = false
  return {
    pages: file.numPages,
    async size(page) {
      const { width, height } = (await file.getPage(page)).getViewport({ scale: 1 })
      return { width, height }
    },
    async draw(number, width, ratio) {
      if (closed) return null
      const page = await file.getPage(number)
      const viewport = page.getViewport({ scale: (width * ratio) / page.getViewport({ scale: 1 }).width })
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      const canvasContext = canvas.getContext('2d', { alpha: false })
      if (!canvasContext) return null
      await page.render({ canvas, canvasContext, viewport }).promise
      return closed ? null : canvas
    },
    close() {
      closed = true
      void task.destroy()
    },
  }
}
