import type { Desk } from '../desk.ts'
import { exportCalls } from './export-calls.ts'
import type { Handlers } from './handlers.ts'
import { historyCalls } from './history-calls.ts'
import { importCalls } from './import-calls.ts'
import { noteCalls } from './note-calls.ts'
import { startCalls } from './start-calls.ts'
import { windowCalls } from './window-calls.ts'

/** Every call the window may make, and who answers it. */
export const answers = (desk: Desk): Handlers => ({
  ...startCalls(desk),
  ...noteCalls(desk),
  ...historyCalls(desk),
  ...importCalls(desk),
  ...exportCalls(desk),
  ...windowCalls(desk),
})
