import type { StoreApi } from 'zustand/vanilla'
import type { Brief } from '../../app/brief.ts'
import { salvageBrief } from '../../app/brief-file.ts'
import { BriefError } from '../../app/errors.ts'
import type { Host, OpenedFile, Recovered } from '../../app/host/contract.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import type { Head, Note } from '../../app/note/note.ts'
import { readText } from '../../app/note/text.ts'
import { openBrief, saveBrief, sourcesById } from '../../app/pipeline.ts'
import { deriveAnchors } from '../../app/review/anchors.ts'
import { accountOf } from '../../app/review/ledger/account.ts'
import type { EditorSession } from '../editor/session.ts'
import type { DeskState, OpenNote } from './desk-state.ts'
import { fileNameOf } from './file-name.ts'
import { createJournal } from './journal.ts'
import { keepLastWords } from './keep-last-words.ts'
import { openDocument } from './open-document.ts'
import { ownBytes } from './own-bytes.ts'
import { OPEN_THREADS } from './thread-filter.ts'
import { createThrottle } from './throttle.ts'
import { say, sayError, toErrorData } from './toasts.ts'

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

const NO_CLAIMS: DeskState['claims'] = []
/** How far panels may lag behind the keys, and how long they may wait for a quiet moment. */
const LIVE_MS = 150
const LIVE_LATE_MS = 100

export function createDocuments(
  host: Host,
  store: StoreApi<DeskState>,
  session: () => EditorSession | null,
): Documents {
  const get = store.getState
  let key = 0
  const journal = createJournal(host, store, { note: noteNow, brief: () => documents.current() })
  const live = createThrottle(LIVE_MS, LIVE_LATE_MS, () => {
    const editor = session()
    const note = editor?.current()
    const { open, live: before, annotations } = get()
    if (!editor || !note || !open) return
    const suggestions = editor.suggestions()
    const same = sameIds(suggestions, get().suggestions)
    // A comment being written is no thread yet.
    const kept = keepLastWords(annotations, before?.tree, new Set(editor.annotated().map((a) => a.id)))
    store.setState({
      live: note,
      ...(kept !== annotations && { annotations: kept }),
      ...(!same && { suggestions }),
    })
  })

  function noteNow(): Note | null {
    const { open, head } = get()
    return open && { ...(session()?.current() ?? open.brief.note), head }
  }

  function put(open: Omit<OpenNote, 'key'>, saved: DeskState['saved']): void {
    const { brief } = open
    store.setState({
      open: { ...open, key: ++key },
      head: brief.note.head,
      meeting: brief.meeting ?? null,
      annotations: brief.annotations,
      claims: brief.claims ?? NO_CLAIMS,
      suggestions: brief.suggestions ?? [],
      suggesting: false,
      showing: 'both',
      suggestion: null,
      saved,
      revision: 0,
      live: brief.note,
      sheet: null,
      lit: null,
      thread: null,
      comparing: null,
      changeAt: null,
      threadFilter: OPEN_THREADS,
      drafting: null,
      findings: [],
      ledger: null,
      checking: null,
      need: null,
      needsAll: false,
      pending: [],
      form: null,
      picking: null,
      checked: false,
      sides: null,
      find: 'off',
      headShown: false,
      leftTab: brief.meeting ? 'meeting' : 'outline',
      rightTab:
        brief.annotations.some((a) => !a.resolved) || brief.suggestions?.length ? 'comments' : 'needs',
    })
  }

  async function write(saveBytes: (bytes: Uint8Array) => Promise<SaveResult | null>): Promise<boolean> {
    const { open } = get()
    const brief = documents.current()
    if (!open || !brief || open.brief.readOnly) return false
    const before = get().saved
    const revision = get().revision
    store.setState({ saved: { kind: 'saving' } })
    try {
      const result = await saveBytes(saveBrief(brief))
      if (!result) {
        store.setState({ saved: before })
        return false
      }
      const typedSince = get().revision !== revision
      store.setState((s) => ({
        saved: typedSince ? { kind: 'changed' } : { kind: 'saved', at: result.savedAt },
        open: s.open && {
          ...s.open,
          ...(result.name && { name: result.name }),
          ...(result.token && { token: result.token }),
        },
      }))
      store.setState((s) => ({ kept: s.kept + 1 }))
      if (!typedSince) await journal.close(open.journal)
      return !typedSince
    } catch (error) {
      store.setState({ saved: { kind: 'failed', error: toErrorData(error) } })
      sayError(store, error, [
        { words: 'Save as…', run: () => void documents.saveAs() },
        { words: 'Try again', run: () => void documents.save() },
      ])
      return false
    }
  }

  const attempt = async (work: () => Promise<void> | void): Promise<void> => {
    try {
      await work()
    } catch (error) {
      sayError(store, error)
    }
  }

  async function openAnything(file: OpenedFile): Promise<void> {
    try {
      const { brief, kind, notices } = await openDocument(host, file)
      // Reading may have taken a moment, in which words were typed.
      documents.leaving(() => {
        if (kind === 'brief') return documents.openBrief(brief, file.name, file.token)
        documents.openBrief(brief, fileNameOf(brief.note.head.title))
        const from = `Opened from “${file.name}”, which stays as it is. Saving keeps this note as a brief.`
        say(store, [from, ...notices].join(' '))
      })
    } catch (error) {
      sayError(store, error, rescueOf(file, error))
    }
  }

  /** A damaged brief often still holds its text: what to do about it. */
  function rescueOf({ name, bytes }: OpenedFile, error: unknown) {
    const damaged = error instanceof BriefError && error.code === 'pack-damaged'
    const found = damaged ? salvageBrief(bytes, name) : null
    if (!found) return []
    const open = () => {
      documents.openBrief(found.brief, fileNameOf(found.brief.note.head.title))
      const text = found.whole
        ? 'The whole text could be read'
        : 'The text could be read up to where the file is damaged'
      say(
        store,
        `${text}. The meeting’s record, sources, comments and pictures are lost. “${name}” stays as it is; save this note under a new name.`,
      )
    }
    return [{ words: 'Open what can be read', run: () => documents.leaving(open) }]
  }

  const documents: Documents = {
    openFile(file) {
      void openAnything(file)
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
      store.setState({
        open: null,
        comparing: null,
        changeAt: null,
        live: null,
        meeting: null,
        annotations: [],
        claims: [],
        ledger: null,
        suggestions: [],
        suggesting: false,
        head: {},
        sheet: null,
        saved: { kind: 'new' },
      })
      void attempt(async () => {
        store.setState({ recents: (await host.start()).recents })
      })
    },
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
      const touched = revision > 0 || claims !== (open.brief.claims ?? NO_CLAIMS)
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

const sameIds = (a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean =>
  a.length === b.length && a.every(({ id }, n) => id === b[n]?.id)

interface SaveResult {
  readonly savedAt: string
  readonly name?: string
  readonly token?: string
}
