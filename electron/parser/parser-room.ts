import { readCharacterMaps } from '../../app/disk/resources.ts'
import { BriefError } from '../../app/errors.ts'
import type { Imported, ReadDocument, SourceFile } from '../../app/host/contract.ts'
import { resourcesFolder } from '../places.ts'
import { sayMistake } from '../say-mistake.ts'
import { toError } from '../to-error.ts'
import { checkDocument } from './check-document.ts'
import { checkImported } from './check-imported.ts'
import type { ParserSays, ReadRequest } from './messages.ts'
import { openParserPage, type ParserPage } from './parser-page.ts'

/** A hostile file gets this long, plus as much again for each megabyte, and this much memory. */
const LIMIT_MS = 10_000
const LIMIT_KB = 512 * 1024
const MB = 1024 * 1024
const LOOK_MS = 500

/** Where files of others are read: a hidden page without powers, ended after each set of files. */
export interface ParserRoom {
  /** One set at a time; a second call ends the first. @throws {BriefError} `cancelled`, `source-unreadable` */
  read(files: readonly SourceFile[]): Promise<Imported>
  /** A Word file as a note. @throws {BriefError} as `read`, and `pack-damaged`, `pack-too-large`, `source-too-large` */
  readDocument(file: SourceFile): Promise<ReadDocument>
  cancel(): void
  /** Ends the reading; `read` answers with what was read so far. */
  stop(): void
}

interface Progress {
  readonly done: number
  readonly of: number
  readonly doing: string
}

export function createParserRoom(say: (progress: Progress) => void): ParserRoom {
  let running: { readonly refuse: (why: BriefError) => void; readonly page: ParserPage } | null = null

  function run<T>(
    request: Omit<ReadRequest, 'today'>,
    check: (said: unknown) => T,
    unreadable: (why: string) => BriefError,
  ): Promise<T> {
    const { files } = request
    running?.refuse(cancelled())
    const size = files.reduce((sum, file) => sum + file.bytes.byteLength, 0)
    const deadline = Date.now() + LIMIT_MS * (1 + Math.ceil(size / MB))
    return new Promise<T>((resolve, reject) => {
      const end = (): void => {
        clearInterval(look)
        if (running?.page === page) running = null
        page.end()
      }
      const refuse = (why: unknown): void => {
        end()
        reject(why)
      }
      const page = openParserPage(request, hear, () => refuse(unreadable('the program that read it stopped')))
      const look = setInterval(() => {
        if (Date.now() > deadline) refuse(unreadable('it took too long'))
        else if (page.memoryKb() > LIMIT_KB) refuse(unreadable('it took too much memory'))
      }, LOOK_MS)
      running = { refuse, page }

      function hear(said: ParserSays): void {
        if (said.kind === 'progress') say({ done: said.done, of: said.of, doing: said.doing })
        else if (said.kind === 'read') take(said.result)
        else if (said.kind === 'refused') refuse(toError(said.error))
        else {
          sayMistake('parser', new Error(said.detail))
          refuse(unreadable('the program met something it does not know'))
        }
      }

      function take(result: unknown): void {
        try {
          resolve(check(result))
          end()
        } catch (cause) {
          refuse(cause)
        }
      }
    })
  }

  return {
    async read(files) {
      const maps = files.some(isPdf) && {
        characterMaps: await readCharacterMaps({ folder: resourcesFolder() }),
      }
      return run({ into: 'record', files, ...maps }, checkImported, unreadableSources)
    },
    readDocument: (file) =>
      run({ into: 'note', files: [file] }, checkDocument, (why) => unreadableDocument(file.name, why)),
    cancel: () => running?.refuse(cancelled()),
    stop: () => running?.page.stop(),
  }
}

const isPdf = ({ bytes }: SourceFile): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-')

const cancelled = () =>
  new BriefError(
    'cancelled',
    'The import was cancelled. Nothing was changed.',
    'Import the files again when you want to.',
  )

const unreadableSources = (why: string) =>
  new BriefError(
    'source-unreadable',
    `The sources could not be read: ${why}. Your note is as it was.`,
    'Import them one at a time to find the one at fault, or paste its text.',
  )

const unreadableDocument = (file: string, why: string) =>
  new BriefError(
    'source-unreadable',
    `“${file}” could not be opened: ${why}. The file was not changed.`,
    'Open it in Word and save it again, or paste its text.',
    { file },
  )
