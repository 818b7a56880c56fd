import { compareNotes, comparisonAsText } from '../../review/compare.ts'
import { type Arguments, allowOnly, oneOf, textOption, usage } from '../arguments.ts'
import { type Outcome, readNoteFile, type Shell } from '../shell.ts'

/** What a later note changes of an earlier one. Exit 1 when anything. */
export async function diffVerb(args: Arguments, shell: Shell): Promise<Outcome> {
  allowOnly(args, ['to'])
  const [beforePath, afterPath, ...more] = args.files
  if (!beforePath || !afterPath || more.length)
    throw usage('“aide diff” takes two notes, the earlier one first.')
  const to = oneOf(['text', 'json'] as const, textOption(args, 'to') ?? 'text', '--to')
  const before = await readNoteFile(beforePath, shell)
  const after = await readNoteFile(afterPath, shell)
  const comparison = compareNotes(before.note, after.note)
  const { changes, head } = comparison
  const exit = changes.length + head.length > 0 ? 1 : 0
  const data = { changes, head }
  const words = to === 'json' ? `${JSON.stringify(data, null, 2)}\n` : comparisonAsText(comparison)
  return { words: words || 'No difference.\n', data, exit }
}
