import type { RootContent } from 'mdast'
import type { Meeting } from '../../app/meeting/meeting.ts'
import type { Head } from '../../app/note/note.ts'
import type { House } from '../../app/pipeline.ts'
import { checkInSteps } from '../../app/review/check-in-steps.ts'
import { ledgerOf } from '../../app/review/ledger/ledger.ts'
import type { SettledClaim } from '../../app/review/ledger/settled-claim.ts'
import type { CheckAnswer, CheckQuestion } from './check-messages.ts'

/** How often a long check says how far it has come, and for how long a short one says nothing. */
const PROGRESS_MS = 120

let sources: ReadonlyMap<string, string> = new Map()
let meeting: Meeting | undefined
let claims: readonly SettledClaim[] = []
let house: House = {}
let withLedger = false
let head: Head = {}
let blocks: readonly RootContent[] = []
/** The version asked for last; null when there is nothing to answer. */
let wanted: number | null = null
let running = false

self.onmessage = ({ data }: MessageEvent<CheckQuestion>) => {
  if (data.kind === 'stop') wanted = null
  else if (data.kind === 'sources') sources = data.sources
  else if (data.kind === 'meeting') meeting = data.meeting
  else if (data.kind === 'claims') claims = data.claims
  else if (data.kind === 'house') house = data.house
  else {
    withLedger = data.ledger
    head = data.head
    blocks = [...blocks.slice(0, data.from), ...data.added, ...blocks.slice(data.from + data.removed)]
    wanted = data.version
    if (!running) void answerAll()
  }
}

/** Answers the version asked for last. One that is no longer asked for is given up between two steps. */
async function answerAll(): Promise<void> {
  running = true
  while (wanted !== null) {
    const version = wanted
    const answer = await check(version)
    if (wanted !== version) continue
    wanted = null
    if (answer) self.postMessage(answer)
  }
  running = false
}

async function check(version: number): Promise<CheckAnswer | null> {
  try {
    const input = {
      note: { head, tree: { type: 'root' as const, children: [...blocks] }, source: '' },
      ...(meeting && { meeting }),
      sources,
      claims,
      ...house,
    }
    const steps = checkInSteps(input)
    let said = performance.now()
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        const ledger = withLedger ? ledgerOf(input) : null
        return { kind: 'findings', version, findings: step.value, ledger }
      }
      if (performance.now() - said > PROGRESS_MS) {
        said = performance.now()
        self.postMessage({ kind: 'progress', version, ...step.value } satisfies CheckAnswer)
      }
      await nextTask()
      if (wanted !== version) return null
    }
  } catch (error) {
    return { kind: 'failed', version, words: error instanceof Error ? error.message : String(error) }
  }
}

/** Lets messages that have come in be read. Timers would wait four milliseconds. */
const channel = new MessageChannel()
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(null)
  })
