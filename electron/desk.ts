import type { BrowserWindow } from 'electron'
import type { Announcement } from '../app/host/contract.ts'
import type { DocumentState } from './document-state.ts'
import type { FileWatch } from './file-watch.ts'
import type { Journals } from './journals.ts'
import type { NoteHistory } from './note-history.ts'
import type { ReadAhead } from './opening/read-ahead.ts'
import type { ParserRoom } from './parser/parser-room.ts'
import type { Tokens } from './tokens.ts'
import type { Typesetting } from './typesetting/typesetting.ts'

/** Everything the program holds while it runs: one window, its note, and the two helpers that work for it. */
export interface Desk {
  readonly tokens: Tokens
  readonly journals: Journals
  readonly history: NoteHistory
  readonly typesetting: Typesetting
  readonly parser: ParserRoom
  readonly watch: FileWatch
  window(): BrowserWindow | null
  document(): DocumentState
  setDocument(document: DocumentState): void
  /** Opens the window, or brings the one there is to the front. */
  openWindow(): void
  announce(announcement: Announcement): void
  /** Tells the window of a refusal that no call of its own met. */
  sayProblem(cause: unknown): void
  /** Shows a file in the window: at once where its page listens, else when it asks for its start. */
  open(path: string): void
  /** What the start found to open, and what of it is read already; given once. */
  takeOpening(): { readonly path?: string; readonly ahead?: ReadAhead; readonly sample: boolean }
  /** Leaves without a question; the window has had its say. */
  closeNow(): void
  tidyUp(): Promise<void>
}
