import { join } from 'node:path'
import { nativeTheme, shell } from 'electron'
import { BriefError } from '../../app/errors.ts'
import type { Desk } from '../desk.ts'
import { openLink } from '../links.ts'
import { resourcesFolder } from '../places.ts'
import { popUp } from '../pop-up.ts'
import { changePreferences } from '../preferences.ts'
import type { Handlers } from './handlers.ts'

type Calls = Pick<
  Handlers,
  'openLink' | 'openLicences' | 'setTheme' | 'setDocument' | 'popUp' | 'closeWindow'
>

/** Made by the build. */
const NOTICES = 'third-party-notices.txt'

/** The window itself: its title, colours, links and end. */
export const windowCalls = (desk: Desk): Calls => ({
  openLink: (address) => openLink(address, desk.window()),
  async openLicences() {
    const refusal = await shell.openPath(join(resourcesFolder(), NOTICES))
    if (refusal)
      throw new BriefError(
        'file-unreadable',
        'No program on this machine opens text files.',
        `The licences stand in “${NOTICES}”, among the program’s resources.`,
      )
    return null
  },
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
