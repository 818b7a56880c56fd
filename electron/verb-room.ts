import { join } from 'node:path'
import { workerData } from 'node:worker_threads'
import type { main } from '../app/cli/main.ts'
import type { VerbCall } from './run-verb.ts'
import { sayMistake } from './say-mistake.ts'
import { writeNow } from './write-now.ts'

/** The thread a verb runs in while the main one stands still, so that no display is asked for. */
const { args, resources, userData, done } = workerData as VerbCall

async function work(): Promise<number> {
  // A file of its own: a start with a window need not load it.
  const cli: { main: typeof main } = require(join(__dirname, '../cli/aide.cjs'))
  return cli.main(args, {
    resources: { folder: resources },
    userData,
    out: (text) => writeNow(1, text),
    err: (text) => writeNow(2, text),
  })
}

function finish(code: number): void {
  Atomics.store(done, 0, code + 1)
  Atomics.notify(done, 0)
}

work().then(finish, (cause: unknown) => {
  sayMistake(`aide ${args[0]}`, cause)
  finish(3)
})
