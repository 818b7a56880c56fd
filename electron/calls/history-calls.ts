import type { Desk } from '../desk.ts'
import type { Handlers } from './handlers.ts'

type Calls = Pick<Handlers, 'versions' | 'readVersion' | 'keepVersion' | 'nameVersion' | 'purgeVersions'>

/** Earlier versions of the note on the desk. */
export const historyCalls = ({ history }: Desk): Calls => ({
  versions: (note) => history.list(note),
  readVersion: (note, id) => history.read(note, id),
  async keepVersion(note, bytes) {
    await history.working(note, bytes)
    return null
  },
  async nameVersion(note, id, name) {
    await history.name(note, id, name.trim())
    return null
  },
  async purgeVersions(note, which) {
    if (which === 'everything') await history.purgeEverything()
    else await history.purge(note, which === 'note' ? undefined : which.version)
    return null
  },
})
