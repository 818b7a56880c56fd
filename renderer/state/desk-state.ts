import type { Brief } from '../../app/brief.ts'
import type { ErrorData } from '../../app/errors.ts'
import type { RecentFile, Recovered, SourceFile, StartState, Version } from '../../app/host/contract.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import type { Head, Note } from '../../app/note/note.ts'
import { DEFAULT_PROFILE, type Profile } from '../../app/profile.ts'
import type { Pending } from '../../app/refresh-decisions.ts'
import type { Annotation } from '../../app/review/annotation.ts'
import type { CheckProgress } from '../../app/review/check-in-steps.ts'
import type { Finding } from '../../app/review/checks/check.ts'
import type { Ledger } from '../../app/review/ledger/ledger.ts'
import type { SettledClaim } from '../../app/review/ledger/settled-claim.ts'
import type { Suggestion } from '../../app/review/suggestion.ts'
import type { Comparing } from '../compare/side.ts'
import type { Found } from '../editor/session.ts'
import { FULL_COPY, type Outgoing } from '../export/full-copy.ts'
import type { Passage } from '../meeting/passages.ts'
import { OPEN_THREADS, type ThreadFilter } from './thread-filter.ts'

export type LeftTab = 'outline' | 'meeting' | 'sources'
export type RightTab = 'needs' | 'evidence' | 'comments' | 'preview' | 'history'
export type Showing = 'both' | 'original' | 'final'
export type Theme = 'light' | 'dark' | 'system'

/** One note on the desk. `key` changes with each note opened, so that nothing of the last one lingers. */
export interface OpenNote {
  readonly key: number
  /** As opened; the words as they stand now are in the editor's session. */
  readonly brief: Brief
  readonly name: string
  /** Where it is saved; absent for a note that has no file yet. */
  readonly token?: string
  readonly journal: string
}

export type Saved =
  | { readonly kind: 'new' }
  | { readonly kind: 'saved'; readonly at?: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: ErrorData }

export type Sheet =
  | {
      readonly kind: 'new'
      readonly step?: 'template' | 'recent' | 'sources'
      readonly files?: readonly SourceFile[]
    }
  | { readonly kind: 'recent' }
  | { readonly kind: 'export' }
  | { readonly kind: 'print'; readonly cancel: () => void }
  | { readonly kind: 'profile' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'link' }
  | { readonly kind: 'spelling' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'coverage' }
  | { readonly kind: 'readouts' }
  | { readonly kind: 'merge' }
  /** What is to be deleted of the history; a version, or all of the note. */
  | { readonly kind: 'purge'; readonly version?: Version }
  | { readonly kind: 'unsaved'; readonly then: () => void }

export interface Toast {
  readonly id: number
  readonly words: string
  readonly tone: 'plain' | 'error'
  readonly actions: readonly { readonly words: string; readonly run: () => void }[]
}

/** What a new brief stands on: a record, and the texts its evidence points into. */
export interface Grounds {
  readonly meeting: Meeting
  readonly sources: ReadonlyMap<string, string>
  readonly names: readonly string[]
  readonly refused: readonly { readonly file: string; readonly error: ErrorData }[]
}

export type Imported =
  | { readonly kind: 'read'; readonly grounds: Grounds }
  | { readonly kind: 'failed'; readonly error: ErrorData }

export interface Progress {
  readonly job: 'import' | 'export'
  readonly doing: string
  readonly done: number
  readonly of: number
}

/** An item of the record in a form: one there is, where it was opened, or one to be. */
export type RecordForm =
  | { readonly kind: 'edit'; readonly ref: string; readonly where: 'needs' | 'record' }
  | {
      readonly kind: 'add'
      /** The words it begins from. */
      readonly text: string
      /** The passage those words are, when they are a source's; else the words are the author's. */
      readonly passage?: { readonly source: string; readonly start: number; readonly end: number }
    }

/** What a passage is chosen for: an item to rest on it, or a new item. */
export interface Picking {
  readonly ref: string | null
  readonly source: string
  readonly start: number
  readonly end: number
}

/** What goes with the one note on the desk, and is as if new with the next. */
export interface NoteState {
  readonly open: OpenNote | null
  readonly head: Head
  readonly meeting: Meeting | null
  readonly annotations: readonly Annotation[]
  /** What people settled of single sentences. */
  readonly claims: readonly SettledClaim[]
  /** Who proposed what the text marks, in the order of the text, a moment ago. */
  readonly suggestions: readonly Suggestion[]
  /** Whether edits are suggestions. */
  readonly suggesting: boolean
  /** How suggestions stand in the page: marked, or as if all were accepted, or rejected. */
  readonly showing: Showing
  /** The suggestion that is lit. */
  readonly suggestion: string | null
  readonly saved: Saved
  /** Counts changes of the text. */
  readonly revision: number
  /** The text a moment ago: what panels draw from, so that they never hold up a key. */
  readonly live: Note | null
  /** How many words are selected. */
  readonly selectedWords: number
  readonly headShown: boolean
  readonly find: 'off' | 'find' | 'replace'
  /** Which of the words looked for is in view, -1 for none yet, and how many there are. */
  readonly found: Found
  readonly sheet: Sheet | null
  /** The passages lit in the sources, and which of them is in view. */
  readonly lit: { readonly passages: readonly Passage[]; readonly at: number } | null
  readonly thread: string | null
  /** Two versions that lie over each other in place of the page, and which change is looked at. */
  readonly comparing: Comparing | null
  readonly changeAt: number | null
  /** Which threads are listed. */
  readonly threadFilter: ThreadFilter
  /** A comment being written; its words are marked with `id` already. */
  readonly drafting: { readonly id: string; readonly text: string; readonly block: number } | null
  readonly findings: readonly Finding[]
  /** What each sentence stands on; null until it was asked for. */
  readonly ledger: Ledger | null
  /** How far a check has come that takes long enough to say so. */
  readonly checking: CheckProgress | null
  /** The thing that waits which was gone to last. */
  readonly need: string | null
  /** More than the twelve items that matter are listed. */
  readonly needsAll: boolean
  /** What the record would change in the note since it was filled. */
  readonly pending: readonly Pending[]
  /** An item of the record being written. */
  readonly form: RecordForm | null
  /** A passage of a source being chosen. */
  readonly picking: Picking | null
  /** When a full check was last asked for; only errors show in the page before. */
  readonly checked: boolean
  readonly sides: number | null
  /** Which copy was chosen to go out, until the note is closed. */
  readonly outgoing: Outgoing
}

export interface DeskState extends NoteState {
  readonly phase: 'starting' | 'ready' | 'failed'
  readonly startError: ErrorData | null
  readonly platform: StartState['platform']
  readonly version: string
  readonly recents: readonly RecentFile[]
  readonly recovered: readonly Recovered[]
  readonly profile: Profile
  readonly theme: Theme
  readonly folder: { readonly token: string; readonly name: string } | null
  readonly leftTab: LeftTab
  readonly rightTab: RightTab
  readonly leftShown: boolean
  readonly rightShown: boolean
  /** Counts what was kept, named or purged, so that the history is listed anew. */
  readonly kept: number
  readonly zoom: number
  /** Words a person said are right, in this window. */
  readonly ignored: ReadonlySet<string>
  readonly progress: Progress | null
  /** What an import read, and what it could not, until a note is begun from it or it is let go. */
  readonly imported: Imported | null
  readonly toasts: readonly Toast[]
}

export const NOTHING_FOUND: Found = { index: -1, count: 0 }

export const NO_NOTE: NoteState = {
  open: null,
  head: {},
  meeting: null,
  annotations: [],
  claims: [],
  suggestions: [],
  suggesting: false,
  showing: 'both',
  suggestion: null,
  saved: { kind: 'new' },
  revision: 0,
  live: null,
  selectedWords: 0,
  headShown: false,
  find: 'off',
  found: NOTHING_FOUND,
  sheet: null,
  lit: null,
  thread: null,
  comparing: null,
  changeAt: null,
  threadFilter: OPEN_THREADS,
  drafting: null,
  findings: [],
  ledger: null,
  checking: null,
  need: null,
  needsAll: false,
  pending: [],
  form: null,
  picking: null,
  checked: false,
  sides: null,
  outgoing: FULL_COPY,
}

export const INITIAL: DeskState = {
  ...NO_NOTE,
  phase: 'starting',
  startError: null,
  platform: 'linux',
  version: '',
  recents: [],
  recovered: [],
  profile: DEFAULT_PROFILE,
  theme: 'system',
  folder: null,
  leftTab: 'meeting',
  rightTab: 'needs',
  leftShown: true,
  rightShown: true,
  kept: 0,
  zoom: 1,
  ignored: new Set(),
  progress: null,
  imported: null,
  toasts: [],
}
