import { shell } from 'electron'
import type { ExportInput, ExportOptions } from '../../app/export/export.ts'
import type { Arguments } from '../../app/host/contract.ts'
import { plainFileName } from '../../app/note/plain-file-name.ts'
import type { Desk } from '../desk.ts'
import { askFolder, writeExports } from '../exports.ts'
import { changePreferences, lastFolder } from '../preferences.ts'
import { openPages, printWindow } from '../print.ts'
import type { Handlers } from './handlers.ts'
import { folderFor } from './start-calls.ts'

type Calls = Pick<
  Handlers,
  | 'export'
  | 'cancelExport'
  | 'preview'
  | 'printable'
  | 'print'
  | 'openPages'
  | 'chooseFolder'
  | 'openExported'
  | 'showExported'
>
type Request = Arguments<'export'>[0]

/** What goes out. Every file is finished before the first is written. */
export const exportCalls = (desk: Desk): Calls => ({
  async export(request) {
    const folder = request.folder
      ? desk.tokens.path(request.folder, 'folder')
      : await askFolder(desk, await lastFolder())
    if (!folder) return null
    const files = await desk.typesetting.run('export', inputOf(request))
    const answer = await writeExports(files, folder, desk)
    await changePreferences({ lastFolder: folder })
    return answer
  },
  async cancelExport() {
    desk.typesetting.cancelExports()
    return null
  },
  preview: (request) => desk.typesetting.run('preview', inputOf(request)),
  printable: (request) => pagesOf(request, desk),
  async print(paper) {
    const window = desk.window()
    return window ? printWindow(window, paper) : 'cancelled'
  },
  async openPages(request) {
    await openPages(await pagesOf(request, desk), plainFileName(request.name))
    return null
  },
  async chooseFolder() {
    const folder = await askFolder(desk, await lastFolder())
    if (!folder) return null
    await changePreferences({ lastFolder: folder })
    return folderFor(folder, desk)
  },
  async openExported(token) {
    await shell.openPath(desk.tokens.path(token, 'exported'))
    return null
  },
  async showExported(token) {
    shell.showItemInFolder(desk.tokens.path(token, 'exported'))
    return null
  },
})

/** One copy as PDF: whatever the request asks for, nothing is embedded in what goes to a printer. */
async function pagesOf(request: Request, desk: Desk): Promise<Uint8Array> {
  const { input, options } = inputOf(request)
  const [file] = await desk.typesetting.run('export', {
    input,
    options: { ...options, formats: ['pdf'], embed: false },
  })
  if (!file) throw new Error('no page was made')
  return file.bytes
}

/** The window's word as the export stage takes it. The stage runs caged and reads its input itself. */
function inputOf({ input, options }: Request): { input: ExportInput; options: ExportOptions } {
  const { style, addressee, copyNumber, override, suggestions, ledger, ...rest } = options
  return {
    input: input as unknown as ExportInput,
    options: {
      ...rest,
      ...(suggestions && { suggestions }),
      ...(ledger && { ledger }),
      ...(style && { style }),
      ...(addressee && { addressee }),
      ...(copyNumber && { copyNumber }),
      ...(override && { override }),
    },
  }
}
