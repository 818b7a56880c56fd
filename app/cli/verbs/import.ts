import { basename, join } from 'node:path'
import { openFile } from '../../disk/open-file.ts'
import { readCharacterMaps } from '../../disk/resources.ts'
import { BriefError } from '../../errors.ts'
import { importMeeting } from '../../pipeline.ts'
import { type Arguments, allowOnly, textOption, usage } from '../arguments.ts'
import { encode, type Outcome, type Shell, sourcesFolder, writeResult } from '../shell.ts'

/** Reads sources and drafts their record. With `-o` the texts its evidence points into are kept beside it. */
export async function importVerb(args: Arguments, shell: Shell): Promise<Outcome> {
  allowOnly(args, ['output'])
  const result = await importFiles(args.files, shell)
  const json = `${JSON.stringify(result.meeting, null, 2)}\n`
  const output = textOption(args, 'output')
  if (!output) return { words: json, data: result.meeting }
  await writeResult(output, encode(json))
  for (const [name, text] of Object.entries(result.sources)) {
    await writeResult(join(sourcesFolder(output), basename(name)), encode(text))
  }
  return {
    words: `${output}\n`,
    data: { meeting: output, sources: Object.keys(result.sources), refused: result.refused },
  }
}

/** Shared with `brief`. A file that cannot be read is told; the others still count, unless none is left. */
export async function importFiles(paths: readonly string[], shell: Shell) {
  if (!paths.length) throw usage('Name at least one source.')
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), bytes: (await openFile(path)).bytes })),
  )
  const result = await importMeeting(files, {
    today: shell.today,
    characterMaps: () => readCharacterMaps(shell.resources),
  })
  const [first] = result.refused
  if (first && result.refused.length === files.length) {
    const { code, message, remedy, place, problems } = first.error
    throw new BriefError(code, message, remedy, place ?? { file: first.file }, problems)
  }
  for (const { file, error } of result.refused) shell.err(`${file}: ${error.message} ${error.remedy}\n`)
  return result
}
