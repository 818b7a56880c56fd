import type { Prepared } from './prepared.ts'

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
/** File systems count bytes: 255 of them, less what is put behind the title. */
const LONGEST = 150
/** Letters of an addressee, of up to four bytes each. */
const LONGEST_NAME = 16

/** A file name every system takes, from the title, the kind of copy and whom it is for, without its ending. */
export function fileName(prepared: Prepared): string {
  const { head, labels, copy } = prepared
  const title = shorten(
    head.title.replace(/:\s+/g, ' - ').replace(FORBIDDEN, '-').replace(/\s+/g, ' ').trim(),
  ).replace(/^[.\s-]+|[.\s]+$/g, '')
  const base = title === '' ? labels.untitled : RESERVED.test(title) ? `${title} -` : title
  if (prepared.redline) return `${base} (${labels.changes})`
  const kinds = [
    copy === 'full' ? '' : labels.copies[copy].toLowerCase(),
    (prepared.addressee ?? '').replace(FORBIDDEN, '-').trim().slice(0, LONGEST_NAME),
  ].filter(Boolean)
  return kinds.length > 0 ? `${base} (${kinds.join(', ')})` : base
}

function shorten(title: string): string {
  let length = 0
  let kept = ''
  for (const sign of title) {
    const code = sign.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (length > LONGEST) break
    kept += sign
  }
  return kept
}
