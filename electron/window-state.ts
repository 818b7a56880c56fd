import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { changePreferences, type Preferences } from './preferences.ts'

const USUAL = { width: 1320, height: 880 }
const LEAST_SEEN = 120
const SETTLE_MS = 400

/** Where the window stood, if that place is still on a screen; else the middle of the main one. */
export function windowBounds(
  saved: Preferences['window'],
): Partial<Rectangle> & { width: number; height: number } {
  const area = screen.getPrimaryDisplay().workArea
  const fit = { width: Math.min(USUAL.width, area.width), height: Math.min(USUAL.height, area.height) }
  return saved && isSeen(saved) ? { x: saved.x, y: saved.y, width: saved.width, height: saved.height } : fit
}

/** A title bar one cannot reach is a lost window: displays come and go. */
function isSeen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea: area }) => {
    const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
    return across >= LEAST_SEEN && bounds.y >= area.y - 8 && bounds.y < area.y + area.height - LEAST_SEEN
  })
}

/** Remembers place and size a moment after the last change. */
export function rememberWindow(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined
  const remember = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
      const maximized = window.isMaximized()
      void changePreferences({ window: { ...window.getNormalBounds(), maximized } }).catch(() => undefined)
    }, SETTLE_MS)
  }
  window.on('resize', remember)
  window.on('move', remember)
  window.on('closed', () => clearTimeout(timer))
}
