import { basename, dirname } from 'node:path'
import { app } from 'electron'
import { readProfile, writeProfile } from '../../app/disk/profile.ts'
import { readRecents, removeRecent } from '../../app/disk/recents.ts'
import { readTemplates } from '../../app/disk/resources.ts'
import type { RecentFile, Recovered, StartState } from '../../app/host/contract.ts'
import { Profile } from '../../app/profile.ts'
import type { Desk } from '../desk.ts'
import { openPath } from '../files.ts'
import type { ReadAhead } from '../opening/read-ahead.ts'
import { builtFile, profilePlaces, resourcesFolder, userData } from '../places.ts'
import { readPreferences } from '../preferences.ts'
import type { makeSample } from '../sample.ts'
import type { Handlers } from './handlers.ts'

const resources = () => ({ folder: resourcesFolder() })

type Calls = Pick<Handlers, 'start' | 'forgetRecent' | 'templates' | 'sample' | 'saveProfile'>

/** What the window needs to begin, and what ships with the program. */
export function startCalls(desk: Desk): Calls {
  // Begun before the first page asks: it is still being loaded.
  let begun: ReturnType<typeof gather> | null = gather(desk)
  begun.catch(() => {})
  return {
    async start() {
      const gathered = begun ?? gather(desk)
      begun = null
      const [preferences, profile, recents, recovered] = await gathered
      const { path, ahead, sample } = desk.takeOpening()
      const open = path ? await openOrSay(path, desk, ahead) : undefined
      return {
        platform: platform(),
        version: app.getVersion(),
        engine: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}`,
        profile,
        recents,
        recovered,
        theme: preferences.theme,
        ...(open && { open }),
        ...(sample && { openSample: true }),
        ...(preferences.lastFolder && { lastFolder: folderFor(preferences.lastFolder, desk) }),
      } satisfies StartState
    },
    async forgetRecent(token) {
      await removeRecent(userData(), desk.tokens.path(token, 'note'))
      return null
    },
    templates: () => readTemplates(resources()),
    async sample(id) {
      // A bundle of its own: it holds the whole pipeline, which no other start needs.
      const made: { makeSample: typeof makeSample } = require(builtFile('electron/sample.cjs'))
      return made.makeSample(id, resources(), profilePlaces())
    },
    async saveProfile(profile) {
      await writeProfile(profilePlaces(), Profile.parse(profile))
      return null
    },
  }
}

const gather = (desk: Desk) =>
  Promise.all([readPreferences(), readProfile(profilePlaces()), listRecents(desk), listRecovered(desk)])

export const folderFor = (path: string, desk: Desk) => ({
  token: desk.tokens.give({ kind: 'folder', path }),
  name: basename(path) || path,
})

async function listRecents(desk: Desk): Promise<readonly RecentFile[]> {
  return (await readRecents(userData())).map(({ path, openedAt }) => ({
    token: desk.tokens.give({ kind: 'note', path }),
    name: basename(path),
    folder: dirname(path),
    openedAt,
  }))
}

async function listRecovered(desk: Desk): Promise<readonly Recovered[]> {
  return (await desk.journals.recover()).map(({ id, name, at, pack, text, path }) => ({
    journal: id,
    name,
    at,
    bytes: pack,
    ...(text && { text }),
    ...(path && { token: desk.tokens.give({ kind: 'note', path }) }),
  }))
}

/** A file that cannot be opened must not keep the window from starting. */
async function openOrSay(path: string, desk: Desk, ahead?: ReadAhead) {
  try {
    return await openPath(path, desk, ahead)
  } catch (cause) {
    desk.sayProblem(cause)
    return undefined
  }
}

function platform(): StartState['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}
