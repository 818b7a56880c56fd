import type { Brief } from './brief.ts'
import { readBrief, writeBrief } from './brief-file.ts'
import type {
  Citation,
  ExportedFile,
  ExportInput,
  ExportOptions,
  LedgerLine,
  SourceEntry,
} from './export/export.ts'
import { type ExportPorts, exportNote, printsLedger } from './export/export-note.ts'
import type { ImportOptions, ImportResult, SourceFile } from './meeting/importers/index.ts'
import type { Evidence, Meeting, Source } from './meeting/meeting.ts'
import { meetingsOf } from './meeting/meetings-of.ts'
import { readHead } from './note/head.ts'
import type { CheckInput, Finding } from './review/checks/check.ts'
import { runChecks } from './review/checks/index.ts'
import { type Ledger, ledgerOf } from './review/ledger/ledger.ts'
import { type FillOptions, fillTemplate } from './template/fill-template.ts'
import { parseTemplate } from './template/parse-template.ts'

/**
 * The whole flow, one call a stage. The window, the command line and the tests all go through here, so that the
 * same input gives the same bytes everywhere.
 *
 *     source texts ─▶ importMeeting ─▶ newBrief ─▶ (a person edits) ─▶ checkBrief ─▶ exportBrief
 *                                          ▲                │
 *                                          └── openBrief ◀── saveBrief
 *
 *     reviewers' copies ─▶ mergeBriefs ─▶ suggestions and threads a person settles
 *     a record set right ─▶ refreshBrief ─▶ changes a person takes (applyChanges) ─▶ the same note, bound again
 */

/** Sources as bytes → a drafted record, the texts it points into, and what could not be read. */
export async function importMeeting(
  files: readonly SourceFile[],
  options: ImportOptions,
): Promise<ImportResult> {
  // The readers of all formats are a third of the program; nobody waits for them who opens a note.
  const { importSources } = await import('./meeting/importers/index.ts')
  return importSources(files, options)
}

export interface NewBrief {
  readonly brief: Brief
  /** References that were filled, and those the record had nothing for. */
  readonly filled: readonly string[]
  readonly empty: readonly string[]
}

/** A template and a record (or none: a blank note) → a note that stands on that record. */
export function newBrief(
  template: { readonly text: string; readonly file?: string },
  from: { readonly meeting?: Meeting; readonly sources?: ReadonlyMap<string, string> },
  options: FillOptions,
): NewBrief {
  const { note, filled, empty } = fillTemplate(
    parseTemplate(template.text, template.file),
    from.meeting,
    options,
  )
  const brief: Brief = {
    note,
    ...(from.meeting && { meeting: from.meeting, filled: from.meeting }),
    ...(options.forms && { forms: options.forms }),
    template: template.text,
    annotations: [],
    sources: from.sources ?? new Map(),
    images: new Map(),
    others: new Map(),
  }
  return { brief, filled, empty }
}

/** Bytes of a `.brief` → the note and what it stands on. @throws {BriefError} `pack-damaged`, `pack-too-large` … */
export const openBrief = readBrief
/** The note and what it stands on → bytes of a `.brief`; the same input gives the same bytes. */
export const saveBrief = writeBrief
/** Reviewers' copies and the note they were made of → one note, their edits as suggestions, their threads united. */
export { authorOfCopy, mergeBriefs, pickVersion } from './merge-briefs.ts'
/** A note and a record that moved on → what changes, one by one or all, and where a person's words stay. */
export { applyChanges, refreshBrief } from './refresh-brief.ts'
/** The same with what a person decided already, and a decision on one, some or all of them. */
export { decideChanges, pendingChanges } from './refresh-decisions.ts'
export { readHead }

/** What the house sets for all its notes, as far as checks ask for it. */
export type House = Pick<CheckInput, 'markings' | 'words'>

/** What a careful colleague would point at before this goes out, worst first. */
export const checkBrief = (brief: Brief, house: House = {}): readonly Finding[] =>
  runChecks(toCheckInput(brief, house))

/** What each statement of the note stands on, and what people settled of it. */
export const ledgerOfBrief = (brief: Brief): Ledger => ledgerOf(toCheckInput(brief))

const toCheckInput = (brief: Brief, house: House = {}): CheckInput => ({
  note: brief.note,
  ...(brief.meeting && { meeting: brief.meeting }),
  sources: sourcesById(brief),
  ...(brief.claims && { claims: brief.claims }),
  ...house,
})

const named = new WeakMap<Brief['sources'], { meeting: Meeting | undefined; byId: Brief['sources'] }>()

/**
 * Texts by the id their record entry has; a text no entry names goes by its file name. The same sources and record give
 * the same map, by which the checks know what they have read already.
 */
export function sourcesById({
  sources,
  meeting,
}: Pick<Brief, 'sources' | 'meeting'>): ReadonlyMap<string, string> {
  const known = named.get(sources)
  if (known && known.meeting === meeting) return known.byId
  const idOf = new Map(allOf(meeting, (m) => m.sources).map((s: Source) => [s.file, s.id]))
  const made = new Map([...sources].map(([file, text]) => [idOf.get(file) ?? file, text]))
  // A record that only says other things of its sources leaves what was read of them standing.
  const same = known && [...made.keys()].every((id) => known.byId.has(id))
  const byId = same ? known.byId : made
  named.set(sources, { meeting, byId })
  return byId
}

/** What an export may know of a brief. The packed note goes along only when it is to be embedded. */
export function toExportInput(
  brief: Brief,
  options: Pick<ExportOptions, 'embed'>,
  ledger?: readonly LedgerLine[],
): ExportInput {
  return {
    head: brief.note.head,
    tree: brief.note.tree,
    annotations: brief.annotations,
    ...(brief.suggestions && { suggestions: brief.suggestions }),
    sources: allOf(brief.meeting, (m) => m.sources).map(toSourceEntry),
    citations: Object.fromEntries(allOf(brief.meeting, (m) => m.evidence).map((e) => [e.id, toCitation(e)])),
    images: Object.fromEntries(brief.images),
    ...(ledger && { ledger }),
    ...(options.embed && { pack: saveBrief(brief) }),
  }
}

/** Each statement of fact and what it stands on, as an annex prints it. */
export function ledgerLines(brief: Brief, ledger: Ledger = ledgerOfBrief(brief)): readonly LedgerLine[] {
  const sources = sourcesById(brief)
  return ledger.entries
    .filter((e) => e.asks || e.settled)
    .map(({ place, state, settled, without, evidence }) => ({
      quote: place.quote,
      state,
      ...(settled && { by: settled.by, when: settled.when }),
      ...(without === 'record' && { record: true }),
      evidence: evidence.map(({ how, source, start, end }) => ({
        how,
        source,
        exact: (sources.get(source) ?? '').slice(start, end),
      })),
    }))
}

/** A brief → files in the formats asked for. @throws {BriefError} `withheld-text-found`, `typeset-failed`, `cancelled` … */
export function exportBrief(
  brief: Brief,
  options: ExportOptions,
  ports: ExportPorts,
): Promise<readonly ExportedFile[]> {
  const ledger = printsLedger(brief.note.head, options, ports.styles) ? ledgerLines(brief) : undefined
  return exportNote(toExportInput(brief, options, ledger), options, ports)
}

/** A record's list together with those of the meetings inside it. */
const allOf = <T>(
  meeting: Meeting | undefined,
  pick: (m: Meeting) => readonly T[] | undefined,
): readonly T[] => (meeting ? meetingsOf(meeting).flatMap((m) => pick(m) ?? []) : [])

function toSourceEntry(s: Source): SourceEntry {
  const { id, title, publisher, published, retrieved, url, whose } = s
  return {
    id,
    title,
    ...(publisher && { publisher }),
    ...(published && { published }),
    ...(retrieved && { retrieved }),
    ...(url && { url }),
    ...(whose && { whose }),
  }
}

const toCitation = (e: Evidence): Citation => ({ source: e.source, exact: e.quote.exact })
