import { type Arguments, allowOnly, usage } from '../arguments.ts'
import type { Outcome, Shell } from '../shell.ts'

/** Starts the desktop app. */
export async function openVerb(args: Arguments, shell: Shell): Promise<Outcome> {
  allowOnly(args, [])
  const [path, ...more] = args.files
  if (more.length) throw usage('“aide open” takes one note.')
  await shell.openApp(path)
  return { words: '', data: null }
}
