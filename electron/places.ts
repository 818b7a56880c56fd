import { join } from 'node:path'
import { app } from 'electron'
import type { ProfilePlaces } from '../app/disk/profile.ts'

/** dist/ in a checkout, the archive in a package: both hold the same tree. */
const dist = join(__dirname, '..')

/** Unpacked beside the archive: the native typesetter cannot read inside one. */
export const resourcesFolder = (): string =>
  join(dist, 'resources').replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')
export const builtFile = (name: string): string => join(dist, name)
/** The folder the command line uses too. A folder named on the command line goes before it. */
export function choosePlaces(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return
  app.setPath('userData', process.env.AIDE_USER_DATA ?? join(app.getPath('appData'), 'aide-memoire'))
}

/** Settings, recents and the journal of unsaved work. */
export const userData = (): string => app.getPath('userData')
export const journalFolder = (): string => join(userData(), 'unsaved')
/** Earlier versions of notes. */
export const historyFolder = (): string => join(userData(), 'history')
/** An institution may put a read-only profile beside the program, in its resources folder. */
export const profilePlaces = (): ProfilePlaces => ({
  userData: userData(),
  ...(app.isPackaged && { house: join(process.resourcesPath, 'house-profile.json') }),
})
