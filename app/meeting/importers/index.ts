import { BriefError } from '../../errors.ts'
import type { Meeting } from '../meeting.ts'
import { draftMeeting } from './drafting/draft-meeting.ts'
import { mergeSources } from './drafting/merge-sources.ts'
import { EvidenceBook } from './evidence-book.ts'
import { Identifiers } from './identifiers.ts'
import type { ImportOptions, ImportResult, Refused, SourceFile } from './import-result.ts'
import { cancelled, MAX_FILES, stopped, tooLarge, unreadable } from './limits.ts'
import { akomaNtoso } from './readers/akoma-ntoso.ts'
import { csv } from './readers/csv.ts'
import { docx } from './readers/docx.ts'
import { eml } from './readers/eml.ts'
import { html } from './readers/html.ts'
import { ics } from './readers/ics.ts'
import { linkedData } from './readers/linked-data-file.ts'
import { markdown } from './readers/markdown.ts'
import { pdf } from './readers/pdf.ts'
import { plainText } from './readers/plain-text.ts'
import type { ReadContext, Reader, ReadFile } from './readers/reader.ts'
import { record } from './readers/record.ts'
import { sniff } from './sniff.ts'

export type { ImportOptions, ImportProgress, ImportResult, Refused, SourceFile } from './import-result.ts'

/** Which reader takes a file: the first that knows it. The last one takes any text. */
export const READERS: readonly Reader[] = [
  pdf,
  docx,
  eml,
  ics,
  html,
  akomaNtoso,
  csv,
  linkedData,
  record,
  markdown,
  plainText,
]

/** Messages inside messages inside messages: no further. */
const MAX_NESTING = 3

interface Read {
  readonly name: string
  readonly file: ReadFile
}

/**
 * Sources as bytes → one drafted record, each item tied to its passage, and the texts it points into. The same
 * files give the same answer: no clock, no network, no chance. A file that cannot be read is named in `refused`
 * and the others are imported. Where nothing could be read the record is empty but for its title.
 * @throws {BriefError} `cancelled`
 */
export async function importSources(
  files: readonly SourceFile[],
  options: ImportOptions,
): Promise<ImportResult> {
  const { isCancelled = () => false, isStopped = () => false, breathe = async () => {} } = options
  const refused: Refused[] = []
  const read: Read[] = []
  const names = new Set<string>()
  const queue = files.map((file) => ({ file, depth: 0 }))
  for (let i = 0; i < queue.length; i++) {
    const next = queue[i]
    if (!next) continue
    await breathe()
    if (isCancelled()) throw cancelled()
    const name = freshName(next.file.name, names)
    if (read.length > 0 && isStopped()) {
      refused.push({ file: name, error: stopped(name).toData() })
      continue
    }
    const tell = (doing: string, share = 0) =>
      options.onProgress?.({ done: i + share, of: queue.length, doing })
    tell(`Reading ${name}`)
    try {
      if (i >= MAX_FILES) throw tooLarge(name, `it comes after the first ${MAX_FILES} files of this import`)
      const file = await readOne({ name, bytes: next.file.bytes }, tell, {
        isCancelled,
        isStopped,
        breathe,
        ...(options.characterMaps && { characterMaps: options.characterMaps }),
      })
      read.push({ name, file })
      if (file.kind === 'text' && file.unreadPages)
        refused.push({ file: name, error: stopped(name, file.unreadPages).toData() })
      if (file.kind === 'text' && next.depth < MAX_NESTING)
        for (const attached of file.attachments ?? []) queue.push({ file: attached, depth: next.depth + 1 })
    } catch (error) {
      if (!(error instanceof BriefError)) throw error
      if (error.code === 'cancelled') throw error
      refused.push({ file: name, error: error.toData() })
    }
  }
  options.onProgress?.({ done: queue.length, of: queue.length, doing: 'Drafting' })
  return { ...draft(read, options), refused }
}

/** Reads one file. Whatever a library throws at a damaged file becomes a refusal in words. */
async function readOne(
  file: SourceFile,
  tell: (doing: string, share?: number) => void,
  asked: Omit<ReadContext, 'onPage'>,
): Promise<ReadFile> {
  const sniffed = sniff(file)
  const reader = READERS.find((r) => r.takes(sniffed)) ?? plainText
  try {
    return await reader.read(sniffed, {
      ...asked,
      onPage: (done, of) => tell(`Reading ${file.name}, page ${done} of ${of}`, (done - 1) / of),
    })
  } catch (cause) {
    if (cause instanceof BriefError) throw cause
    throw unreadable(
      file.name,
      `it is no ${reader.what} that can be followed to its end`,
      'Open it in the program it was made with, save it again or as plain text, and import that.',
      cause,
    )
  }
}

function draft(read: readonly Read[], options: ImportOptions): Omit<ImportResult, 'refused'> {
  const book = new EvidenceBook()
  const sourceIds = new Identifiers()
  const sources: Record<string, string> = {}
  const drafts: Meeting[] = []
  const records: Meeting[] = []
  for (const { name, file } of read) {
    if (file.kind === 'record') {
      records.push(file.meeting)
      for (const source of file.meeting.sources ?? []) sourceIds.next(source.id, source.id)
      continue
    }
    sources[name] = file.text
    drafts.push(
      draftMeeting(file, {
        name,
        id: sourceIds.next(name.replace(/\.[A-Za-z0-9]{1,8}$/, ''), 'source'),
        today: options.today,
        book,
      }),
    )
  }
  const meeting = mergeSources(records, drafts, book)
  return { meeting, sources, conflicts: meeting.conflicts ?? [] }
}

/** Two files of one name are told apart: “readout.txt”, “readout (2).txt”. */
function freshName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[\\/\p{Cc}]/gu, '_').slice(-200) || 'source'
  const [, stem = plain, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/.exec(plain) ?? []
  let name = plain
  for (let n = 2; taken.has(name); n++) name = `${stem} (${n})${ending}`
  taken.add(name)
  return name
}
