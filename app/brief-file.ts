import type { Brief } from './brief.ts'
import { BriefError } from './errors.ts'
import type { Meeting } from './meeting/meeting.ts'
import { readMeetingText } from './meeting/read-meeting.ts'
import { readPack, salvageText, writePack } from './note/pack.ts'
import { plainText } from './note/plain-text.ts'
import { readText, writeText } from './note/text.ts'
import { readWebAnnotations, writeWebAnnotations } from './review/web-annotation.ts'

/** Parts of the pack this version knows, by their paths. */
const MEETING = 'assets/meeting.json'
const FILLED = 'assets/filled.json'
const TEMPLATE = 'assets/template.md'
const ANNOTATIONS = 'assets/annotations.json'
const SOURCES = 'assets/sources/'
const IMAGE = /^assets\/[0-9a-f]{64}\.(png|jpg|gif|webp)$/

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const json = (value: unknown): Uint8Array => encode(`${JSON.stringify(value, null, 2)}\n`)

/** A brief → the bytes of its `.brief`; the same brief gives the same bytes. @throws {BriefError} `note-invalid` */
export function writeBrief(brief: Brief): Uint8Array {
  const parts = new Map<string, Uint8Array>(brief.others)
  if (brief.meeting) parts.set(MEETING, json(brief.meeting))
  if (brief.filled) parts.set(FILLED, json(brief.filled))
  if (brief.template !== undefined) parts.set(TEMPLATE, encode(brief.template))
  if (brief.annotations.length) {
    parts.set(ANNOTATIONS, json(writeWebAnnotations(brief.annotations, plainText(brief.note.tree))))
  }
  for (const [file, text] of brief.sources) parts.set(SOURCES + file, encode(text))
  for (const [url, bytes] of brief.images) parts.set(url, bytes)
  return writePack(encode(writeText(brief.note)), parts)
}

/**
 * The bytes of a `.brief` → the brief. What this version does not know is kept for the next save.
 * @throws {BriefError} `pack-damaged`, `pack-too-large`, `note-invalid`, `meeting-invalid`
 */
export function readBrief(bytes: Uint8Array, file = 'the note'): Brief {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw notAPack(file)
  const pack = readPack(bytes, file)
  const note = readText(decode(pack.text), file)
  const meeting = recordIn(pack.parts, MEETING, file)
  const filled = recordIn(pack.parts, FILLED, file)
  const template = pack.parts.get(TEMPLATE)
  return {
    note,
    ...(meeting && { meeting }),
    ...(filled && { filled }),
    ...(template && { template: decode(template) }),
    annotations: readWebAnnotations(jsonIn(pack.parts, ANNOTATIONS), plainText(note.tree)),
    sources: new Map(namesUnder(pack.parts, SOURCES).map(([name, part]) => [name, decode(part)])),
    images: new Map([...pack.parts].filter(([name]) => IMAGE.test(name))),
    others: new Map([...pack.parts].filter(([name]) => !isKnown(name))),
    ...(pack.newer && { readOnly: true }),
  }
}

/** A Markdown file as a brief that stands on nothing yet. @throws {BriefError} `source-binary`, `note-invalid` */
export function readMarkdownFile(bytes: Uint8Array, file = 'the note'): Brief {
  return briefOf(readText(strictText(bytes, file), file))
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

const recordIn = (
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
  file: string,
): Meeting | undefined => {
  const part = parts.get(name)
  return part && readMeetingText(decode(part), `${file}: ${name}`)
}

function jsonIn(parts: ReadonlyMap<string, Uint8Array>, name: string): unknown {
  const part = parts.get(name)
  if (!part) return undefined
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
  [MEETING, FILLED, TEMPLATE, ANNOTATIONS].includes(name) || name.startsWith(SOURCES) || IMAGE.test(name)

const notAPack = (file: string): BriefError =>
  new BriefError(
    'pack-damaged',
    `“${file}” is not a briefing note.`,
    'Choose a .brief or Markdown file; other files can be brought in as sources. The file was not changed.',
    { file },
  )
