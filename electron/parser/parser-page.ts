import { app, BrowserWindow, MessageChannelMain, type Session } from 'electron'
import { NO_POWERS } from '../no-powers.ts'
import { builtFile } from '../places.ts'
import { PARSER_PAGE } from '../protocol.ts'
import { lockedSession } from '../session.ts'
import { type ParserSays, PORT, type ReadRequest, type StopReading } from './messages.ts'

export interface ParserPage {
  /** Kilobytes in use by its process; 0 before there is one. */
  memoryKb(): number
  /** Asks for what was read so far. */
  stop(): void
  /** Ends its process, even while it hangs. */
  end(): void
}

let session: Session | null = null

/** Opens the hidden page and hands it the files. `gone` is called when its process ends by itself. */
export function openParserPage(
  request: Omit<ReadRequest, 'today'>,
  hear: (said: ParserSays) => void,
  gone: () => void,
): ParserPage {
  session ??= lockedSession('parser')
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...NO_POWERS,
      devTools: false,
      session,
      preload: builtFile('electron/parser-preload.cjs'),
    },
  })
  const { webContents } = window
  const { port1, port2 } = new MessageChannelMain()
  port1.on('message', ({ data }: { data: ParserSays }) => hear(data))
  port1.start()
  const today = new Date().toISOString().slice(0, 10)
  port1.postMessage({ ...request, today } satisfies ReadRequest)
  webContents.once('did-finish-load', () => webContents.postMessage(PORT, null, [port2]))
  webContents.on('render-process-gone', gone)
  void window.loadURL(PARSER_PAGE)
  return {
    memoryKb() {
      if (window.isDestroyed()) return 0
      const pid = webContents.getOSProcessId()
      return app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0
    },
    stop: () => port1.postMessage({ stop: true } satisfies StopReading),
    end() {
      if (window.isDestroyed()) return
      webContents.off('render-process-gone', gone)
      port1.close()
      webContents.forcefullyCrashRenderer()
      window.destroy()
    },
  }
}
