import { BriefError, type ErrorData } from '../app/errors.ts'
import {
  type Announcement,
  type Answers,
  type Arguments,
  CALLS,
  type CallName,
  type Host,
  type OpenedFile,
  type Reply,
} from '../app/host/contract.ts'

/** What the preload script puts on `window.aide`: each call answers with a reply, since errors cannot cross. */
export type HostBridge = { [K in CallName]: (...args: Arguments<K>) => Promise<Reply<Answers[K]>> } & {
  droppedFile(file: unknown): Promise<Reply<OpenedFile>>
  on(listener: (announcement: Announcement) => void): () => void
}

/** The error an `ErrorData` was, so that callers can catch it as any other. */
export const toError = (data: ErrorData): BriefError =>
  new BriefError(data.code, data.message, data.remedy, data.place, data.problems)

/** The machine as the window sees it: replies unwrapped, refusals thrown. The only file that knows of the bridge. */
export function createHost(bridge: HostBridge): Host {
  const unwrap = async <T>(reply: Promise<Reply<T>>): Promise<T> => {
    const answer = await reply
    if (!answer.ok) throw toError(answer.error)
    return answer.value
  }
  const calls = Object.fromEntries(
    Object.keys(CALLS).map((name) => [
      name,
      (...args: unknown[]) => {
        const call = bridge[name as CallName] as (...args: unknown[]) => Promise<Reply<unknown>>
        return unwrap(call(...args))
      },
    ]),
  ) as unknown as { [K in CallName]: (...args: Arguments<K>) => Promise<Answers[K]> }
  return {
    ...calls,
    droppedFile: (file) => unwrap(bridge.droppedFile(file)),
    on: (listener) => bridge.on(listener),
  }
}
