import { writeBrief } from '../../app/brief-file.ts'
import { readWord } from '../../app/documents/word/read-word.ts'
import { BriefError } from '../../app/errors.ts'
import type { ReadDocument } from '../../app/host/contract.ts'
import { importSources } from '../../app/meeting/importers/index.ts'
import { type ParserSays, PORT, type ReadRequest, type StopReading } from './messages.ts'

/** Reads one set of files, says how far it is, answers once. */
self.addEventListener('message', ({ data, ports }: MessageEvent) => {
  const [port] = ports
  if (data !== PORT || !port) return
  port.onmessage = ({ data: heard }: MessageEvent<ReadRequest | StopReading>) => {
    if ('stop' in heard) stopped = true
    else void read(heard, (said) => port.postMessage(said))
  }
})
let stopped = false

async function read(request: ReadRequest, say: (said: ParserSays) => void): Promise<void> {
  try {
    say({ kind: 'read', result: await (request.into === 'note' ? note(request) : record(request, say)) })
  } catch (cause) {
    if (cause instanceof BriefError) say({ kind: 'refused', error: cause.toData() })
    else
      say({
        kind: 'mistake',
        detail: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
      })
  }
}

const record = ({ files, today, characterMaps }: ReadRequest, say: (said: ParserSays) => void) =>
  importSources(files, {
    today,
    ...(characterMaps && { characterMaps: async () => characterMaps }),
    onProgress: (progress) => say({ kind: 'progress', ...progress }),
    isStopped: () => stopped,
    // A message is heard between two tasks only.
    breathe: () => new Promise((resolve) => setTimeout(resolve)),
  })

/** A note crosses as the bytes of a brief: whoever takes it reads them as carefully as any file. */
async function note({ files, today }: ReadRequest): Promise<ReadDocument> {
  const [file] = files
  if (!file) throw new Error('no document was sent')
  const { brief, notices } = await readWord(file.bytes, file.name, { day: today })
  return { brief: writeBrief(brief), notices }
}
