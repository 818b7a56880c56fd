import type { ExportOptions } from '../../app/export/export.ts'
import { requestFor } from '../export/export-run.ts'
import { linesFor, outgoingOptions } from '../export/outgoing.ts'
import type { Desk } from '../state/desk.ts'
import { sayError } from '../state/toasts.ts'
import { drawPrintLayer } from './print-layer.ts'

/**
 * Prints the copy that was chosen, as the preview shows it, in the system's own dialog, searched like an export before it goes out. While its pages are made a
 * sheet says how far they are.
 */
export async function printNote(
  desk: Desk,
  chosen: ExportOptions = outgoingOptions(desk.store.getState(), ['pdf']),
): Promise<void> {
  const brief = desk.documents.current()
  if (!brief) return
  const { store, host } = desk
  const { style } = brief.note.head
  const options: ExportOptions = {
    ...chosen,
    ...(style && { style }),
    formats: ['pdf'],
    embed: false,
    // In the text and between its lines there is no room on paper.
    annotations: chosen.annotations === 'criticmarkup' ? 'notes' : chosen.annotations,
  }
  const request = requestFor(brief, options, undefined, await linesFor(desk, options))
  let going = true
  const title = document.title
  const say = (doing: string, done: number, of: number) =>
    store.setState({ progress: { job: 'export', doing, done, of } })
  say('Setting the pages', 0, 1)
  desk.show({
    kind: 'print',
    cancel: () => {
      going = false
      void host.cancelExport().catch(desk.fail)
    },
  })
  const end = () => {
    store.setState({ progress: null })
    if (store.getState().sheet?.kind === 'print') desk.show(null)
  }
  try {
    const pdf = await host.printable(request)
    const layer = await drawPrintLayer(pdf, (done, of) => {
      say(`Drawing page ${Math.min(done + 1, of)} of ${of}`, done, of)
      return going
    })
    end()
    try {
      // The name the job goes by.
      document.title = request.name
      await host.print(layer.paper)
    } finally {
      document.title = title
      layer.remove()
    }
  } catch (error) {
    end()
    sayError(store, error, [
      { words: 'Open in the PDF reader', run: () => void host.openPages(request).catch(desk.fail) },
    ])
  }
}
