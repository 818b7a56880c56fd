import type { Version } from '../../app/host/contract.ts'
import { compareSides, sayVersion, sideNow, sideOf } from '../compare/comparing.ts'
import type { Desk } from '../state/desk.ts'
import { fileNameOf } from '../state/file-name.ts'
import { sayTime } from '../ui/say-day.ts'
import { whoseOf } from './whose.ts'

/** Runs what a person asked for; what is refused is said in a message. */
const attempt = async (desk: Desk, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (cause) {
    desk.fail(cause)
  }
}

/** Shows what changed from a version to the note as it stands. */
export const showSince = (desk: Desk, version: Version): Promise<void> =>
  attempt(desk, async () => compareSides(desk, await sideOf(desk, version), sideNow(desk)))

/** Shows what a version changed of the one before it. */
export const showChange = (desk: Desk, before: Version, version: Version): Promise<void> =>
  attempt(desk, async () => compareSides(desk, await sideOf(desk, before), await sideOf(desk, version)))

/** Opens a version as a note of its own, without a file; the note it comes from stays as it is. */
export const openCopy = (desk: Desk, version: Version): Promise<void> =>
  attempt(desk, async () => {
    const { brief } = await sideOf(desk, version)
    desk.documents.leaving(() => {
      desk.documents.openBrief(brief, fileNameOf(brief.note.head.title))
      desk.say(
        `This is a copy of ${sayVersion(version)}. The note it comes from stays as it is; save this one under a name of its own.`,
      )
    })
  })

export const nameVersion = (desk: Desk, version: Version, name: string): Promise<void> =>
  attempt(desk, async () => {
    await desk.host.nameVersion(whoseOf(desk), version.id, name.trim())
    desk.store.setState((s) => ({ kept: s.kept + 1 }))
  })

/** Deletes for good; the history is listed anew. @throws what the machine refuses */
export async function purge(desk: Desk, which: Version | 'note' | 'everything'): Promise<void> {
  await desk.host.purgeVersions(whoseOf(desk), typeof which === 'string' ? which : { version: which.id })
  desk.store.setState((s) => ({ kept: s.kept + 1 }))
  const words = {
    note: 'The history of this note was deleted.',
    everything: 'The histories of all notes on this machine were deleted.',
  }
  desk.say(typeof which === 'string' ? words[which] : `The version of ${sayTime(which.at)} was deleted.`)
}
