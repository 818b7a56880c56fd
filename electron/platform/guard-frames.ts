import type { WebContents } from 'electron'

/**
 * Stops every frame from going anywhere. `will-frame-navigate` came with Electron 25; before it, frames are barred
 * by the page's policy (`frame-src 'none'`) and this guards the main frame.
 */
export function guardFrames(contents: WebContents): 'will-frame-navigate' | 'will-navigate' {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  if (Number.parseInt(process.versions.electron, 10) < 25) return 'will-navigate'
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  return 'will-frame-navigate'
}
