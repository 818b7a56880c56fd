import { basename } from 'node:path'
import { authorOfCopy, mergeBriefs, saveBrief } from '../../pipeline.ts'
import type { MergeClash } from '../../review/merge/merge-notes.ts'
import { type Arguments, allowOnly, requiredOption, textOption, usage } from '../arguments.ts'
import { type Outcome, readNoteFile, type Shell, writeResult } from '../shell.ts'

/** Reviewers' copies come back into the note they were made of. Exit 1 where they clash; the note is written all the same. */
export async function mergeVerb(args: Arguments, shell: Shell): Promise<Outcome> {
  allowOnly(args, ['output', 'authors'])
  const [basePath, ...paths] = args.files
  if (!basePath || !paths.length)
    throw usage('“aide merge” takes the note as it was sent, then at least one copy.')
  const output = requiredOption(args, 'output')
  const authors = textOption(args, 'authors')
    ?.split(',')
    .map((name) => name.trim())
  if (authors && (authors.length !== paths.length || authors.some((name) => !name)))
    throw usage('--authors names one person a copy, in the order of the copies.')
  const base = await readNoteFile(basePath, shell)
  const copies = []
  for (const [index, path] of paths.entries()) {
    const brief = await readNoteFile(path, shell)
    const name = basename(path)
    copies.push({ brief, name, author: authors?.[index] ?? authorOfCopy(base, brief, name) })
  }
  const { brief, from, clashes, notices } = mergeBriefs(base, copies, `${shell.today}T00:00:00.000Z`)
  for (const notice of notices) shell.err(`${notice}\n`)
  await writeResult(output, saveBrief(brief))
  const lines = [
    output,
    ...from.map(
      (f) =>
        `${f.author} (${f.name}): ${count(f.suggestions, 'suggestion')}, ${count(f.threads, 'new thread')}`,
    ),
    ...clashes.map(clashLine),
  ]
  return {
    words: lines.map((line) => `${line}\n`).join(''),
    data: { note: output, from, clashes, notices },
    exit: clashes.length ? 1 : 0,
  }
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
const clashLine = ({ base, versions }: MergeClash) =>
  `clash: “${base}” → ${versions.map((v) => `${v.author}: ${v.text ? `“${v.text}”` : '(taken out)'}`).join(' | ')}`
