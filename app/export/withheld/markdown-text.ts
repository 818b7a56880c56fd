import { entities, withDecoded } from './docx-text.ts'

/** Every word in a Markdown file, front matter values included, without the signs that escape. */
export function markdownText(markdown: string): string {
  const front = /^---\n[\s\S]*?\n---\n/.exec(markdown)?.[0] ?? ''
  const values = front.replace(/^[\w-]+:/gm, '')
  return withDecoded(
    entities(`${values}\n${markdown.slice(front.length)}`.replace(/\\([!-/:-@[-`{-~])/g, '$1')),
  )
}
