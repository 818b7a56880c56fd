import { BriefError } from '../../app/errors.ts'
import type { Paper } from '../../app/host/contract.ts'
import { openPdf } from '../review/pdf-file.ts'
import './print.css'

/** Dots an inch: as fine as office printers are; long papers take fewer, so that they fit in memory. */
const FINE = 300
const COARSE = 200
const MANY_PAGES = 60

/** Sheets as pictures, which only a printer sees. */
export interface PrintLayer {
  readonly paper: Paper
  readonly pages: number
  remove(): void
}

/**
 * Draws every page of a PDF onto sheets outside the window's own content.
 * @param going Told after each page; false stops the work.
 * @throws {BriefError} `cancelled`
 */
export async function drawPrintLayer(
  pdf: Uint8Array,
  going: (done: number, of: number) => boolean,
): Promise<PrintLayer> {
  const file = await openPdf(pdf)
  const layer = document.createElement('div')
  layer.className = 'print-layer'
  layer.ariaHidden = 'true'
  const urls: string[] = []
  const remove = () => {
    layer.remove()
    for (const url of urls) URL.revokeObjectURL(url)
  }
  try {
    const dots = file.pages > MANY_PAGES ? COARSE : FINE
    const paper = await file.size(1)
    for (let page = 1; page <= file.pages; page++) {
      if (!going(page - 1, file.pages)) throw cancelled()
      const { width } = await file.size(page)
      const canvas = await file.draw(page, (width / 72) * dots, 1)
      if (!canvas) throw cancelled()
      const url = URL.createObjectURL(await toPicture(canvas))
      urls.push(url)
      layer.append(await sheetOf(url, paper))
    }
    going(file.pages, file.pages)
    document.body.append(layer)
    return { paper, pages: file.pages, remove }
  } catch (cause) {
    remove()
    throw cause
  } finally {
    file.close()
  }
}

async function sheetOf(url: string, { width, height }: Paper): Promise<HTMLElement> {
  const image = new Image()
  image.alt = ''
  image.src = url
  // A hair less than the page, so that rounding never makes an empty page after it.
  image.style.width = `${width}pt`
  image.style.height = `${height - 0.5}pt`
  await image.decode()
  return image
}

function toPicture(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      // Frees the pixels at once instead of at the next collection.
      canvas.width = 0
      if (blob) resolve(blob)
      else reject(new Error('A page could not be drawn.'))
    }),
  )
}

const cancelled = () =>
  new BriefError('cancelled', 'Printing was cancelled.', 'Print again when you want to.')
