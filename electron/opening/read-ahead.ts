import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { openFile } from '../../app/disk/open-file.ts'
import { builtFile } from '../places.ts'

/** A file as it was read before the window asked for it. */
export interface ReadAhead {
  readonly path: string
  readonly file: ReturnType<typeof openFile>
  /** The tree of a long note's text as JSON; undefined where the window is to read it itself. */
  readonly tree: Promise<string | undefined>
}

const NOTES = ['.brief', '.md', '.markdown']
/** Below this the window has read a text before a thread has started. */
const LONG_BYTES = 100 * 1024
const MOST_MB = 1024

/** Begins to read the file a start was asked for: the window that will show it takes half a second to be made. */
export function readAhead(path: string): ReadAhead {
  const file = openFile(path)
  const isNote = NOTES.includes(extname(path).toLowerCase())
  // What could not be read is told to whoever asks for the file.
  const tree = file.then(
    ({ bytes }) => (isNote && bytes.byteLength > LONG_BYTES ? readTree(bytes) : undefined),
    () => undefined,
  )
  return { path, file, tree }
}

/** In a thread of its own, with bounds. Whatever stops it stops nothing else: the window reads the text again and says why. */
function readTree(bytes: Uint8Array): Promise<string | undefined> {
  return new Promise((resolve) => {
    const room = new Worker(builtFile('electron/tree-room.cjs'), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
    })
    room.once('message', resolve)
    room.once('error', () => resolve(undefined))
    room.once('exit', () => resolve(undefined))
  })
}
