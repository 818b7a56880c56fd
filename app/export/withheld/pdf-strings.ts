const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

export interface PdfToken {
  readonly kind: 'string' | 'name' | 'word'
  /** A string with its brackets, a name without its slash. */
  readonly text: string
}

const END = /[\s()<>[\]{}/%]/

/** The strings, names and words of a piece of PDF, a character a byte. Brackets in a string may nest. */
export function* pdfTokens(source: string): Generator<PdfToken> {
  for (let at = 0; at < source.length; ) {
    const sign = source[at]
    if (sign === '(') {
      const end = closing(source, at)
      yield { kind: 'string', text: source.slice(at, end) }
      at = end
    } else if (sign === '<' && source[at + 1] !== '<') {
      const end = source.indexOf('>', at) + 1 || source.length
      yield { kind: 'string', text: source.slice(at, end) }
      at = end
    } else if (sign === '<' || sign === '>') at += 2
    else if (sign !== '/' && END.test(sign ?? '')) at++
    else {
      let end = at + 1
      while (end < source.length && !END.test(source[end] ?? '')) end++
      if (sign === '/') yield { kind: 'name', text: source.slice(at + 1, end) }
      else yield { kind: 'word', text: source.slice(at, end) }
      at = end
    }
  }
}

function closing(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return at + 1
  }
  return source.length
}

/** Every string in a piece of PDF, decoded from UTF-16 where it says so. */
export function pdfStrings(source: string): string[] {
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
  return string
    .slice(1, -1)
    .replace(
      /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g,
      (_, octal: string | undefined, sign: string | undefined) => {
        if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
        return sign === undefined || /[\r\n]/.test(sign) ? '' : (ESCAPES[sign] ?? sign)
      },
    )
}

/** Big-endian UTF-16, two characters a unit. */
export function utf16(bytes: string): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1))
  }
  return text
}
