import type { Brief } from '../../app/brief.ts'
import { replaceSource } from '../../app/meeting/editing/replace-source.ts'
import type { Meeting, Source } from '../../app/meeting/meeting.ts'
import { readMeeting } from '../../app/meeting/read-meeting.ts'
import type { Desk } from '../state/desk.ts'
import { ownBytes } from '../state/own-bytes.ts'

/** Asks for the corrected version of a source and puts it in the old one's place. */
export async function replaceFromFile(desk: Desk, source: Source): Promise<void> {
  try {
    const [file] = await desk.host.openDialog('sources')
    if (!file) return
    desk.store.setState({ progress: { job: 'import', doing: `Reading ${file.name}`, done: 0, of: 1 } })
    const read = await desk.host.importSources([{ name: file.name, bytes: ownBytes(file.bytes) }])
    const [refused] = read.refused
    if (refused) {
      desk.say(`${refused.error.message} ${refused.error.remedy} “${source.title}” stays as it is.`)
      return
    }
    const draft = readMeeting(read.meeting)
    const [entry] = draft.sources ?? []
    const text = read.sources[entry?.file ?? '']
    if (!entry || text === undefined) {
      desk.say(`“${file.name}” holds a record and no text. “${source.title}” stays as it is.`)
      return
    }
    desk.record.changeBrief(`“${source.title}” is replaced with its corrected version.`, (brief) =>
      replaced(brief, source, draft, text),
    )
  } catch (error) {
    desk.fail(error)
  } finally {
    desk.store.setState({ progress: null })
  }
}

function replaced(brief: Brief, source: Source, draft: Meeting, text: string): Brief {
  const { meeting } = brief
  const [entry] = draft.sources ?? []
  if (!meeting || !entry) return brief
  const sources = new Map(brief.sources)
  sources.delete(source.file ?? source.id)
  const file = freeName(entry.file ?? source.id, sources)
  sources.set(file, text)
  const own = { ...draft, sources: [{ ...entry, file }] }
  return { ...brief, sources, meeting: replaceSource(meeting, source.id, own, text) }
}

function freeName(name: string, taken: ReadonlyMap<string, string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${stem} (${number})${ending}`
  return free
}
