import { basename, dirname, join } from 'node:path'
import { exportNote } from '../../export/export-note.ts'
import { redlineInput, redlineOptions } from '../../export/redline.ts'
import { toExportInput } from '../../pipeline.ts'
import { compareNotes, comparisonAsText } from '../../review/compare.ts'
import { type Arguments, allowOnly, oneOf, textOption, usage } from '../arguments.ts'
import { type Outcome, readNoteFile, type Shell, writeResult } from '../shell.ts'
import { exportPorts } from './export.ts'

/** What a later note changes of an earlier one. Exit 1 when anything. */
export async function diffVerb(args: Arguments, shell: Shell): Promise<Outcome> {
  allowOnly(args, ['to', 'output'])
  const [beforePath, afterPath, ...more] = args.files
  if (!beforePath || !afterPath || more.length)
    throw usage('“aide diff” takes two notes, the earlier one first.')
  const to = oneOf(['text', 'json', 'pdf'] as const, textOption(args, 'to') ?? 'text', '--to')
  const output = textOption(args, 'output')
  if (output && to !== 'pdf') throw usage('“aide diff” writes a file only with --to pdf.')
  const before = await readNoteFile(beforePath, shell)
  const after = await readNoteFile(afterPath, shell)
  const comparison = compareNotes(before.note, after.note)
  const { changes, head } = comparison
  const exit = changes.length + head.length > 0 ? 1 : 0
  if (to === 'pdf') {
    const input = redlineInput(toExportInput(after, { embed: false }), {
      comparison,
      before: basename(beforePath),
      after: basename(afterPath),
      images: Object.fromEntries(before.images),
    })
    const [file] = await exportNote(input, redlineOptions, await exportPorts(after, shell))
    const path = output ?? join(dirname(afterPath), file?.name ?? 'changes.pdf')
    await writeResult(path, file?.bytes ?? new Uint8Array())
    return { words: `${path}\n`, data: { file: path, changes: changes.length + head.length }, exit }
  }
  const data = { changes, head }
  const words = to === 'json' ? `${JSON.stringify(data, null, 2)}\n` : comparisonAsText(comparison)
  return { words: words || 'No difference.\n', data, exit }
}
