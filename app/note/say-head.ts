/** Lines of the head whose key is not the word for them. */
const WORDS: Readonly<Record<string, string>> = {
  asOf: 'Information as of',
  copy: 'Copy number',
  cleared: 'Cleared by',
  pageLimit: 'Sides allowed',
}

/** What a line of the head is called: `markingReason` is “Marking reason”. */
export const sayHead = (key: string): string =>
  WORDS[key] ??
  key.replace(/[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`).replace(/^./, (sign) => sign.toUpperCase())
