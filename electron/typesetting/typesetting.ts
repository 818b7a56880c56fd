import { app, type UtilityProcess, utilityProcess } from 'electron'
import { readProfile } from '../../app/disk/profile.ts'
import { BriefError } from '../../app/errors.ts'
import type { ExportProgress } from '../../app/export/export-note.ts'
import { builtFile, profilePlaces, resourcesFolder } from '../places.ts'
import { sayMistake } from '../say-mistake.ts'
import { toError } from '../to-error.ts'
import type { Job, JobAnswer, Results, Work } from './job.ts'

const IDLE_MS = 30_000
const LIMIT_MS = 120_000
const LIMIT_KB = 1_500_000
const LOOK_MS = 1_000

/** Exports and previews, in a process of their own: a page style that runs away takes nothing else with it. */
export interface Typesetting {
  /** @throws {BriefError} what the export stage refuses; `cancelled`; `typeset-failed` when the process had to be ended */
  run<K extends keyof Results>(kind: K, work: Omit<Work, 'kind'>): Promise<Results[K]>
  /** Ends every export under way. A preview simply runs on. */
  cancelExports(): void
  end(): void
}

interface Waiting {
  readonly kind: keyof Results
  readonly resolve: (result: never) => void
  readonly reject: (cause: unknown) => void
}

export function createTypesetting(say: (progress: ExportProgress) => void): Typesetting {
  let child: UtilityProcess | null = null
  let next = 0
  let idle: NodeJS.Timeout | undefined
  let look: NodeJS.Timeout | undefined
  let startedAt = 0
  const waiting = new Map<number, Waiting>()

  /** Ends the process; what waited for it is told why. */
  function end(why: (kind: keyof Results) => unknown): void {
    clearTimeout(idle)
    clearInterval(look)
    const ended = child
    child = null
    const told = [...waiting.values()]
    waiting.clear()
    ended?.kill()
    for (const { kind, reject } of told) reject(why(kind))
  }

  function settle(answer: JobAnswer): void {
    const job = waiting.get(answer.id)
    if (!job) return
    if ('progress' in answer) {
      say(answer.progress)
      return
    }
    waiting.delete(answer.id)
    if (!waiting.size) rest()
    startedAt = Date.now()
    if ('result' in answer) job.resolve(answer.result as never)
    else if ('refusal' in answer) job.reject(toError(answer.refusal))
    else job.reject(new Error(answer.mistake))
  }

  /** Nothing to do: the memory of a long note is given back after a while. */
  function rest(): void {
    clearInterval(look)
    clearTimeout(idle)
    idle = setTimeout(() => end(ended), IDLE_MS)
  }

  function start(): UtilityProcess {
    if (child) return child
    const started = utilityProcess.fork(builtFile('electron/typesetting.cjs'), [], {
      serviceName: 'Aide-Mémoire typesetting',
      env: quietEnvironment(),
    })
    started.on('message', settle)
    started.on('exit', (code) => {
      if (child !== started) return
      sayMistake('typesetting', new Error(`its process ended by itself (${code})`))
      end(failed)
    })
    child = started
    return started
  }

  function watchOver(): void {
    clearTimeout(idle)
    clearInterval(look)
    look = setInterval(() => {
      if (Date.now() - startedAt > LIMIT_MS || memoryOf(child?.pid) > LIMIT_KB) end(tooMuch)
    }, LOOK_MS)
  }

  return {
    async run<K extends keyof Results>(kind: K, work: Omit<Work, 'kind'>): Promise<Results[K]> {
      const profile = await readProfile(profilePlaces())
      if (!waiting.size) startedAt = Date.now()
      const id = ++next
      const job: Job = { id, kind, ...work, resources: resourcesFolder(), profile }
      return new Promise<Results[K]>((resolve, reject) => {
        waiting.set(id, { kind, resolve, reject })
        watchOver()
        start().postMessage(job)
      })
    },
    cancelExports() {
      if ([...waiting.values()].some((job) => job.kind === 'export')) end(cancelled)
    },
    end: () => end(ended),
  }
}

/** Nothing of the person's environment is of use there, and no proxy of theirs may be. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TEMP, TMP, SystemRoot, LANG } = process.env
  const nowhere = 'http://127.0.0.1:9'
  const kept = Object.entries({ PATH, HOME, TMPDIR, TEMP, TMP, SystemRoot, LANG }).filter(
    ([, value]) => value,
  )
  return { ...Object.fromEntries(kept), HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, ALL_PROXY: nowhere }
}

const memoryOf = (pid: number | undefined): number =>
  app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0

const cancelled = () =>
  new BriefError(
    'cancelled',
    'The export was cancelled. No file was written.',
    'Export again when you want to.',
  )
const failed = () =>
  new BriefError(
    'typeset-failed',
    'The pages could not be set: the typesetter stopped. No file was written, and your note is as it was.',
    'Try again. If it stays, try another page style, or export as Markdown.',
  )
const tooMuch = () =>
  new BriefError(
    'typeset-failed',
    'Setting the pages took too long or too much memory, so it was ended. No file was written.',
    'Make the images smaller, try another page style, or split the note.',
  )
const ended = () => new BriefError('cancelled', 'The program is ending.', 'Start it again.')
