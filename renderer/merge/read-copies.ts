import type { Brief } from '../../app/brief.ts'
import type { ErrorData } from '../../app/errors.ts'
import type { Host, OpenedFile } from '../../app/host/contract.ts'
import { openDocument } from '../state/open-document.ts'
import { toErrorData } from '../state/toasts.ts'

/** A file that was chosen: a copy of the note, or comments another program gave out. */
export type Chosen = { readonly token: string; readonly name: string } & (
  | { readonly kind: 'copy'; readonly brief: Brief; readonly notices: readonly string[] }
  | { readonly kind: 'comments'; readonly json: string }
)

export interface ReadCopies {
  readonly chosen: readonly Chosen[]
  /** Files that could not be read; the others count all the same. */
  readonly refused: readonly { readonly name: string; readonly error: ErrorData }[]
}

export async function readCopies(host: Host, files: readonly OpenedFile[]): Promise<ReadCopies> {
  const chosen: Chosen[] = []
  const refused: ReadCopies['refused'][number][] = []
  for (const { token, name, bytes } of files) {
    if (/\.json$/i.test(name)) {
      chosen.push({ kind: 'comments', token, name, json: new TextDecoder().decode(bytes) })
      continue
    }
    try {
      const { brief, notices } = await openDocument(host, { name, bytes })
      chosen.push({ kind: 'copy', token, name, brief, notices })
    } catch (cause) {
      refused.push({ name, error: toErrorData(cause) })
    }
  }
  return { chosen, refused }
}
