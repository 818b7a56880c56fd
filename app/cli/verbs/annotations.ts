import { basename } from 'node:path'
import type { Brief } from '../../brief.ts'
import { plainText } from '../../note/plain-text.ts'
import { saveBrief } from '../../pipeline.ts'
import { addThreads } from '../../review/add-threads.ts'
import type { Annotation } from '../../review/annotation.ts'
import type { Change } from '../../review/change.ts'
import { changesIn } from '../../review/changes-in.ts'
import { writeHypothesis } from '../../review/hypothesis.ts'
import { readThreads } from '../../review/read-threads.ts'
import { writeWebAnnotations } from '../../review/web-annotation.ts'
import { type Arguments, allowOnly, requiredOption, textOption, usage } from '../arguments.ts'
import { type Outcome, readNoteFile, readTextFile, type Shell, writeResult } from '../shell.ts'

/** Lists what colleagues said and suggested; with `--from` brings in threads of another program. */
export async function annotationsVerb(args: Arguments, shell: Shell): Promise<Outcome> {
  allowOnly(args, ['hypothesis', 'from', 'output'])
  const [path, ...more] = args.files
  if (!path || more.length) throw usage('“aide annotations” takes one note.')
  const brief = await readNoteFile(path, shell)
  if (textOption(args, 'from')) return bringIn(args, brief)
  if (args.values.output) throw usage('“aide annotations” writes a note only with --from.')
  if (args.values.hypothesis === true) {
    const rows = writeHypothesis(
      brief.annotations,
      `urn:x-aide-memoire:${encodeURIComponent(basename(path))}`,
    )
    return { words: `${JSON.stringify(rows, null, 2)}\n`, data: rows }
  }
  const changes = changesIn(brief.note.tree, brief.suggestions)
  const lines = [...brief.annotations.flatMap(threadLines), ...changes.map(changeLine)]
  return {
    words: lines.map((line) => `${line}\n`).join('') || 'No comments and no suggestions.\n',
    data: writeWebAnnotations(brief.annotations, plainText(brief.note.tree), brief.suggestions),
  }
}

async function bringIn(args: Arguments, brief: Brief): Promise<Outcome> {
  if (args.values.hypothesis === true) throw usage('Give --hypothesis or --from, not both.')
  const from = requiredOption(args, 'from')
  const output = requiredOption(args, 'output')
  const threads = readThreads(await readTextFile(from), plainText(brief.note.tree), basename(from))
  const { tree, annotations, placed, waiting } = addThreads(brief.note.tree, brief.annotations, threads)
  await writeResult(output, saveBrief({ ...brief, note: { ...brief.note, tree }, annotations }))
  const words = `${output}\n${placed} on their words, ${waiting} without a certain place, ${threads.length - placed - waiting} known already.\n`
  return { words, data: { note: output, placed, waiting, known: threads.length - placed - waiting } }
}

function threadLines(a: Annotation): string[] {
  const state = [
    a.kind,
    a.resolved && `settled by ${a.resolved.by}`,
    a.anchor.orphan && 'its words are gone',
    a.assignee && `for ${a.assignee}`,
  ].filter(Boolean)
  return [
    `${a.id}  ${said(a)} (${state.join(', ')}) on “${oneLine(a.anchor.exact)}”: ${oneLine(a.body)}`,
    ...a.replies.map((r) => `    ${said(r)}: ${oneLine(r.body)}`),
  ]
}

const said = ({ author, created }: { author: string; created: string }) =>
  [author, created.slice(0, 10)].filter(Boolean).join(', ')

const changeLine = ({ id, author, at, before, after }: Change) => {
  const words = (nodes: Change['before']) => oneLine(nodes.map((n) => plainText(n) || `(${n.type})`).join(''))
  const out = before.length > 0 ? ` − “${words(before)}”` : ''
  const into = after.length > 0 ? ` + “${words(after)}”` : ''
  return `${id}  ${said({ author, created: at })} (suggestion)${out}${into}`
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
