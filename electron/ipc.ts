import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import * as z from 'zod'
import { BriefError } from '../app/errors.ts'
import { CALLS, type CallName, type Reply } from '../app/host/contract.ts'
import { answers } from './calls/answers.ts'
import type { Desk } from './desk.ts'
import { openPath } from './files.ts'
import { WINDOW_PAGE } from './protocol.ts'
import { sayMistake } from './say-mistake.ts'
import { channelOf, DROPPED } from './verbs.ts'

/** Listens for every call of the contract and for dropped files, each behind the same guard. */
export function receiveCalls(desk: Desk): void {
  const handlers = answers(desk) as Record<CallName, (...args: readonly unknown[]) => Promise<unknown>>
  const readers: Readonly<Record<string, z.ZodType<readonly unknown[]>>> = CALLS
  for (const [name, reader] of Object.entries(readers)) {
    receive(channelOf(name), reader, desk, (args) => handlers[name as CallName](...args))
  }
  receive(DROPPED, z.tuple([z.string().min(1).max(4096)]), desk, ([path]) => openPath(path, desk))
}

function receive<A extends readonly unknown[]>(
  channel: string,
  reader: z.ZodType<A>,
  desk: Desk,
  handle: (args: A) => Promise<unknown>,
): void {
  ipcMain.handle(channel, async (event, given: unknown): Promise<Reply<unknown>> => {
    // Read before anything is awaited: afterwards the frame may be gone.
    if (!isFromTheWindow(event, desk)) return refused(channel, 'it did not come from the window')
    const args = reader.safeParse(given)
    if (!args.success) return refused(channel, z.prettifyError(args.error))
    try {
      return { ok: true, value: await handle(args.data) }
    } catch (cause) {
      if (cause instanceof BriefError) return { ok: false, error: cause.toData() }
      sayMistake(channel, cause)
      throw new Error('This is a mistake of the program, not of your file. Your note is as it was.')
    }
  })
}

/** The main frame of our one window, showing our own page: nobody else may call. */
function isFromTheWindow(event: IpcMainInvokeEvent, desk: Desk): boolean {
  const frame = event.senderFrame
  const contents = desk.window()?.webContents
  if (!frame || !contents || event.sender !== contents || frame !== contents.mainFrame) return false
  if ('detached' in frame && frame.detached) return false
  const { protocol, host } = new URL(frame.url)
  return `${protocol}//${host}/` === WINDOW_PAGE
}

function refused(channel: string, why: string): Reply<never> {
  sayMistake(channel, new Error(`refused: ${why}`))
  const error = new BriefError(
    'call-refused',
    'The window asked for something in a form the program does not know. Nothing was changed.',
    'Try again; if it stays, restart the program. Unsaved work is kept.',
  )
  return { ok: false, error: error.toData() }
}
