import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type Zippable, zipSync } from 'fflate'
import { BriefError } from '../errors.ts'
import { readZip, salvage } from './zip-reader.ts'

/**
 * A `.brief` on disk: a zip laid out as a TextPack (textbundle.org, version 2). `text.md` comes first and
 * uncompressed, so that any tool can find it and a damaged file still yields it. The same parts give the same bytes.
 */
export interface Pack {
  /** Version of the layout this file was written with. */
  readonly version: number
  readonly text: Uint8Array
  /** By path: `assets/meeting.json`, `assets/sources/readout.txt`. */
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** A newer version of the product wrote it: it may be shown, not written. */
  readonly newer: boolean
}

export const PACK_VERSION = 1
const TEXT = 'text.md'
const INFO = 'info.json'
const HASHES = 'assets/sha256.json'

/** Makes an older layout the next one; what has shipped is never edited, only added to. */
const STEPS: readonly ((parts: ReadonlyMap<string, Uint8Array>) => ReadonlyMap<string, Uint8Array>)[] = []

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const json = (value: unknown): Uint8Array => encode(`${JSON.stringify(value, null, 2)}\n`)

export function writePack(text: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const info = {
    version: 2,
    type: 'net.daringfireball.markdown',
    transient: false,
    creatorIdentifier: 'org.aide-memoire',
    'org.aide-memoire': { version: PACK_VERSION },
  }
  const files = new Map<string, Uint8Array>([
    [TEXT, text],
    [INFO, json(info)],
  ])
  for (const name of [...parts.keys()].sort()) {
    if (name !== TEXT && name !== INFO && name !== HASHES)
      files.set(name, parts.get(name) ?? new Uint8Array())
  }
  files.set(
    HASHES,
    json(Object.fromEntries([...files].map(([name, bytes]) => [name, bytesToHex(sha256(bytes))]))),
  )
  // The zip's clock reads local time; this is the same instant on every machine.
  const mtime = new Date(1980, 0, 1)
  const zip: Zippable = {}
  for (const [name, bytes] of files) zip[name] = [bytes, { level: name === TEXT ? 0 : 6, mtime }]
  return zipSync(zip)
}

/** @throws {BriefError} `pack-damaged`, `pack-too-large` */
export function readPack(bytes: Uint8Array, file: string): Pack {
  const all = new Map(readZip(bytes, file).map((e) => [e.name, e.bytes]))
  const text = all.get(TEXT)
  if (!text) throw notANote(file)
  const version = versionOf(all.get(INFO), file)
  all.delete(TEXT)
  all.delete(INFO)
  all.delete(HASHES)
  const newer = version > PACK_VERSION
  const parts = newer
    ? all
    : STEPS.slice(version - 1).reduce<ReadonlyMap<string, Uint8Array>>((p, step) => step(p), all)
  return { version, text, parts, newer }
}

/** The text of a damaged pack, as far as its bytes are there; null when they are not. */
export function salvageText(
  bytes: Uint8Array,
): { readonly text: Uint8Array; readonly whole: boolean } | null {
  const found = salvage(bytes, TEXT)
  return found && { text: found.bytes, whole: found.whole }
}

function versionOf(bytes: Uint8Array | undefined, file: string): number {
  // A TextPack of another program has no version of ours; its text is as good as any.
  if (!bytes) return PACK_VERSION
  try {
    const info: unknown = JSON.parse(new TextDecoder('utf-8').decode(bytes))
    const own =
      typeof info === 'object' && info !== null && 'org.aide-memoire' in info
        ? info['org.aide-memoire']
        : null
    const version = typeof own === 'object' && own !== null && 'version' in own ? own.version : PACK_VERSION
    if (typeof version === 'number' && Number.isInteger(version) && version >= 1) return version
  } catch {
    // Told below, with the remedy.
  }
  throw new BriefError(
    'pack-damaged',
    `“${file}” cannot be opened: the part that names its version is damaged.`,
    'Open an earlier version of it, or ask whoever sent it to send it again. The file was not changed.',
    { file },
  )
}

const notANote = (file: string): BriefError =>
  new BriefError(
    'pack-damaged',
    `“${file}” is a zip file, but no briefing note: it holds no text.`,
    'Choose another file. The file was not changed.',
    { file },
  )
