import { plainFileName } from '../note/plain-file-name.ts'
import type { Prepared } from './prepared.ts'

/** Letters of an addressee, of up to four bytes each. */
const LONGEST_NAME = 16

/** A file name every system takes, from the title, the kind of copy and whom it is for, without its ending. */
export function fileName({ head, labels, copy, addressee, redline }: Prepared): string {
  const base = plainFileName(head.title, labels.untitled)
  if (redline) return `${base} (${labels.changes})`
  const kinds = [
    copy === 'full' ? '' : labels.copies[copy].toLowerCase(),
    addressee ? plainFileName(addressee, '').slice(0, LONGEST_NAME) : '',
  ].filter(Boolean)
  return kinds.length > 0 ? `${base} (${kinds.join(', ')})` : base
}
