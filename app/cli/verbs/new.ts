import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readTemplates } from '../../disk/resources.ts'
import { beginFrom } from '../../documents/begin-from.ts'
import { BriefError } from '../../errors.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import { meetingsOf } from '../../meeting/meetings-of.ts'
import { readMeetingText } from '../../meeting/read-meeting.ts'
import { plainFileName } from '../../note/plain-file-name.ts'
import { type NewBrief, newBrief, saveBrief } from '../../pipeline.ts'
import { houseDefaults } from '../../template/house-defaults.ts'
import { type Arguments, allowOnly, requiredOption, textOption, usage } from '../arguments.ts'
import {
  type Outcome,
  profileOf,
  readNoteFile,
  readTextFile,
  type Shell,
  sourcesFolder,
  writeResult,
} from '../shell.ts'

/**
 * A record and a template → a note; without a record a blank one. With `--from` an old note is the start: its record is
 * filled into the template, or its words are kept where no template is named.
 */
export async function newVerb(args: Arguments, shell: Shell): Promise<Outcome> {
  allowOnly(args, ['template', 'output', 'from'])
  const [meetingPath, ...more] = args.files
  if (more.length) throw usage('“aide new” takes one meeting record. Use “aide brief” for several sources.')
  const from = textOption(args, 'from')
  if (from && meetingPath) throw usage('Give a meeting record or --from, not both.')
  const made = await makeNote(args, { from, meetingPath }, shell)
  const named = textOption(args, 'output')
  const output = named ?? `${plainFileName(made.brief.note.head.title ?? 'Note')}.brief`
  // A name nobody chose must not cost a file somebody else did.
  await writeResult(output, saveBrief(made.brief), named ? undefined : null)
  const unfilled = made.empty.length ? `Nothing in the record for ${made.empty.length} of its fields.\n` : ''
  return { words: `${output}\n${unfilled}`, data: { note: output, filled: made.filled, empty: made.empty } }
}

async function makeNote(
  args: Arguments,
  { from, meetingPath }: { from: string | undefined; meetingPath: string | undefined },
  shell: Shell,
): Promise<NewBrief> {
  if (from && !textOption(args, 'template')) {
    const { head = {} } = houseDefaults(await profileOf(shell), shell.today)
    return { brief: beginFrom(await readNoteFile(from, shell), head), filled: [], empty: [] }
  }
  const template = requiredOption(args, 'template')
  const record = meetingPath ? await readRecord(meetingPath) : from ? await recordOf(from, shell) : {}
  return fill(template, record, shell)
}

/** @throws {BriefError} `template-unknown`, `template-invalid` */
export async function fill(
  templateId: string,
  from: { meeting?: Meeting; sources?: ReadonlyMap<string, string> },
  shell: Shell,
): Promise<NewBrief> {
  const all = await readTemplates(shell.resources)
  const shipped = all.find((t) => t.id === templateId)
  const template = shipped
    ? { text: shipped.text, file: `${shipped.id}.md` }
    : {
        text: await readOwnTemplate(
          templateId,
          all.map((t) => t.id),
        ),
        file: basename(templateId),
      }
  return newBrief(template, from, houseDefaults(await profileOf(shell), shell.today))
}

/** A path to a template of one's own works wherever an id does. */
async function readOwnTemplate(path: string, known: readonly string[]): Promise<string> {
  if (/\.md$/i.test(path)) return readTextFile(path)
  throw new BriefError(
    'template-unknown',
    `There is no template “${path}”.`,
    `Choose one of ${known.join(', ')}, or name a template file of your own (.md).`,
  )
}

async function readRecord(path: string): Promise<{ meeting: Meeting; sources: ReadonlyMap<string, string> }> {
  const meeting = readMeetingText(await readTextFile(path), basename(path))
  const sources = new Map<string, string>()
  for (const file of sourceFiles(meeting)) {
    const found = [join(sourcesFolder(path), file), join(dirname(path), file)].find((p) => existsSync(p))
    if (found) sources.set(file, await readTextFile(found))
  }
  return { meeting, sources }
}

async function recordOf(
  path: string,
  shell: Shell,
): Promise<{ meeting: Meeting; sources: ReadonlyMap<string, string> }> {
  const { meeting, sources } = await readNoteFile(path, shell)
  if (meeting) return { meeting, sources }
  throw usage(
    `“${basename(path)}” has no record to fill a template from. Leave out --template to begin from its words.`,
  )
}

/** File names a record gives its sources; a name with a folder in it is not one of ours. */
const sourceFiles = (meeting: Meeting): string[] =>
  meetingsOf(meeting).flatMap((m) =>
    (m.sources ?? []).flatMap((s) => (s.file && s.file === basename(s.file) ? [s.file] : [])),
  )
