import { BriefError } from '../../app/errors.ts'
import { importSources } from '../../app/meeting/importers/index.ts'
import { type ParserSays, PORT, type ReadRequest } from './messages.ts'

/** Reads one set of files, says how far it is, answers once. */
self.addEventListener('message', ({ data, ports }: MessageEvent) => {
  const [port] = ports
  if (data !== PORT || !port) return
  port.onmessage = ({ data: request }: MessageEvent<ReadRequest>) => {
    void read(request, (said) => port.postMessage(said))
  }
})

async function read({ files, today }: ReadRequest, say: (said: ParserSays) => void): Promise<void> {
  try {
    const result = await importSources(files, {
      today,
      onProgress: (progress) => say({ kind: 'progress', ...progress }),
    })
    say({ kind: 'read', result })
  } catch (cause) {
    if (cause instanceof BriefError) say({ kind: 'refused', error: cause.toData() })
    else
      say({
        kind: 'mistake',
        detail: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
      })
  }
}
