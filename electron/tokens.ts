import { randomUUID } from 'node:crypto'
import type { Fingerprint } from '../app/disk/save-file.ts'
import { BriefError } from '../app/errors.ts'

/** What a token may be used for; a folder's token opens no note. */
export type TokenKind = 'note' | 'source' | 'folder' | 'exported'

export interface Known {
  readonly kind: TokenKind
  readonly path: string
  /** How the file was when last read or written. */
  readonly fingerprint?: Fingerprint
}

/**
 * Paths stay here; the window holds tokens. A token is handed out only for what a person chose in a dialog, dropped,
 * named on the command line or had opened before.
 */
export interface Tokens {
  /** The same file keeps its token. */
  give(known: Known): string
  /** @throws {BriefError} `call-refused` for a token never given, or given for something else */
  path(token: string, ...kinds: TokenKind[]): string
  fingerprint(token: string): Fingerprint | undefined
  known(kind: TokenKind, path: string): Known | undefined
  /** Notes how the file is now. */
  seen(token: string, fingerprint: Fingerprint): void
}

export function createTokens(): Tokens {
  const known = new Map<string, Known>()
  const find = (kind: TokenKind, path: string) =>
    [...known].find(([, k]) => k.kind === kind && k.path === path)?.[0]
  return {
    give(next) {
      const token = find(next.kind, next.path) ?? randomUUID()
      known.set(token, { ...known.get(token), ...next })
      return token
    },
    path(token, ...kinds) {
      const entry = known.get(token)
      if (!entry || !kinds.includes(entry.kind)) throw unknownToken()
      return entry.path
    },
    fingerprint: (token) => known.get(token)?.fingerprint,
    known: (kind, path) => known.get(find(kind, path) ?? ''),
    seen(token, fingerprint) {
      const entry = known.get(token)
      if (entry) known.set(token, { ...entry, fingerprint })
    },
  }
}

const unknownToken = () =>
  new BriefError(
    'call-refused',
    'The window asked for a file it was never given. Nothing was read or written.',
    'Choose the file again with File, Open.',
  )
