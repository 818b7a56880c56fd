/** Names no Windows folder takes. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A file name made from words that may come from anywhere: no folder, no control sign, nothing a system reserves.
 * Without an ending. `otherwise` stands in where nothing is left; `longest` counts UTF-16 units.
 */
export function plainFileName(words: string, otherwise = 'Note', longest = 100): string {
  const plain = words
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, longest)
  return RESERVED.test(plain) ? `${plain} note` : plain || otherwise
}
