import { readFileSync, writeFileSync } from 'node:fs'

/** A character beyond ASCII, with the backslashes before it. */
const BEYOND_ASCII = /(\\*)([\u0080-\uffff])/g
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * Writes a bundle in ASCII alone. The bundler escapes what stands in strings, never what stands in regular expressions,
 * and a program that is read as one byte a character would match other characters than were meant.
 */
export function writeInAscii(file) {
  const source = readFileSync(file, 'utf8')
  const ascii = source.replace(BEYOND_ASCII, (_, backslashes, unit) => {
    // An escape of a character that needs none.
    const before = backslashes.length % 2 === 1 ? backslashes.slice(1) : backslashes
    return before + escaped(unit)
  })
  writeFileSync(file, ascii)
}
