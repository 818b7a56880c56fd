import { basename } from 'node:path'
import { checkBrief } from '../../pipeline.ts'
import { type Arguments, allowOnly, usage } from '../arguments.ts'
import { type Outcome, readNoteFile, type Shell } from '../shell.ts'

/** Says what a careful colleague would point at. Exit 1 when there is anything. */
export async function checkVerb(args: Arguments, shell: Shell): Promise<Outcome> {
  allowOnly(args, [])
  const [path, ...more] = args.files
  if (!path || more.length) throw usage('“aide check” takes one note.')
  const findings = checkBrief(await readNoteFile(path, shell))
  const words = findings.map(
    (f) =>
      `${basename(path)}: ${f.severity} ${f.rule}: ${f.message}${f.place.quote ? ` (“${f.place.quote}”)` : ''} ${f.remedy}\n`,
  )
  return {
    words: words.join('') || 'Nothing to point at.\n',
    data: { findings },
    exit: findings.length ? 1 : 0,
  }
}
