import { join } from 'node:path'
import { plainFileName } from '../../note/plain-file-name.ts'
import { saveBrief } from '../../pipeline.ts'
import { type Arguments, allowOnly, readExportOptions, requiredOption } from '../arguments.ts'
import { type Outcome, type Shell, writeResult } from '../shell.ts'
import { EXPORT_OPTIONS, writeExports } from './export.ts'
import { importFiles } from './import.ts'
import { fill } from './new.ts'

/** import + new + export at once. The note itself is written too, so that it can be worked on. */
export async function briefVerb(args: Arguments, shell: Shell): Promise<Outcome> {
  allowOnly(args, [...EXPORT_OPTIONS, 'template'])
  const out = requiredOption(args, 'out')
  const options = readExportOptions(args)
  const { meeting, sources } = await importFiles(args.files, shell)
  const { brief } = await fill(
    requiredOption(args, 'template'),
    { meeting, sources: new Map(Object.entries(sources)) },
    shell,
  )
  const name = plainFileName(brief.note.head.title ?? meeting.title)
  const exported = await writeExports(brief, options, out, shell)
  const note = join(out, `${name}.brief`)
  await writeResult(note, saveBrief(brief))
  const files = [note, ...exported]
  return { words: files.map((f) => `${f}\n`).join(''), data: { files } }
}
