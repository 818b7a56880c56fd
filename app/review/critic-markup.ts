/**
 * CriticMarkup: review marks any text tool shows as plain signs. Its delimiters cannot be escaped, so a remark that
 * holds one gets a space put into it.
 */
export const CRITIC = {
  inserted: ['{++', '++}'],
  deleted: ['{--', '--}'],
  highlighted: ['{==', '==}'],
} as const

/** `{>>author, when: remark<<}` on one line. */
export function criticComment(author: string, when: string, body: string): string {
  const line = [[author, when].filter(Boolean).join(', '), body].filter(Boolean).join(': ')
  return `{>>${line.replace(/\s+/g, ' ').trim().replace(/<<\}/g, '<< }')}<<}`
}
