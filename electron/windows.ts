import { app, BrowserWindow, nativeTheme } from 'electron'
import { offerFieldMenu } from './field-menu.ts'
import { NO_POWERS } from './no-powers.ts'
import { builtFile } from './places.ts'
import { readPreferences } from './preferences.ts'
import { WINDOW_PAGE } from './protocol.ts'
import { lockedSession } from './session.ts'
import { rememberWindow, windowBounds } from './window-state.ts'

let pages: Electron.Session | null = null

/** The editor's window. It is shown with its first frame, in the colour of its page, so that nothing flashes. */
export async function createWindow(): Promise<BrowserWindow> {
  const preferences = await readPreferences()
  nativeTheme.themeSource = preferences.theme
  pages ??= lockedSession('bundle')
  const window = new BrowserWindow({
    ...windowBounds(preferences.window),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1c1e' : '#f3f3f1',
    webPreferences: {
      ...NO_POWERS,
      devTools: !app.isPackaged,
      session: pages,
      preload: builtFile('electron/preload.cjs'),
    },
  })
  rememberWindow(window)
  offerFieldMenu(window.webContents)
  window.once('ready-to-show', () => {
    // Maximizing shows the window, so it waits for the first frame too.
    if (preferences.window?.maximized) window.maximize()
    window.show()
  })
  // The page's own <title> is not the window's: `setDocument` sets that.
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(WINDOW_PAGE)
  return window
}
