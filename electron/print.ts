import { rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, shell } from 'electron'
import { BriefError } from '../app/errors.ts'
import type { Answers, Paper } from '../app/host/contract.ts'

const MICRONS_A_POINT = 25_400 / 72

/**
 * Opens the system's print dialog for what the window shows a printer: the sheets that it has drawn, edge to edge.
 * @throws {BriefError} `print-failed` where the system has no printer or refuses the job
 */
export function printWindow({ webContents }: BrowserWindow, paper: Paper): Promise<Answers['print']> {
  const [short, long] = [Math.min(paper.width, paper.height), Math.max(paper.width, paper.height)]
  return new Promise((resolve, reject) => {
    webContents.print(
      {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        landscape: paper.width > paper.height,
        pageSize: { width: Math.round(short * MICRONS_A_POINT), height: Math.round(long * MICRONS_A_POINT) },
      },
      (printed, why) => {
        if (printed) resolve('printed')
        else if (/cancel/i.test(why)) resolve('cancelled')
        else reject(notPrinted(why))
      },
    )
  })
}

const notPrinted = (why: string): BriefError =>
  new BriefError(
    'print-failed',
    `The pages could not be printed: ${why ? `the system says “${why}”` : 'the system gives no reason'}.`,
    'Open them in the PDF reader and print them there.',
  )

let folder: string | null = null

/**
 * Hands the pages to the system's own reader of PDF. They lie in a folder only this person can read, until the
 * program ends.
 */
export async function openPages(pdf: Uint8Array, name: string): Promise<void> {
  folder ??= await mkdtemp(join(tmpdir(), 'aide-print-'))
  app.once('will-quit', removeFolder)
  const path = join(folder, `${name}.pdf`)
  await writeFile(path, pdf, { mode: 0o600 })
  const refusal = await shell.openPath(path)
  if (!refusal) return
  await rm(path, { force: true })
  throw new BriefError(
    'file-unreadable',
    'This system has no program that opens a PDF, so the pages could not be shown.',
    'Export a PDF and print it elsewhere.',
  )
}

function removeFolder(): void {
  if (folder) rmSync(folder, { recursive: true, force: true })
}
