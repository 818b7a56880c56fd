/** Addresses a pasted link may keep; anything else (scripts, local files, fragments of the page) is only its words. */
const ALLOWED = /^(?:https?:\/\/|mailto:|tel:)[^\s<>"'`\\]+$/i
const LONGEST = 4_000

export function safeUrl(href: string): string | null {
  // Browsers ignore tabs and line ends inside an address, so they must not hide its kind.
  const url = Array.from(href)
    .filter((sign) => sign > ' ' && sign !== '\u007F')
    .join('')
  return url.length <= LONGEST && ALLOWED.test(url) ? url : null
}
