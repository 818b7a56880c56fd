import { app, type BrowserWindow, nativeTheme } from 'electron'
import { sweepStrays } from '../app/disk/sweep-strays.ts'
import { BriefError } from '../app/errors.ts'
import type { Announcement } from '../app/host/contract.ts'
import { askBeforeClosing } from './close.ts'
import { asksForSample, fileIn } from './command-line.ts'
import { type DocumentState, NO_DOCUMENT } from './document-state.ts'
import { type FileWatch, watchFile } from './file-watch.ts'
import { openPath } from './files.ts'
import { createJournals, type Journals } from './journals.ts'
import { greyOut } from './menu.ts'
import { createParserRoom, type ParserRoom } from './parser/parser-room.ts'
import { userData } from './places.ts'
import { reviveWindow } from './revive.ts'
import { sayMistake } from './say-mistake.ts'
import { createTokens, type Tokens } from './tokens.ts'
import { createTypesetting, type Typesetting } from './typesetting/typesetting.ts'
import { createWindow } from './windows.ts'

/** Everything the program holds while it runs: one window, its note, and the two helpers that work for it. */
export interface Desk {
  readonly tokens: Tokens
  readonly journals: Journals
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
  /** What the start found to open; given once. */
  takeOpening(): { readonly path?: string; readonly sample: boolean }
  /** Leaves without a question; the window has had its say. */
  closeNow(): void
  tidyUp(): Promise<void>
}

export function createDesk(): Desk {
  let window: BrowserWindow | null = null
  let opening = false
  let document = NO_DOCUMENT
  let listens = false
  let first = fileIn(process.argv, process.cwd())
  let sample = asksForSample(process.argv)
  const tokens = createTokens()

  const desk: Desk = {
    tokens,
    journals: createJournals(),
    typesetting: createTypesetting((progress) =>
      desk.announce({ kind: 'progress', job: 'export', ...progress }),
    ),
    parser: createParserRoom((progress) => desk.announce({ kind: 'progress', job: 'import', ...progress })),
    watch: watchFile(tokens, (token) => desk.announce({ kind: 'changed-on-disk', token })),
    window: () => window,
    document: () => document,
    setDocument(next) {
      document = next
      greyOut(next.title !== '')
      desk.watch.look(next.token)
    },
    openWindow() {
      if (window) return toFront(window)
      if (opening) return
      opening = true
      createWindow()
        .then((created) => {
          window = created
          // Until its page asks for its start, a page hears nothing.
          created.webContents.on('did-start-loading', () => {
            listens = false
          })
          askBeforeClosing(created, desk)
          reviveWindow(created)
          created.on('closed', () => {
            window = null
            desk.setDocument(NO_DOCUMENT)
          })
        })
        .catch((cause: unknown) => sayMistake('window', cause))
        .finally(() => {
          opening = false
        })
    },
    announce(announcement) {
      if (window && !window.isDestroyed()) window.webContents.send('announcement', announcement)
    },
    open(path) {
      desk.openWindow()
      if (!listens) {
        first = path
        return
      }
      void openPath(path, desk).then(
        (file) => desk.announce({ kind: 'open', file }),
        (cause) => desk.sayProblem(cause),
      )
    },
    sayProblem(cause) {
      if (cause instanceof BriefError) desk.announce({ kind: 'problem', error: cause.toData() })
      else sayMistake('open', cause)
    },
    takeOpening() {
      const taken = { ...(first && { path: first }), sample }
      first = null
      sample = false
      listens = true
      return taken
    },
    closeNow() {
      window?.destroy()
    },
    async tidyUp() {
      await sweepStrays(userData(), Date.now())
    },
  }
  nativeTheme.on('updated', () => desk.announce({ kind: 'theme', dark: nativeTheme.shouldUseDarkColors }))
  app.on('will-quit', () => {
    desk.typesetting.end()
    desk.parser.cancel()
  })
  return desk
}

function toFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
