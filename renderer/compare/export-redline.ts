import { redlineInput, redlineOptions } from '../../app/export/redline.ts'
import { toExportInput } from '../../app/pipeline.ts'
import type { Desk } from '../state/desk.ts'
import { fileNameOf } from '../state/file-name.ts'
import type { Comparing } from './side.ts'

/** The comparison as a PDF, struck and underlined, in a folder the person chooses. */
export async function exportRedline(desk: Desk, { before, after, comparison }: Comparing): Promise<void> {
  const { store, host } = desk
  store.setState({ progress: { job: 'export', doing: 'Setting the PDF', done: 0, of: 1 } })
  try {
    const folder = store.getState().folder?.token
    const { formats, ...options } = redlineOptions
    const answer = await host.export({
      input: {
        ...redlineInput(toExportInput(after.brief, { embed: false }), {
          comparison,
          before: before.words,
          after: after.words,
          images: Object.fromEntries(before.brief.images),
        }),
      },
      options: { ...options, formats: [...formats] },
      name: fileNameOf(after.brief.note.head.title),
      ...(folder && { folder }),
    })
    const [file] = answer?.files ?? []
    if (!answer || !file) return
    desk.say(`Exported ${file.name} to ${answer.folder}.`, [
      { words: 'Open', run: () => void host.openExported(file.token).catch(desk.fail) },
      { words: 'Show in folder', run: () => void host.showExported(file.token).catch(desk.fail) },
    ])
  } catch (cause) {
    desk.fail(cause)
  } finally {
    store.setState({ progress: null })
  }
}
