import { nativeTheme } from 'electron'
import type { Desk } from '../desk.ts'
import { openLink } from '../links.ts'
import { popUp } from '../pop-up.ts'
import { changePreferences } from '../preferences.ts'
import type { Handlers } from './handlers.ts'

type Calls = Pick<Handlers, 'openLink' | 'setTheme' | 'setDocument' | 'popUp' | 'closeWindow'>

/** The window itself: its title, colours, links and end. */
export const windowCalls = (desk: Desk): Calls => ({
  openLink: (address) => openLink(address, desk.window()),
  async setTheme(theme) {
    nativeTheme.themeSource = theme
    await changePreferences({ theme })
    return null
  },
  async setDocument({ title, dirty, token }) {
    desk.setDocument({ title, dirty, ...(token && { token }) })
    return null
  },
  popUp: (entries, place) => popUp(entries, place, desk.window()),
  async closeWindow() {
    desk.closeNow()
    return null
  },
})
