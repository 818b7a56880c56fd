import { dirname, join } from 'node:path'
import type { Brief } from '../../brief.ts'
import { readStyles } from '../../disk/resources.ts'
import { createTypesetter } from '../../disk/typesetter.ts'
import type { ExportOptions } from '../../export/export.ts'
import type { ExportPorts } from '../../export/export-note.ts'
import { houseOf } from '../../export/house.ts'
import { exportBrief } from '../../pipeline.ts'
import { countUnsettled } from '../../review/unsettled-places.ts'
import {
  type Arguments,
  allowOnly,
  type OptionName,
  readExportOptions,
  textOption,
  usage,
} from '../arguments.ts'
import { type Outcome, profileOf, readNoteFile, type Shell, writeResult } from '../shell.ts'

export const EXPORT_OPTIONS = [
  'to',
  'out',
  'copy',
  'copy-number',
  'addressee',
  'annotations',
  'suggestions',
  'style',
  'embed',
  'ledger',
  'override',
] as const satisfies readonly OptionName[]

/** A note → PDF, Markdown, Word: all of them or, after a refusal, none. */
export async function exportVerb(args: Arguments, shell: Shell): Promise<Outcome> {
  allowOnly(args, EXPORT_OPTIONS)
  const [path, ...more] = args.files
  if (!path || more.length) throw usage('“aide export” takes one note.')
  const options = readExportOptions(args)
  const brief = await readNoteFile(path, shell)
  const files = await writeExports(brief, options, textOption(args, 'out') ?? dirname(path), shell)
  const unsettled = countUnsettled(brief.note, brief.meeting)
  if (unsettled > 0)
    shell.err(
      `${unsettled === 1 ? '1 drafted item in the note is' : `${unsettled} drafted items in the note are`} not settled.\n`,
    )
  return { words: files.map((f) => `${f}\n`).join(''), data: { files, unsettled } }
}

/** Makes every file before the first is written. @returns Their paths. */
export async function writeExports(
  brief: Brief,
  options: ExportOptions,
  folder: string,
  shell: Shell,
): Promise<string[]> {
  const files = await exportBrief(brief, options, await exportPorts(brief, shell))
  const paths = files.map((f) => join(folder, f.name))
  for (const [i, file] of files.entries()) await writeResult(paths[i] ?? file.name, file.bytes)
  return paths
}

/** What exporting a brief needs of this machine. */
export async function exportPorts(brief: Brief, shell: Shell): Promise<ExportPorts> {
  const [styles, profile] = await Promise.all([readStyles(shell.resources), profileOf(shell)])
  return {
    typesetter: createTypesetter({ fontsDir: shell.fontsFolder }),
    styles,
    house: houseOf(profile, brief.note.head.marking),
  }
}
