import { BriefError } from '../app/errors.ts'
import type {
  Announcement,
  Answers,
  CallName,
  Host,
  Imported,
  OpenedFile,
  RecentFile,
  SourceFile,
  StartState,
} from '../app/host/contract.ts'
import type { Request } from './export/export-run.ts'
import { createMemoryHistory } from './memory-history.ts'

/** What stands in for the machine: real templates and samples, and answers for what only a machine can do. */
export interface MemorySetup {
  readonly templates: Answers['templates']
  readonly sample: (which: 'held' | 'planned') => Uint8Array
  readonly start?: Partial<StartState>
  /** Files that the next dialogs hand out, first to last; an empty answer is a dialog that was cancelled. */
  readonly dialogs?: readonly (readonly OpenedFile[])[]
  readonly importSources?: (files: readonly SourceFile[]) => Promise<Imported>
  readonly readDocument?: (file: SourceFile) => Promise<Answers['readDocument']>
  readonly preview?: (request: Request) => Promise<Answers['preview']>
  readonly exported?: (request: Request) => Promise<Answers['export']>
  /** Earlier versions every note has at first, newest first. */
  readonly versions?: Parameters<typeof createMemoryHistory>[1]
}

export interface MemoryHost extends Host {
  /** Every call so far, oldest first. */
  readonly calls: readonly { readonly name: CallName; readonly args: readonly unknown[] }[]
  /** Files as last saved, by token. */
  readonly files: ReadonlyMap<string, OpenedFile>
  /** Unsaved work as last handed over, by journal. */
  readonly journals: ReadonlyMap<string, Uint8Array>
  /** Makes the machine announce something. */
  announce(announcement: Announcement): void
  /** What the person will choose in the dialog after those that are set up. */
  willChoose(files: readonly OpenedFile[]): void
  /** What the person will pick in the next menu. */
  willPick(id: string): void
  /** The next call of this name is refused. */
  refuse(name: CallName, error: BriefError): void
}

/** A machine in memory, for tests of the window in a plain browser. */
export function createMemoryHost(setup: MemorySetup): MemoryHost {
  const calls: { name: CallName; args: readonly unknown[] }[] = []
  const files = new Map<string, OpenedFile>()
  const journals = new Map<string, Uint8Array>()
  const listeners = new Set<(announcement: Announcement) => void>()
  const refusals = new Map<CallName, BriefError>()
  const picks: string[] = []
  const dialogs = [...(setup.dialogs ?? [])]
  const history = createMemoryHistory('Me', setup.versions)
  let recents: readonly RecentFile[] = setup.start?.recents ?? []
  let last = 0

  const met = (name: CallName, ...args: unknown[]): void => {
    calls.push({ name, args })
    const error = refusals.get(name)
    refusals.delete(name)
    if (error) throw error
  }
  const done =
    <K extends CallName>(name: K) =>
    async (...args: unknown[]): Promise<null> => {
      met(name, ...args)
      return null
    }
  const keep = (token: string, name: string, bytes: Uint8Array) => {
    files.set(token, { token, name, bytes })
    const savedAt = new Date().toISOString()
    recents = [
      { token, name, folder: 'Documents', openedAt: savedAt },
      ...recents.filter((r) => r.token !== token),
    ]
    return savedAt
  }
  const missing = (what: string) =>
    new BriefError('file-missing', `${what} is not where it was.`, 'Choose Open and pick it again.')

  return {
    calls,
    files,
    journals,
    announce: (announcement) => {
      for (const listener of listeners) listener(announcement)
    },
    willChoose: (files) => void dialogs.push(files),
    willPick: (id) => void picks.push(id),
    refuse: (name, error) => void refusals.set(name, error),
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async droppedFile(file) {
      if (!(file instanceof File)) throw missing('The dropped file')
      const token = `dropped-${++last}-file`
      return { token, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    },
    async start() {
      met('start')
      return {
        platform: 'linux',
        version: '0',
        engine: 'memory',
        profile: {},
        recovered: [],
        theme: 'system',
        ...setup.start,
        recents,
      }
    },
    async openDialog(kind) {
      met('openDialog', kind)
      const chosen = dialogs.shift() ?? []
      for (const file of chosen) files.set(file.token, file)
      return chosen
    },
    async openToken(token) {
      met('openToken', token)
      const file = files.get(token)
      if (!file) throw missing('That file')
      return file
    },
    async forgetRecent(token) {
      met('forgetRecent', token)
      recents = recents.filter((r) => r.token !== token)
      return null
    },
    async save(token, bytes) {
      met('save', token, bytes)
      const savedAt = keep(token, files.get(token)?.name ?? 'Note.brief', bytes)
      history.keep({ token, journal: '' }, bytes, 'saved', savedAt)
      return { savedAt }
    },
    async saveAs(name, bytes, journal = '') {
      met('saveAs', name, bytes)
      const token = `saved-${++last}-file`
      const full = /\.brief$/.test(name) ? name : `${name}.brief`
      const savedAt = keep(token, full, bytes)
      history.moved({ journal }, { journal, token })
      history.keep({ journal, token }, bytes, 'saved', savedAt)
      return { token, name: full, savedAt }
    },
    async journal(journal, name, kind, bytes, token) {
      met('journal', journal, name, kind, bytes, token)
      journals.set(journal, bytes)
      return null
    },
    async closeJournal(journal) {
      met('closeJournal', journal)
      journals.delete(journal)
      return null
    },
    async versions(whose) {
      met('versions', whose)
      return history.list(whose)
    },
    async readVersion(whose, id) {
      met('readVersion', whose, id)
      return history.read(whose, id)
    },
    async keepVersion(whose, bytes) {
      met('keepVersion', whose, bytes)
      history.keep(whose, bytes, 'working')
      return null
    },
    async nameVersion(whose, id, name) {
      met('nameVersion', whose, id, name)
      history.name(whose, id, name)
      return null
    },
    async purgeVersions(whose, which) {
      met('purgeVersions', whose, which)
      history.purge(whose, which)
      return null
    },
    async templates() {
      met('templates')
      return setup.templates
    },
    async sample(which) {
      met('sample', which)
      return setup.sample(which)
    },
    async importSources(sources) {
      met('importSources', sources)
      if (!setup.importSources) throw missing('The reader of sources')
      return setup.importSources(sources)
    },
    cancelImport: done('cancelImport'),
    stopImport: done('stopImport'),
    async readDocument(file) {
      met('readDocument', file)
      if (!setup.readDocument) throw missing('The reader of Word files')
      return setup.readDocument(file)
    },
    async export(request) {
      met('export', request)
      if (!setup.exported) throw missing('The typesetter')
      return setup.exported(request)
    },
    cancelExport: done('cancelExport'),
    async preview(request) {
      met('preview', request)
      if (!setup.preview) throw missing('The typesetter')
      return setup.preview(request)
    },
    async printable(request) {
      met('printable', request)
      if (!setup.preview) throw missing('The typesetter')
      return (await setup.preview(request)).pdf
    },
    async print(paper) {
      met('print', paper)
      return 'printed'
    },
    openPages: done('openPages'),
    async chooseFolder() {
      met('chooseFolder')
      return { token: 'chosen-folder', name: 'Outbox' }
    },
    openExported: done('openExported'),
    openLicences: done('openLicences'),
    showExported: done('showExported'),
    async openLink(url) {
      met('openLink', url)
      return true
    },
    saveProfile: done('saveProfile'),
    setTheme: done('setTheme'),
    setDocument: done('setDocument'),
    async popUp(entries, place) {
      met('popUp', entries, place)
      return picks.shift() ?? null
    },
    closeWindow: done('closeWindow'),
  }
}
