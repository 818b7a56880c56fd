import type { RootContent } from 'mdast'
import type { Meeting } from '../../app/meeting/meeting.ts'
import type { Note } from '../../app/note/note.ts'
import type { House } from '../../app/pipeline.ts'
import type { CheckProgress } from '../../app/review/check-in-steps.ts'
import type { Finding } from '../../app/review/checks/check.ts'
import type { Ledger } from '../../app/review/ledger/ledger.ts'
import type { SettledClaim } from '../../app/review/ledger/settled-claim.ts'
import { startWorker } from '../workers.ts'
import { changeOf } from './block-change.ts'
import type { CheckAnswer, CheckQuestion } from './check-messages.ts'

export interface Checkable {
  readonly note: Note
  readonly meeting: Meeting | undefined
  /** Texts by source id; the same map as long as they are the same. */
  readonly sources: ReadonlyMap<string, string>
  /** The same list as long as nothing was settled. */
  readonly claims: readonly SettledClaim[]
  readonly house: House
}

export interface Checked {
  readonly findings: readonly Finding[]
  /** Null unless it was asked for. */
  readonly ledger: Ledger | null
}

interface Waiting {
  readonly ledger: boolean
  readonly resolve: (checked: Checked | null) => void
  readonly reject: (error: unknown) => void
  readonly onProgress: (progress: CheckProgress) => void
}

/**
 * Checks the note beside the window, so that no key waits for it. The worker keeps what it has read: after an edit only
 * the blocks that are other objects than before are sent over and read again.
 */
export class Checker {
  private worker: Worker | null = null
  private version = 0
  private waiting: Waiting[] = []
  private sent: {
    sources: unknown
    meeting: unknown
    claims: unknown
    house: unknown
    blocks: readonly RootContent[]
  } = NOTHING

  /** Findings of this note, and its ledger where asked for, or of a later one that was asked about meanwhile; null when the check was given up. */
  check(
    { note, meeting, sources, claims, house }: Checkable,
    ledger: boolean,
    onProgress: (progress: CheckProgress) => void = () => {},
  ): Promise<Checked | null> {
    return new Promise((resolve, reject) => {
      this.worker ??= this.start()
      if (this.sent.sources !== sources) this.post({ kind: 'sources', sources })
      if (this.sent.meeting !== meeting) this.post({ kind: 'meeting', meeting })
      if (this.sent.claims !== claims) this.post({ kind: 'claims', claims })
      if (this.sent.house !== house) this.post({ kind: 'house', house })
      const blocks = note.tree.children
      const change = changeOf(this.sent.blocks, blocks)
      this.waiting.push({ ledger, resolve, reject, onProgress })
      const withLedger = this.waiting.some((w) => w.ledger)
      this.post({ kind: 'note', version: ++this.version, ledger: withLedger, head: note.head, ...change })
      this.sent = { sources, meeting, claims, house, blocks }
    })
  }

  /** Gives up what is being checked. */
  stop(): void {
    this.post({ kind: 'stop' })
    this.settle((w) => w.resolve(null))
  }

  /** Lets go of the note and of all that was read for it. */
  close(): void {
    this.worker?.terminate()
    this.worker = null
    this.sent = NOTHING
    this.settle((w) => w.resolve(null))
  }

  private start(): Worker {
    const worker = startWorker('check')
    worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => this.take(data)
    worker.onerror = (event) => {
      event.preventDefault()
      this.fail(event.message || 'The checks could not be started.')
    }
    return worker
  }

  private take(answer: CheckAnswer): void {
    if (answer.version !== this.version) return
    if (answer.kind === 'progress') for (const { onProgress } of this.waiting) onProgress(answer)
    else if (answer.kind === 'findings') this.settle((w) => w.resolve(answer))
    else this.fail(answer.words)
  }

  /** What the worker holds is no longer known: the next check begins with another. */
  private fail(words: string): void {
    const waiting = this.waiting
    this.waiting = []
    this.close()
    for (const { reject } of waiting) reject(new Error(words))
  }

  private settle(how: (waiting: Waiting) => void): void {
    const waiting = this.waiting
    this.waiting = []
    for (const one of waiting) how(one)
  }

  private post(question: CheckQuestion): void {
    this.worker?.postMessage(question)
  }
}

const NOTHING = { sources: null, meeting: null, claims: null, house: null, blocks: [] }

/** One for the window, as there is one note. */
export const checker = new Checker()
