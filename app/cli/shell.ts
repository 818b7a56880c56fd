import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Brief } from '../brief.ts'
import { salvageBrief } from '../brief-file.ts'
import { fileError } from '../disk/file-error.ts'
import { openFile } from '../disk/open-file.ts'
import { readProfile } from '../disk/profile.ts'
import type { Resources } from '../disk/resources.ts'
import { type Fingerprint, saveFile } from '../disk/save-file.ts'
import { readDocument } from '../documents/read-document.ts'
import { BriefError } from '../errors.ts'
import type { Profile } from '../profile.ts'

/** What a verb may use of the machine; tests hand in their own. */
export interface Shell {
  readonly resources: Resources
  /** The shipped fonts, or a `node_modules` that holds their packages. */
  readonly fontsFolder: string
  /** ISO 8601 date; the only clock the pipeline sees. */
  readonly today: string
  readonly userData: string
  readonly out: (text: string) => void
  /** Progress and asides, never part of the answer. */
  readonly err: (text: string) => void
  /** Starts the desktop app, with a note where one is named. */
  readonly openApp: (file?: string) => Promise<void>
}

/** What a verb answers: words for a person, data for `--json`, and the exit code. */
export interface Outcome {
  readonly words: string
  readonly data: unknown
  readonly exit?: 0 | 1
}

export const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

export async function readTextFile(path: string): Promise<string> {
  return decode((await openFile(path)).bytes)
}

/** Opens a note: a brief, a Word or Markdown file, or a PDF that carries its note. What did not come along is told. */
export async function readNoteFile(path: string, shell: Shell): Promise<Brief> {
  const { bytes } = await openFile(path)
  const name = basename(path)
  try {
    const { brief, notices } = await readDocument(bytes, name, async (word, file) => {
      // Loaded when it is needed: most calls open a brief.
      const { readWord } = await import('../documents/word/read-word.ts')
      return readWord(word, file, { day: shell.today })
    })
    for (const notice of notices) shell.err(`${name}: ${notice}\n`)
    return brief
  } catch (cause) {
    throw cause instanceof BriefError && cause.code === 'pack-damaged' && salvageBrief(bytes, name)
      ? withRescue(cause)
      : cause
  }
}

/** A damaged brief whose text can still be read: a person decides in the window what to make of it. */
const withRescue = ({ code, message, remedy, place, problems }: BriefError): BriefError =>
  new BriefError(
    code,
    message,
    `Its text can still be read: open it in the window (aide open) and choose “Open what can be read”. ${remedy}`,
    place,
    problems,
  )

/** Writes a result; folders on the way are made. */
export async function writeResult(
  path: string,
  bytes: Uint8Array,
  expected?: Fingerprint | null,
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
  } catch (cause) {
    throw fileError(cause, basename(dirname(path)), 'write', 'Nothing was written.')
  }
  await saveFile(path, bytes, expected)
}

export const profileOf = (shell: Shell): Promise<Profile> => readProfile({ userData: shell.userData })

/** Where `aide import -o meeting.json` keeps the texts its evidence points into. */
export const sourcesFolder = (meetingPath: string): string =>
  join(dirname(meetingPath), `${basename(meetingPath).replace(/\.[^.]+$/, '')}.sources`)
