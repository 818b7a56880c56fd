/** The only kinds of address that leave the program. */
const LEAVING = ['https:', 'http:', 'mailto:']

export interface ReadLink {
  readonly url: string
  /** Whom it leads to, decoded: what the person is asked about. */
  readonly to: string
  /** Set when the host's name is written in letters that can pass for others. */
  readonly lookalike: boolean
}

/** Reads an address that may leave the program; null for any other, and for one that hides a name or password. */
export function readLink(address: string): ReadLink | null {
  // Control characters and spaces inside a scheme are how `java\nscript:` gets past a comparison.
  const plain = address.trim()
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(plain)) return null
  let url: URL
  try {
    url = new URL(plain)
  } catch {
    return null
  }
  if (!LEAVING.includes(url.protocol) || url.username || url.password) return null
  if (url.protocol === 'mailto:') return { url: url.href, to: safeDecode(url.pathname), lookalike: false }
  if (!url.host) return null
  return {
    url: url.href,
    to: url.host,
    lookalike: url.hostname.split('.').some((part) => part.startsWith('xn--')),
  }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
