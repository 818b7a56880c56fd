import { app } from 'electron'
import { verbIn } from './command-line.ts'
import { createDesk } from './create-desk.ts'
import { guardContents } from './guards.ts'
import { receiveCalls } from './ipc.ts'
import { takeLock } from './lock.ts'
import { installMenu } from './menu.ts'
import { openFromSystem } from './open-from-system.ts'
import { choosePlaces } from './places.ts'
import { declareScheme } from './protocol.ts'
import { refuseInspection } from './refuse-inspection.ts'
import { runVerb } from './run-verb.ts'
import { sayMistake } from './say-mistake.ts'
import { lockDefaultSession } from './session.ts'
import { applySwitches } from './switches.ts'

/** The order of a start: each line needs those above it. */
async function start(): Promise<void> {
  refuseInspection(process.argv)
  applySwitches(process.argv)
  choosePlaces()
  const verb = verbIn(process.argv)
  if (verb) return runVerb(verb)
  if (!takeLock()) return
  declareScheme()
  guardContents()
  const desk = createDesk()
  openFromSystem(desk)
  await app.whenReady()
  lockDefaultSession()
  installMenu(desk.announce)
  receiveCalls(desk)
  desk.openWindow()
  await desk.tidyUp()
}

start().catch((cause: unknown) => {
  sayMistake('start', cause)
  app.exit(3)
})
