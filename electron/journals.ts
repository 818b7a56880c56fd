import { dropJournal, Journal, type JournalState, readJournals } from '../app/disk/journal.ts'
import { journalFolder } from './places.ts'

/** The journals of this run's notes, by the id the window chose. */
export interface Journals {
  write(
    id: string,
    kind: 'pack' | 'text' | 'edit',
    bytes: Uint8Array,
    about: { name: string; path?: string },
  ): Promise<void>
  close(id: string): Promise<void>
  /** What is left of earlier runs and of a page that died. */
  recover(): Promise<readonly JournalState[]>
}

export function createJournals(): Journals {
  const open = new Map<string, { journal: Journal; at: string }>()
  return {
    write(id, kind, bytes, about) {
      const entry = open.get(id) ?? {
        journal: new Journal(journalFolder(), id),
        at: new Date().toISOString(),
      }
      open.set(id, entry)
      return entry.journal.write(kind, bytes, { ...about, at: entry.at })
    },
    async close(id) {
      const entry = open.get(id)
      open.delete(id)
      await (entry ? entry.journal.close() : dropJournal(journalFolder(), id))
    },
    recover: () => readJournals(journalFolder()),
  }
}
