import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { app } from 'electron'
import { resourcesFolder } from './places.ts'

/** What the thread of a verb is given. `done` holds 0 while it works, then its exit code plus one. */
export interface VerbCall {
  readonly args: readonly string[]
  readonly resources: string
  readonly userData: string
  readonly done: Int32Array
}

/**
 * Runs one verb of the command line and ends the process with its exit code. The main thread stands still meanwhile:
 * as soon as it went on, the engine would look for a display, and a server that files papers has none.
 */
export function runVerb(args: readonly string[]): void {
  const done = new Int32Array(new SharedArrayBuffer(4))
  const call: VerbCall = { args, resources: resourcesFolder(), userData: app.getPath('userData'), done }
  new Worker(join(__dirname, 'verb-room.cjs'), { workerData: call })
  Atomics.wait(done, 0, 0)
  process.exit(Atomics.load(done, 0) - 1)
}
