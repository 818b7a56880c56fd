import type { z } from 'zod'
import type { Brief } from '../../app/brief.ts'
import type { ExportOptions, LedgerLine } from '../../app/export/export.ts'
import type { ExportRequest } from '../../app/host/contract.ts'
import { toExportInput } from '../../app/pipeline.ts'
import type { Desk } from '../state/desk.ts'
import { fileNameOf } from '../state/file-name.ts'
import { linesFor } from './outgoing.ts'

export type Request = z.infer<typeof ExportRequest>

/** What the machine needs to export: the note as it stands, and what was chosen. */
export function requestFor(
  brief: Brief,
  options: ExportOptions,
  folder?: string,
  ledger?: readonly LedgerLine[],
): Request {
  const { formats, ...rest } = options
  return {
    input: { ...toExportInput(brief, options, ledger) },
    options: { ...rest, formats: [...formats] },
    name: fileNameOf(brief.note.head.title),
    ...(folder && { folder }),
  }
}

/** Exports in the window's name: progress while it runs, and what to do with the files at its end. */
export async function exportNote(desk: Desk, options: ExportOptions): Promise<boolean> {
  const { store, host } = desk
  const brief = desk.documents.current()
  if (!brief) return false
  store.setState({ progress: { job: 'export', doing: 'Preparing', done: 0, of: options.formats.length } })
  try {
    const lines = await linesFor(desk, options)
    const folder = store.getState().folder?.token
    const answer = await host.export(requestFor(brief, options, folder, lines))
    if (!answer) return false
    const [first] = answer.files
    desk.say(`Exported ${sayFiles(answer.files.map((f) => f.name))} to ${answer.folder}.`, [
      ...(first
        ? [
            { words: 'Open', run: () => void host.openExported(first.token).catch(desk.fail) },
            { words: 'Show in folder', run: () => void host.showExported(first.token).catch(desk.fail) },
          ]
        : []),
    ])
    return true
  } finally {
    store.setState({ progress: null })
  }
}

const KINDS: Readonly<Record<string, string>> = { pdf: 'PDF', docx: 'Word', md: 'Markdown' }

/** Files of one name are told once, with what they are; those of other names by name. */
export function sayFiles(names: readonly string[]): string {
  const stem = (name: string) => name.replace(/\.[^.]+$/, '')
  const [first = '', ...more] = names
  if (more.length === 0 || more.some((name) => stem(name) !== stem(first))) return names.join(', ')
  const kinds = names.map((name) => KINDS[name.slice(name.lastIndexOf('.') + 1)] ?? name)
  return `“${stem(first)}” as ${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}`
}
