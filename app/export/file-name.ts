import type { Prepared } from './prepared.ts'

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
/** File systems count bytes: 255 of them, less what is put behind the title. */
const LONGEST = 180

/** A file name every system takes, from the title and the kind of copy, without its ending. */
export function fileName(prepared: Prepared): string {
  const { head, labels, copy } = prepared
  const title = shorten(
    head.title.replace(/:\s+/g, ' - ').replace(FORBIDDEN, '-').replace(/\s+/g, ' ').trim(),
  ).replace(/^[.\s-]+|[.\s]+$/g, '')
  const base = title === '' ? labels.untitled : RESERVED.test(title) ? `${title} -` : title
  if (prepared.redline) return `${base} (${labels.changes})`
  return copy === 'full' ? base : `${base} (${labels.copies[copy].toLowerCase()})`
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
