import * as z from 'zod'
import type { ErrorData } from '../errors.ts'
import { ANNOTATIONS_AS, COPIES, FORMATS, SUGGESTIONS_AS } from '../export/export.ts'
import type { TextOutline } from '../note/text-outline.ts'

/**
 * Every call the window may make of the machine, and every word the machine says to the window: one typed,
 * validated table. The far side of IPC is untrusted, so each call has a reader for its arguments. A path never
 * comes from the window: the machine hands out opaque tokens for files chosen in a dialog, a drop or on the
 * command line. Adding a call here makes the compiler name each file that still misses it.
 */

const MB = 1024 * 1024
const bytes = (max: number) => z.instanceof(Uint8Array).refine((b) => b.byteLength <= max, 'too large')
const token = z.string().regex(/^[a-z0-9-]{8,64}$/)
const text = (max: number) => z.string().max(max)

/** A file the machine opened for the window. */
export interface OpenedFile {
  readonly token: string
  readonly name: string
  readonly bytes: Uint8Array
  /** The tree of its text as JSON, where the machine read it while the window was being made. */
  readonly tree?: string
}
export interface RecentFile {
  readonly token: string
  readonly name: string
  /** Folder shown to tell namesakes apart; never used as a path. */
  readonly folder: string
  readonly openedAt: string
}
/** An unsaved note found in the journal. */
export interface Recovered {
  readonly journal: string
  readonly name: string
  readonly at: string
  /** The pack as last written to the journal. */
  readonly bytes: Uint8Array
  /** The note's text where it was written after the pack. */
  readonly text?: Uint8Array
  readonly token?: string
}
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Sources and drafted record as the parser room answers: plain JSON, checked in the main process. */
export interface Imported {
  readonly meeting: unknown
  readonly sources: Readonly<Record<string, string>>
  /** One entry a file that could not be read; the rest is still imported. */
  readonly refused: readonly { readonly file: string; readonly error: ErrorData }[]
}

/** A file of another program as the parser room answers: the note it makes, as the bytes of a brief. */
export interface ReadDocument {
  readonly brief: Uint8Array
  /** What of the file did not become part of the note, a sentence each. */
  readonly notices: readonly string[]
}

export const ExportRequest = z.object({
  /** `ExportInput`: plain data, bounded here, read in full by the export stage. */
  input: z.looseObject({}),
  options: z.object({
    formats: z.array(z.enum(FORMATS)).min(1),
    copy: z.enum(COPIES),
    annotations: z.enum(ANNOTATIONS_AS),
    suggestions: z.enum(SUGGESTIONS_AS).optional(),
    style: text(80).optional(),
    embed: z.boolean(),
    ledger: z.boolean().optional(),
    addressee: text(200).optional(),
    copyNumber: text(80).optional(),
    override: text(2_000).optional(),
  }),
  name: text(200),
  /** Folder token; absent asks with one dialog. */
  folder: token.optional(),
})
export interface ExportAnswer {
  readonly folder: string
  readonly files: readonly { readonly token: string; readonly name: string; readonly size: number }[]
}
/** Why a version was kept: it was saved, was being worked on, or was found in the file when that was first saved here. */
export const VERSION_KINDS = ['saved', 'working', 'found'] as const
export type VersionKind = (typeof VERSION_KINDS)[number]
/** An earlier state of a note, kept on this machine. */
export interface Version {
  readonly id: string
  /** ISO 8601 instant. */
  readonly at: string
  /** Empty where nobody here is known to have written it. */
  readonly author: string
  readonly kind: VersionKind
  readonly name?: string
  readonly outline: TextOutline
  /** A digest of each thread and suggestion. */
  readonly said: readonly string[]
}
export interface Versions {
  /** Newest first. */
  readonly versions: readonly Version[]
  /** How many more there are that cannot be read. */
  readonly damaged: number
}
/** Whose history: a note by its file's token, or by its journal while it has no file. */
const whose = z.object({ journal: token, token: token.optional() })

export interface StartState {
  readonly platform: 'linux' | 'darwin' | 'win32'
  readonly version: string
  readonly engine: string
  readonly profile: unknown
  readonly recents: readonly RecentFile[]
  readonly recovered: readonly Recovered[]
  /** Given on the command line or by a double click. */
  readonly open?: OpenedFile
  readonly openSample?: boolean
  readonly theme: 'light' | 'dark' | 'system'
  readonly lastFolder?: { readonly token: string; readonly name: string }
}

/** One line of a menu at the pointer. */
export const MenuEntry = z.object({
  id: text(200),
  words: text(200),
  /** As Electron writes keys; shown only, the window listens for them itself. */
  keys: text(40).optional(),
  /** What the system does itself. Only a person who chooses it lets the window see what is on the clipboard. */
  role: z.enum(['cut', 'copy', 'paste', 'pasteAndMatchStyle']).optional(),
  off: z.boolean().optional(),
  /** Begins a new group. */
  group: z.boolean().optional(),
})
export type MenuEntry = z.infer<typeof MenuEntry>

/** Readers of arguments, one a call: the runtime half of the contract. */
export const CALLS = {
  start: z.tuple([]),
  openDialog: z.tuple([z.enum(['note', 'copies', 'sources', 'image'])]),
  openToken: z.tuple([token]),
  forgetRecent: z.tuple([token]),
  save: z.tuple([token, bytes(200 * MB)]),
  /** The journal names the note whose earlier versions the new file goes on with. */
  saveAs: z.tuple([text(200), bytes(200 * MB), token.optional()]),
  /**
   * Keeps unsaved work: `pack` holds the whole note, `text` only its text, which is enough while nothing else
   * changed since the last `pack`, and `edit` (a `TextEdit` as JSON) only what changed of the text since the last call,
   * which on a long note is far cheaper still. The last token names the file it was opened from.
   */
  journal: z.tuple([token, text(200), z.enum(['pack', 'text', 'edit']), bytes(200 * MB), token.optional()]),
  closeJournal: z.tuple([token]),
  versions: z.tuple([whose]),
  readVersion: z.tuple([whose, token]),
  /** Keeps the note as it is being worked on; what is saved is kept by itself. */
  keepVersion: z.tuple([whose, bytes(200 * MB)]),
  /** An empty name takes it away. */
  nameVersion: z.tuple([whose, token, text(120)]),
  /** Deletes for good: one version, all of this note, or those of every note on this machine. */
  purgeVersions: z.tuple([whose, z.union([z.object({ version: token }), z.enum(['note', 'everything'])])]),
  templates: z.tuple([]),
  sample: z.tuple([z.enum(['held', 'planned'])]),
  importSources: z.tuple([z.array(z.object({ name: text(300), bytes: bytes(200 * MB) })).max(200)]),
  cancelImport: z.tuple([]),
  /** Ends the reading; what was read so far is drafted, and `importSources` answers with that. */
  stopImport: z.tuple([]),
  /** Word's format is a stranger's: its bytes are read where there are no powers. */
  readDocument: z.tuple([z.object({ name: text(300), bytes: bytes(200 * MB) })]),
  export: z.tuple([ExportRequest]),
  cancelExport: z.tuple([]),
  preview: z.tuple([ExportRequest]),
  /** The PDF of a copy, searched like an export: the window draws its pages for the printer. */
  printable: z.tuple([ExportRequest]),
  /** Opens the system's print dialog for the pages the window has drawn. Points. */
  print: z.tuple([
    z.object({ width: z.number().min(72).max(14_400), height: z.number().min(72).max(14_400) }),
  ]),
  /** The pages in the system's own reader, where the dialog cannot be had. */
  openPages: z.tuple([ExportRequest]),
  chooseFolder: z.tuple([]),
  openExported: z.tuple([token]),
  showExported: z.tuple([token]),
  openLink: z.tuple([text(4_000)]),
  /** Whose work the program is made with, and on what terms: a text beside it, in the system's own reader. */
  openLicences: z.tuple([]),
  saveProfile: z.tuple([z.looseObject({})]),
  setTheme: z.tuple([z.enum(['light', 'dark', 'system'])]),
  setDocument: z.tuple([z.object({ title: text(300), dirty: z.boolean(), token: token.optional() })]),
  /** Opens a menu at a place of the page, in CSS pixels; answers the entry chosen. */
  popUp: z.tuple([z.array(MenuEntry).min(1).max(60), z.object({ x: z.number(), y: z.number() })]),
  closeWindow: z.tuple([]),
} as const
export type CallName = keyof typeof CALLS

/** What each call answers. */
export interface Answers {
  start: StartState
  openDialog: readonly OpenedFile[]
  openToken: OpenedFile
  forgetRecent: null
  save: { readonly savedAt: string }
  saveAs: { readonly token: string; readonly name: string; readonly savedAt: string } | null
  journal: null
  closeJournal: null
  versions: Versions
  readVersion: Uint8Array
  keepVersion: null
  nameVersion: null
  purgeVersions: null
  templates: readonly { readonly id: string; readonly text: string }[]
  sample: Uint8Array
  importSources: Imported
  cancelImport: null
  stopImport: null
  readDocument: ReadDocument
  export: ExportAnswer | null
  cancelExport: null
  preview: {
    readonly pdf: Uint8Array
    readonly pages: number
    readonly positions: readonly { readonly block: number; readonly page: number; readonly y: number }[]
  }
  printable: Uint8Array
  print: 'printed' | 'cancelled'
  openPages: null
  chooseFolder: { readonly token: string; readonly name: string } | null
  openExported: null
  showExported: null
  openLink: boolean
  openLicences: null
  saveProfile: null
  setTheme: null
  setDocument: null
  /** Null when it was closed, or the system did what was chosen. */
  popUp: string | null
  closeWindow: null
}

/** Width and height of a page in points. */
export type Paper = z.infer<(typeof CALLS)['print']>[0]

export type Arguments<K extends CallName> = z.infer<(typeof CALLS)[K]>
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorData }

/** The machine as the window sees it. A refusal arrives as a thrown `BriefError`; see `renderer/host.ts`. */
export type Host = { [K in CallName]: (...args: Arguments<K>) => Promise<Answers[K]> } & {
  /** Turns a dropped file into bytes; a path never reaches the page. */
  droppedFile(file: unknown): Promise<OpenedFile>
  /** Announcements; returns the way to stop listening. */
  on(listener: (announcement: Announcement) => void): () => void
}

/** What the machine announces. Announcements inform; they never carry code or a path. */
export type Announcement =
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'open'; readonly file: OpenedFile }
  | {
      readonly kind: 'progress'
      readonly job: 'import' | 'export'
      readonly done: number
      readonly of: number
      readonly doing: string
    }
  | { readonly kind: 'changed-on-disk'; readonly token: string }
  | { readonly kind: 'close-requested' }
  | { readonly kind: 'theme'; readonly dark: boolean }
  | { readonly kind: 'problem'; readonly error: ErrorData }
