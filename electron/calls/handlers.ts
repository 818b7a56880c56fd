import type { Answers, Arguments, CallName } from '../../app/host/contract.ts'

/** One handler a call; a file of calls answers for some of them. */
export type Handlers = { [K in CallName]: (...args: Arguments<K>) => Promise<Answers[K]> }
