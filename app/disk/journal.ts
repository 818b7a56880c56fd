import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from '../note/crc32.ts'
import { JournalText } from './journal-text.ts'
import { saveFile } from './save-file.ts'

/**
 * Unsaved work, kept while it is typed. One file a note, append-only: each record is its kind, its length, a
 * CRC-32 and the bytes, so that a torn tail is dropped and everything before it still counts.
 * A process crash costs what was not yet appended; a power cut what was not yet flushed (at most a second).
 */
export interface JournalState {
  readonly id: string
  readonly name: string
  /** Path of the note's own file, where it has one. */
  readonly path?: string
  /** ISO 8601 instant of the first record. */
  readonly at: string
  readonly pack: Uint8Array
  /** The note's text, where it was written after `pack`. */
  readonly text?: Uint8Array
}

const KINDS = { about: 1, pack: 2, text: 3, edit: 4 } as const
type Kind = keyof typeof KINDS
/** Kinds the text follows from. */
const TEXTS: Readonly<Record<number, 'pack' | 'text' | 'edit' | undefined>> = {
  [KINDS.pack]: 'pack',
  [KINDS.text]: 'text',
  [KINDS.edit]: 'edit',
}
const HEADER = 9
const FLUSH_MS = 1_000
/** Past this size the file is written anew with only what still counts. */
const COMPACT_BYTES = 24 * 1024 * 1024

export class Journal {
  private handle: FileHandle | null = null
  private size = 0
  private flushTimer: NodeJS.Timeout | null = null
  private queue: Promise<void> = Promise.resolve()
  private last: { about?: Uint8Array; pack?: Uint8Array } = {}
  private text = new JournalText()

  constructor(
    private readonly folder: string,
    readonly id: string,
  ) {}

  /**
   * Appends one state: a whole pack, the text alone, or what changed of the text since the last call. Calls are kept in
   * order; a refusal of the disk is thrown to the caller that met it.
   */
  write(
    kind: 'pack' | 'text' | 'edit',
    bytes: Uint8Array,
    about: { name: string; path?: string; at: string },
  ): Promise<void> {
    return this.enqueue(async () => {
      const aboutBytes = new TextEncoder().encode(JSON.stringify(about))
      this.last = { ...this.last, about: aboutBytes }
      if (kind === 'pack') this.last.pack = bytes
      if (!this.text.take(kind, bytes)) throw new RangeError('an edit of a text that was not written')
      try {
        if (this.size > COMPACT_BYTES) return await this.compact()
        await this.append('about', aboutBytes)
        await this.append(kind, bytes)
      } catch (error) {
        // An edit is nothing without all that went before it: the next record must be whole.
        this.text = new JournalText()
        throw error
      }
      this.flushSoon()
    })
  }

  /** Ends the journal: the note was saved or given up. */
  close(): Promise<void> {
    return this.enqueue(async () => {
      if (this.flushTimer) clearTimeout(this.flushTimer)
      this.flushTimer = null
      await this.handle?.close()
      this.handle = null
      this.size = 0
      this.last = {}
      this.text = new JournalText()
      await unlink(this.path).catch(() => undefined)
    })
  }

  private get path(): string {
    return join(this.folder, `${this.id}.journal`)
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    const run = this.queue.then(work)
    this.queue = run.catch(() => undefined)
    return run
  }

  private async append(kind: Kind, bytes: Uint8Array): Promise<void> {
    if (!this.handle) {
      await mkdir(this.folder, { recursive: true, mode: 0o700 })
      this.handle = await open(this.path, 'a', 0o600)
      this.size = (await this.handle.stat()).size
    }
    const record = toRecord(kind, bytes)
    const start = this.size
    try {
      for (let done = 0; done < record.byteLength; ) {
        const { bytesWritten } = await this.handle.write(record, done)
        if (bytesWritten <= 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
        done += bytesWritten
      }
    } catch (error) {
      // Behind a torn record nothing would be read.
      await this.handle.truncate(start).catch(() => undefined)
      throw error
    }
    this.size += record.byteLength
  }

  /** Throttled, not put off by each key: at most a second of typing waits for the disk. */
  private flushSoon(): void {
    this.flushTimer ??= setTimeout(() => {
      this.flushTimer = null
      void this.enqueue(async () => {
        await this.handle?.datasync()
      }).catch(() => undefined)
    }, FLUSH_MS)
  }

  private async compact(): Promise<void> {
    await this.handle?.close()
    this.handle = null
    const whole = { ...this.last, text: this.text.whole() }
    const parts = (['about', 'pack', 'text'] as const).flatMap((kind) => {
      const bytes = whole[kind]
      return bytes ? [toRecord(kind, bytes)] : []
    })
    await saveFile(this.path, Buffer.concat(parts))
  }
}

/** Every journal a crash left behind, newest record of each; unreadable ones are left where they are. */
export async function readJournals(folder: string): Promise<readonly JournalState[]> {
  const names = await readdir(folder).catch(() => [])
  const found: JournalState[] = []
  for (const name of names.sort()) {
    if (!name.endsWith('.journal')) continue
    const bytes = await readFile(join(folder, name)).catch(() => null)
    const state = bytes && readRecords(name.slice(0, -'.journal'.length), bytes)
    if (state) found.push(state)
  }
  return found
}

/** Removes one journal for good. */
export const dropJournal = (folder: string, id: string): Promise<void> =>
  unlink(join(folder, `${id}.journal`)).catch(() => undefined)

function toRecord(kind: Kind, bytes: Uint8Array): Uint8Array {
  const record = Buffer.alloc(HEADER + bytes.byteLength)
  record.writeUInt8(KINDS[kind], 0)
  record.writeUInt32LE(bytes.byteLength, 1)
  record.writeUInt32LE(crc32(bytes), 5)
  record.set(bytes, HEADER)
  return record
}

/** Reads records up to the first that is torn or damaged; what stands before it counts. */
export function readRecords(id: string, bytes: Buffer): JournalState | null {
  let about: { name: string; path?: string; at: string } | null = null
  let pack: Uint8Array | null = null
  const text = new JournalText()
  for (let at = 0; at + HEADER <= bytes.byteLength; ) {
    const kind = bytes.readUInt8(at)
    const length = bytes.readUInt32LE(at + 1)
    const end = at + HEADER + length
    if (end > bytes.byteLength) break
    const payload = bytes.subarray(at + HEADER, end)
    if (crc32(payload) !== bytes.readUInt32LE(at + 5)) break
    if (kind === KINDS.about) about = readAbout(payload)
    else if (kind === KINDS.pack) pack = payload
    const name = TEXTS[kind]
    if (name && !text.take(name, payload)) break
    at = end
  }
  if (!about || !pack) return null
  const whole = text.whole()
  return { id, ...about, pack: new Uint8Array(pack), ...(whole && { text: new Uint8Array(whole) }) }
}

function readAbout(bytes: Buffer): { name: string; path?: string; at: string } | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (typeof value !== 'object' || value === null) return null
    const { name, path, at } = value as Record<string, unknown>
    if (typeof name !== 'string' || typeof at !== 'string') return null
    return { name, at, ...(typeof path === 'string' && { path }) }
  } catch {
    return null
  }
}
