import { app, type BrowserWindow, nativeTheme } from 'electron'
import { sweepStrays } from '../app/disk/sweep-strays.ts'
import { BriefError } from '../app/errors.ts'
import { askBeforeClosing } from './close.ts'
import { asksForSample, fileIn } from './command-line.ts'
import type { Desk } from './desk.ts'
import { NO_DOCUMENT } from './document-state.ts'
import { watchFile } from './file-watch.ts'
import { openPath } from './files.ts'
import { createJournals } from './journals.ts'
import { greyOut } from './menu.ts'
import { createNoteHistory } from './note-history.ts'
import { readAhead } from './opening/read-ahead.ts'
import { createParserRoom } from './parser/parser-room.ts'
import { userData } from './places.ts'
import { reviveWindow } from './revive.ts'
import { sayMistake } from './say-mistake.ts'
import { createTokens } from './tokens.ts'
import { createTypesetting } from './typesetting/typesetting.ts'
import { createWindow } from './windows.ts'

export function createDesk(): Desk {
  let window: BrowserWindow | null = null
  let opening = false
  let document = NO_DOCUMENT
  let listens = false
  let first = fileIn(process.argv, process.cwd())
  let ahead = first ? readAhead(first) : null
  let sample = asksForSample(process.argv)
  const tokens = createTokens()

  const desk: Desk = {
    tokens,
    journals: createJournals(),
    history: createNoteHistory(tokens, (cause) => desk.sayProblem(cause)),
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
      const taken = { ...(first && { path: first }), ...(ahead && { ahead }), sample }
      first = null
      ahead = null
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
