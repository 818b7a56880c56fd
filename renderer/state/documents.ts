import type { StoreApi } from 'zustand/vanilla'
import type { Brief } from '../../app/brief.ts'
import type { Host, OpenedFile, Recovered } from '../../app/host/contract.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import type { Head, Note } from '../../app/note/note.ts'
import { readText } from '../../app/note/text.ts'
import { openBrief, sourcesById } from '../../app/pipeline.ts'
import { deriveAnchors } from '../../app/review/anchors.ts'
import { accountOf } from '../../app/review/ledger/account.ts'
import type { EditorSession } from '../editor/session.ts'
import { type DeskState, NO_NOTE, type OpenNote } from './desk-state.ts'
import { fileNameOf } from './file-name.ts'
import { createJournal } from './journal.ts'
import { createLiveNote } from './live-note.ts'
import { noteState } from './note-state.ts'
import { openFile } from './open-file.ts'
import { ownBytes } from './own-bytes.ts'
import { saveFile } from './save-file.ts'
import { sayError } from './toasts.ts'

/** Opening, keeping and saving the one note on the desk. */
export interface Documents {
  openFile(file: OpenedFile): void
  openBrief(brief: Brief, name: string, token?: string): void
  /** Puts another state of the open note in its place: same file, same journal. */
  replace(brief: Brief, saved: DeskState['saved']): void
  /** Puts a record and its texts beside an open note that stands on none. */
  attach(meeting: Meeting, sources: ReadonlyMap<string, string>): void
  openSample(which: 'held' | 'planned'): Promise<void>
  openRecent(token: string): Promise<void>
  /** Lists anew what was open last. */
  refreshRecents(): Promise<void>
  recover(found: Recovered): void
  forget(found: Recovered): void
  /** Asks for a file and opens it. */
  choose(): Promise<void>
  save(): Promise<boolean>
  saveAs(): Promise<boolean>
  close(): void
  /** Gives up the words that were not saved. */
  discard(): void
  /** Runs `then` at once, or after asking what is to become of unsaved words. */
  leaving(then: () => void): void
  setHead(head: Head): void
  /** The open note with every word as it stands now. */
  current(): Brief | null
  /** Called after each change of the text. */
  changed(): void
}

export function createDocuments(
  host: Host,
  store: StoreApi<DeskState>,
  session: () => EditorSession | null,
): Documents {
  const get = store.getState
  let key = 0
  const journal = createJournal(host, store, { note: noteNow, brief: () => documents.current() })
  const live = createLiveNote(store, session)

  function noteNow(): Note | null {
    const { open, head } = get()
    return open && { ...(session()?.current() ?? open.brief.note), head }
  }

  function put(open: Omit<OpenNote, 'key'>, saved: DeskState['saved']): void {
    store.setState(noteState({ ...open, key: ++key }, saved))
  }

  const write = (bytes: Parameters<typeof saveFile>[2]) => saveFile(store, documents, bytes, journal.close)

  const attempt = async (work: () => Promise<void> | void): Promise<void> => {
    try {
      await work()
    } catch (error) {
      sayError(store, error)
    }
  }

  const documents: Documents = {
    openFile(file) {
      void openFile(host, store, documents, file)
    },
    openBrief(brief, name, token) {
      put(
        { brief, name, ...(token && { token }), journal: crypto.randomUUID() },
        token ? { kind: 'saved' } : { kind: 'new' },
      )
    },
    replace(brief, saved) {
      const { open } = get()
      if (!open) return
      const { name, token, journal: id } = open
      put({ brief, name, ...(token && { token }), journal: id }, saved)
      if (saved.kind === 'saved') void journal.close(id)
      else journal.soon('pack')
    },
    attach(meeting, sources) {
      store.setState((s) => ({
        open: s.open && { ...s.open, brief: { ...s.open.brief, sources } },
        meeting,
        leftTab: 'meeting',
        leftShown: true,
        sheet: null,
        saved: { kind: 'changed' },
        revision: s.revision + 1,
      }))
      journal.soon('pack')
    },
    openSample: (which) =>
      attempt(async () => {
        const bytes = await host.sample(which)
        const brief = openBrief(bytes, 'the sample')
        documents.openBrief(brief, fileNameOf(brief.note.head.title))
      }),
    openRecent: (token) =>
      attempt(async () => {
        documents.openFile(await host.openToken(token))
      }),
    recover(found) {
      void attempt(() => {
        const brief = openBrief(found.bytes, found.name)
        const text = found.text && new TextDecoder().decode(found.text)
        put(
          {
            brief: text === undefined ? brief : { ...brief, note: readText(text, found.name) },
            name: found.name,
            ...(found.token && { token: found.token }),
            journal: found.journal,
          },
          { kind: 'changed' },
        )
        store.setState((s) => ({ recovered: s.recovered.filter((r) => r !== found) }))
      })
    },
    forget(found) {
      void attempt(async () => {
        await host.closeJournal(found.journal)
        store.setState((s) => ({ recovered: s.recovered.filter((r) => r !== found) }))
      })
    },
    choose: () =>
      attempt(async () => {
        const [file] = await host.openDialog('note')
        if (file) documents.openFile(file)
      }),
    async save() {
      const { open } = get()
      const token = open?.token
      return token ? write((bytes) => host.save(token, ownBytes(bytes))) : documents.saveAs()
    },
    saveAs() {
      const { open, head } = get()
      const name = open?.token ? open.name : fileNameOf(head.title)
      return write((bytes) => host.saveAs(name, ownBytes(bytes), open?.journal))
    },
    close() {
      const { open } = get()
      if (!open) return
      void journal.close(open.journal)
      store.setState(NO_NOTE)
      void documents.refreshRecents()
    },
    refreshRecents: () =>
      attempt(async () => {
        store.setState({ recents: (await host.start()).recents })
      }),
    discard() {
      const { open } = get()
      if (open) void journal.close(open.journal)
      store.setState({ saved: { kind: 'saved' } })
    },
    leaving(then) {
      const { saved, open } = get()
      const unsaved = open && (saved.kind === 'changed' || saved.kind === 'failed')
      if (unsaved) store.setState({ sheet: { kind: 'unsaved', then } })
      else then()
    },
    setHead(head) {
      store.setState((s) => ({ head, saved: { kind: 'changed' }, revision: s.revision + 1 }))
      journal.soon('pack')
    },
    current() {
      const { open, meeting, annotations, claims, ledger, revision } = get()
      const note = noteNow()
      if (!open || !note) return null
      const { meeting: _, claims: __, account, suggestions: loaded = [], ...rest } = open.brief
      // A note that is opened and saved keeps its bytes, whatever a newer check would say of it.
      const touched = revision > 0 || claims !== (open.brief.claims ?? NO_NOTE.claims)
      const sources = sourcesById({ ...open.brief, ...(meeting && { meeting }) })
      const accounted = ledger && touched ? accountOf(ledger.entries, sources) : account
      const suggestions = session()?.suggestions() ?? loaded
      return {
        ...rest,
        ...(meeting && { meeting }),
        ...(suggestions.length > 0 && { suggestions }),
        ...(claims.length > 0 && { claims }),
        ...(accounted?.length && { account: accounted }),
        note,
        annotations: deriveAnchors(note.tree, annotations),
      }
    },
    changed() {
      // The same object while nothing new is to be said: drawing costs a walk over the whole page.
      store.setState((s) => ({
        saved: s.saved.kind === 'changed' ? s.saved : { kind: 'changed' },
        revision: s.revision + 1,
      }))
      journal.soon('text')
      live.soon()
    },
  }
  // Threads, suggestions, claims and the record change without the text; the journal follows them whole: its text record holds none.
  store.subscribe((now, before) => {
    if (!now.open || now.open.key !== before.open?.key) return
    const others =
      now.annotations !== before.annotations ||
      now.suggestions !== before.suggestions ||
      now.claims !== before.claims ||
      now.meeting !== before.meeting ||
      now.open.brief !== before.open.brief
    if (others) journal.soon('pack')
  })
  return documents
}
