import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Host } from '../../app/host/contract.ts'
import { Profile } from '../../app/profile.ts'
import type { EditorSession } from '../editor/session.ts'
import { passagesOf } from '../meeting/passages.ts'
import { createDecisionHistory, type DecisionHistory } from './decision-history.ts'
import { type DeskState, INITIAL, type Sheet, type Theme } from './desk-state.ts'
import { createDocuments, type Documents } from './documents.ts'
import { createImports, type Imports } from './imports.ts'
import { createRecordHistory, type RecordHistory } from './record-history.ts'
import { createSuggestions, type Suggestions } from './suggestions.ts'
import { createThreads, type Threads } from './threads.ts'
import { dismiss, say, sayError, toErrorData } from './toasts.ts'

/** What every part of the window works on: the machine, the state, the editor's session, and what can be done. */
export interface Desk {
  readonly host: Host
  readonly store: StoreApi<DeskState>
  readonly documents: Documents
  readonly threads: Threads
  readonly record: RecordHistory
  readonly decisions: DecisionHistory
  readonly imports: Imports
  readonly suggestions: Suggestions
  /** The open note's editor; null on the start screen. */
  session(): EditorSession | null
  attach(session: EditorSession | null): void
  start(): Promise<void>
  setTheme(theme: Theme): void
  show(sheet: Sheet | null): void
  /** Shows the passage that a citation or an item of the record rests on, in the source's own text. */
  lightEvidence(ids: readonly string[]): void
  /** Shows passages of the sources found by a check. */
  lightPassages(
    places: readonly { readonly source: string; readonly start: number; readonly end: number }[],
  ): void
  say(words: string, actions?: DeskState['toasts'][number]['actions']): number
  fail(error: unknown): void
  dismiss(id: number): void
}

export function createDesk(host: Host): Desk {
  const store = createStore<DeskState>()(() => INITIAL)
  let session: EditorSession | null = null
  const documents = createDocuments(host, store, () => session)
  const threads = createThreads(store, () => session)
  const record = createRecordHistory(store, () => session, documents.current)
  const suggestions = createSuggestions(store, () => session)

  const desk: Desk = {
    host,
    store,
    documents,
    threads,
    record,
    decisions: createDecisionHistory(store, () => session),
    imports: createImports(host, store),
    suggestions,
    session: () => session,
    attach: (next) => {
      session = next
      suggestions.attached()
    },
    async start() {
      try {
        const begun = await host.start()
        store.setState({
          phase: 'ready',
          startError: null,
          platform: begun.platform,
          version: begun.version,
          recents: begun.recents,
          recovered: begun.recovered,
          profile: readProfile(begun.profile),
          theme: begun.theme,
          folder: begun.lastFolder ?? null,
        })
        if (begun.open) documents.openFile(begun.open)
        else if (begun.openSample) await documents.openSample('held')
      } catch (error) {
        store.setState({ phase: 'failed', startError: toErrorData(error) })
      }
    },
    setTheme: (theme) => {
      store.setState({ theme })
      void host.setTheme(theme).catch(desk.fail)
    },
    show: (sheet) => store.setState({ sheet }),
    lightEvidence(ids) {
      const { meeting, open } = store.getState()
      const passages = open && meeting ? passagesOf(meeting, ids, open.brief.sources) : []
      if (passages.length > 0) store.setState({ lit: { passages, at: 0 }, leftShown: true })
      else if (ids.length > 0) say(store, 'The source of this passage did not come with the note.')
    },
    lightPassages(places) {
      const passages = places.map((p) => ({ ...p, evidence: '', exact: true }))
      store.setState({ lit: { passages, at: 0 }, leftShown: true })
    },
    say: (words, actions) => say(store, words, actions),
    fail: (error) => sayError(store, error),
    dismiss: (id) => dismiss(store, id),
  }
  return desk
}

function readProfile(value: unknown): Profile {
  const read = Profile.safeParse(value ?? {})
  return read.success ? read.data : Profile.parse({})
}
