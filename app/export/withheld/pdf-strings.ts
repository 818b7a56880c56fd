const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

export interface PdfToken {
  readonly kind: 'string' | 'name' | 'word'
  /** A string with its brackets, a name without its slash. */
  readonly text: string
}

const TOKEN = /\(|<<|<|\/([^\s()<>[\]{}/%]*)|[A-Za-z'"*]+/g

/** The strings, names and words of a piece of PDF, a character a byte. Brackets in a string may nest. */
export function* pdfTokens(source: string): Generator<PdfToken> {
  const tokens = new RegExp(TOKEN)
  for (let match = tokens.exec(source); match; match = tokens.exec(source)) {
    const [sign, name] = match
    if (sign === '<<') continue
    if (sign === '(' || sign === '<') {
      const end =
        sign === '(' ? closing(source, match.index) : source.indexOf('>', match.index) + 1 || source.length
      tokens.lastIndex = end
      yield { kind: 'string', text: source.slice(match.index, end) }
    } else if (name !== undefined) yield { kind: 'name', text: name }
    else yield { kind: 'word', text: sign }
  }
}

const [BACKSLASH, OPEN, CLOSE] = [0x5c, 0x28, 0x29]

function closing(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === OPEN) depth++
    else if (code === CLOSE && --depth === 0) return at + 1
  }
  return source.length
}

/** Every string in a piece of PDF, decoded from UTF-16 where it says so. */
export function pdfStrings(source: string): string[] {
  // Most of a large file is structure without a single string.
  if (!source.includes('(') && !/<[^<]/.test(source)) return []
  return [...pdfTokens(source)].filter(({ kind }) => kind === 'string').map(({ text }) => pdfString(text))
}

export function pdfString(token: string): string {
  const bytes = pdfBytes(token)
  return bytes.startsWith('\u00fe\u00ff') ? utf16(bytes.slice(2)) : bytes
}

/** The bytes of one string as written, a character a byte. */
export function pdfBytes(string: string): string {
  if (string.startsWith('<')) {
    return string
      .replace(/[<>\s]/g, '')
      .replace(/../g, (hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  }
  let bytes = ''
  for (let at = 1; at < string.length - 1; at++) {
    if (string.charCodeAt(at) !== BACKSLASH) {
      bytes += string[at]
      continue
    }
    const octal = /^[0-7]{1,3}/.exec(string.slice(at + 1, at + 4))?.[0]
    if (octal) bytes += String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    else if (!/[\r\n]/.test(string[at + 1] ?? ''))
      bytes += ESCAPES[string[at + 1] ?? ''] ?? string[at + 1] ?? ''
    at += octal?.length ?? 1
  }
  return bytes
}

/** Big-endian UTF-16, two characters a unit. */
export function utf16(bytes: string): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1))
  }
  return text
}
