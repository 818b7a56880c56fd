import type { Root } from 'mdast'
import * as z from 'zod'
import type { Brief } from './brief.ts'
import { BriefError } from './errors.ts'
import { FormOptions } from './meeting/form-options.ts'
import type { Meeting } from './meeting/meeting.ts'
import { readMeetingText } from './meeting/read-meeting.ts'
import { type Pack, readPack, salvageText, writePack } from './note/pack.ts'
import { plainText } from './note/plain-text.ts'
import { readText, writeText } from './note/text.ts'
import { readLedger, writeLedger } from './review/ledger/ledger-file.ts'
import {
  isAnnotationPage,
  readSuggestions,
  readWebAnnotations,
  writeWebAnnotations,
} from './review/web-annotation.ts'

/** Parts of the pack this version knows, by their paths. */
const MEETING = 'assets/meeting.json'
const FILLED = 'assets/filled.json'
const FILLING = 'assets/filling.json'
const TEMPLATE = 'assets/template.md'
const ANNOTATIONS = 'assets/annotations.json'
const LEDGER = 'assets/ledger.json'
const SOURCES = 'assets/sources/'
const IMAGE = /^assets\/[0-9a-f]{64}\.(png|jpg|gif|webp)$/

/** How the note was filled, and what was decided since. */
const Filling = z.object({
  forms: FormOptions.optional(),
  decided: z.array(z.string().max(2_000)).max(20_000).optional(),
})

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const json = (value: unknown): Uint8Array => encode(`${JSON.stringify(value, null, 2)}\n`)

/** A brief → the bytes of its `.brief`; the same brief gives the same bytes. @throws {BriefError} `note-invalid` */
export function writeBrief(brief: Brief): Uint8Array {
  const parts = new Map<string, Uint8Array>(brief.others)
  if (brief.meeting) parts.set(MEETING, json(brief.meeting))
  if (brief.filled) parts.set(FILLED, json(brief.filled))
  const { forms, decided } = brief
  if (forms || decided?.length)
    parts.set(FILLING, json({ ...(forms && { forms }), ...(decided?.length && { decided }) }))
  if (brief.template !== undefined) parts.set(TEMPLATE, encode(brief.template))
  const { claims = [], account = [] } = brief
  const anchored = brief.annotations.length + (brief.suggestions?.length ?? 0)
  const text = anchored + claims.length + account.length > 0 ? plainText(brief.note.tree) : ''
  if (claims.length + account.length > 0) parts.set(LEDGER, json(writeLedger({ claims, account }, text)))
  if (anchored > 0) {
    parts.set(ANNOTATIONS, json(writeWebAnnotations(brief.annotations, text, brief.suggestions)))
  }
  for (const [file, text] of brief.sources) parts.set(SOURCES + file, encode(text))
  for (const [url, bytes] of brief.images) parts.set(url, bytes)
  return writePack(encode(writeText(brief.note)), parts)
}

/**
 * The bytes of a `.brief` → the brief. What this version does not know, or cannot read of a newer one, is kept for the
 * next save.
 * @param tree Its text's tree, where that was read before.
 * @throws {BriefError} `pack-damaged`, `pack-too-large`, `note-invalid`, `meeting-invalid`
 */
export function readBrief(bytes: Uint8Array, file = 'the note', tree?: Root): Brief {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw notAPack(file)
  const pack = readPack(bytes, file)
  const note = readText(strictText(pack.text, file), file, tree)
  const others = new Map([...pack.parts].filter(([name]) => !isKnown(name)))
  const record = (name: string) => recordIn(pack, name, file, others)
  const meeting = record(MEETING)
  const filled = record(FILLED)
  const template = pack.parts.get(TEMPLATE)
  const filling = fillingIn(pack, others)
  const threads = pack.parts.get(ANNOTATIONS)
  const text = plainText(note.tree)
  const page = threads && readJson(threads)
  const kept = pack.parts.get(LEDGER)
  const ledger = kept && readLedger(readJson(kept))
  if (kept && !ledger) others.set(LEDGER, kept)
  // A list of threads that cannot be read must not cost the note, nor the note's next save the list.
  if (threads && !isAnnotationPage(page)) others.set(ANNOTATIONS, threads)
  return {
    note,
    ...(meeting && { meeting }),
    ...(filled && { filled }),
    ...(filling?.forms && { forms: filling.forms }),
    ...(filling?.decided?.length && { decided: filling.decided }),
    ...(template && { template: decode(template) }),
    annotations: readWebAnnotations(page, text),
    suggestions: readSuggestions(page),
    ...(ledger?.claims.length && { claims: ledger.claims }),
    ...(ledger?.account.length && { account: ledger.account }),
    sources: new Map(namesUnder(pack.parts, SOURCES).map(([name, part]) => [name, decode(part)])),
    images: new Map([...pack.parts].filter(([name]) => IMAGE.test(name))),
    others,
    ...(pack.newer && { readOnly: true }),
  }
}

/** A Markdown file as a brief that stands on nothing yet. @throws {BriefError} `source-binary`, `note-invalid` */
export function readMarkdownFile(bytes: Uint8Array, file = 'the note', tree?: Root): Brief {
  return briefOf(readText(strictText(bytes, file), file, tree))
}

/** What a damaged `.brief` still yields: its text. Null when not even that. */
export function salvageBrief(
  bytes: Uint8Array,
  file = 'the note',
): { readonly brief: Brief; readonly whole: boolean } | null {
  const found = salvageText(bytes)
  return found && { brief: briefOf(readText(decode(found.text), file)), whole: found.whole }
}

const briefOf = (note: Brief['note']): Brief => ({
  note,
  annotations: [],
  sources: new Map(),
  images: new Map(),
  others: new Map(),
})

function strictText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new BriefError(
      'source-binary',
      `“${file}” is not text in UTF-8.`,
      'Save it as UTF-8 text first, or bring it in as a source. The file was not changed.',
      { file },
      undefined,
      { cause },
    )
  }
}

/** A record of a newer version may not fit; the note is shown without it, and the part kept. */
function recordIn(
  pack: Pack,
  name: string,
  file: string,
  others: Map<string, Uint8Array>,
): Meeting | undefined {
  const part = pack.parts.get(name)
  if (!part) return undefined
  try {
    return readMeetingText(decode(part), `${file}: ${name}`)
  } catch (error) {
    if (!(error instanceof BriefError && pack.newer)) throw error
    others.set(name, part)
    return undefined
  }
}

/** What cannot be read of it costs nothing but a question asked again; the part is kept. */
function fillingIn(pack: Pack, others: Map<string, Uint8Array>): z.infer<typeof Filling> | undefined {
  const part = pack.parts.get(FILLING)
  if (!part) return undefined
  const read = Filling.safeParse(readJson(part))
  if (!read.success) others.set(FILLING, part)
  return read.data
}

function readJson(part: Uint8Array): unknown {
  try {
    return JSON.parse(decode(part))
  } catch {
    return undefined
  }
}

const namesUnder = (parts: ReadonlyMap<string, Uint8Array>, folder: string): [string, Uint8Array][] =>
  [...parts]
    .filter(([name]) => name.startsWith(folder))
    .map(([name, part]) => [name.slice(folder.length), part])

const isKnown = (name: string): boolean =>
  [MEETING, FILLED, FILLING, TEMPLATE, ANNOTATIONS, LEDGER].includes(name) ||
  name.startsWith(SOURCES) ||
  IMAGE.test(name)

const notAPack = (file: string): BriefError =>
  new BriefError(
    'pack-damaged',
    `“${file}” is not a briefing note.`,
    'Choose a brief, a Word or Markdown file, or a PDF that carries its note. Other files can be brought in as sources. The file was not changed.',
    { file },
  )
