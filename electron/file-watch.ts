import { type Stats, unwatchFile, watchFile as watchPath } from 'node:fs'
import type { Tokens } from './tokens.ts'

const EVERY_MS = 1_500

/** Watches the open note's file for another program's hand. */
export interface FileWatch {
  /** The note now open; none ends the watch. */
  look(token: string | undefined): void
}

/** Asks the file system for size and time: works on network shares too, where change notices do not arrive. */
export function watchFile(tokens: Tokens, changed: (token: string) => void): FileWatch {
  let watched: { token: string; path: string; listener: (now: Stats) => void } | null = null
  return {
    look(token) {
      if (watched?.token === token) return
      if (watched) unwatchFile(watched.path, watched.listener)
      watched = null
      if (!token) return
      const path = tokens.path(token, 'note', 'source')
      const listener = (now: Stats) => {
        const known = tokens.fingerprint(token)
        const gone = now.mtimeMs === 0
        // Our own save changes the file as well; the token then already knows the new state.
        if (!gone && known && (now.size !== known.size || now.mtimeMs !== known.mtimeMs)) changed(token)
      }
      watchPath(path, { interval: EVERY_MS, persistent: false }, listener)
      watched = { token, path, listener }
    },
  }
}
