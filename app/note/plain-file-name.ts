/** Signs no folder takes, and those that cannot be seen. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu
/** Names no Windows folder takes. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
/** File systems count bytes: 255 of them, less what is put behind the title. */
const LONGEST = 150

/**
 * A file name made from words that may come from anywhere: no folder, no control sign, nothing a system reserves, at
 * most 150 bytes. Without an ending. `otherwise` stands in where nothing is left. A note and all that is exported of it
 * are named by this one rule.
 */
export function plainFileName(words: string, otherwise = 'Note'): string {
  const plain = words.replace(/:\s+/g, ' - ').replace(FORBIDDEN, '-').replace(/\s+/g, ' ').trim()
  const name = shorten(plain).replace(/^[.\s-]+|[.\s]+$/g, '')
  return RESERVED.test(name) ? `${name} -` : name || otherwise
}

function shorten(name: string): string {
  let length = 0
  let kept = ''
  for (const sign of name) {
    const code = sign.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (length > LONGEST) break
    kept += sign
  }
  return kept
}
