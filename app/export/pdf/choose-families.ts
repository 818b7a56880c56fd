import { BriefError } from '../../errors.ts'
import type { Coverage } from './cmap.ts'

/** The families every paper is set in; the rest is loaded when its signs occur. */
export const LATIN = ['Source Serif 4', 'Source Sans 3'] as const
export const SIGNS = 'Source Code Pro'
const JP = 'Noto Sans JP'
const SC = 'Noto Sans SC'
const KR = 'Noto Sans KR'
const ORDER: Readonly<Record<string, readonly string[]>> = { zh: [SC, JP, KR], ko: [KR, JP, SC] }

/**
 * Which further families a paper needs, in the order they are tried. One that holds every sign alone goes before
 * a mixture, so that a name is not set in two typefaces.
 * @param strings Every string that will be printed.
 * @param language ISO 639 code; decides between Japanese, Chinese and Korean shapes of one sign.
 * @param coverage By family; asked only for families that may be needed.
 * @throws {BriefError} `glyph-missing`
 */
export function chooseFamilies(
  strings: Iterable<string>,
  language: string,
  coverage: (family: string) => Coverage,
): string[] {
  const latin = LATIN.map(coverage)
  const open = new Map<number, string>()
  for (const text of strings) {
    if (!BEYOND_ASCII.test(text)) continue
    for (const sign of text) {
      const code = sign.codePointAt(0) ?? 0
      // Below U+0250 both typefaces hold every letter; signs without a shape need no font.
      if (code < 0x80 || open.has(code) || NO_SHAPE.test(sign)) continue
      if (PRIVATE.test(sign) || !latin.some((font) => font.has(code))) open.set(code, text)
    }
  }
  if (open.size === 0) return []
  const codes = [...open.keys()]
  const order = ORDER[language] ?? [JP, SC, KR]
  const alone = [...order, SIGNS].find((family) =>
    codes.every((code) => coverage(family).has(code) && !isPrivate(code)),
  )
  if (alone) return [alone]
  const chosen: string[] = []
  for (const family of [...order, SIGNS]) {
    const held = codes.filter((code) => open.has(code) && !isPrivate(code) && coverage(family).has(code))
    if (held.length > 0) chosen.push(family)
    for (const code of held) open.delete(code)
  }
  const [missing] = open
  if (missing) throw glyphMissing(String.fromCodePoint(missing[0]), missing[1])
  return chosen
}

const BEYOND_ASCII = /[\u0080-\uffff]/
const NO_SHAPE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029]/u
const PRIVATE = /\p{Co}/u
const isPrivate = (code: number) => PRIVATE.test(String.fromCodePoint(code))

/** Says which sign, and shows the words around it. */
export function glyphMissing(sign: string, text: string): BriefError {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const at = text.indexOf(sign)
  const start = Math.max(0, at - 24)
  const end = at + sign.length + 24
  const words = `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
  return new BriefError(
    'glyph-missing',
    `No shipped font holds ${sign} (U+${code}), in “${words}”.`,
    'Write it in words or with another sign, then export again. The note is unchanged.',
  )
}
