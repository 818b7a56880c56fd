import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether pandoc is on this machine; without it the tests that read Word files back cannot run. */
export const hasPandoc = (() => {
  try {
    execFileSync('pandoc', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

export interface PandocNode {
  readonly t: string
  readonly c?: unknown
}

/** A Word file as pandoc reads it; a title that comes first it takes out of the text. */
export function readWithPandoc(
  docx: Uint8Array,
  changes: 'accept' | 'reject' | 'all' = 'accept',
): { readonly title: unknown; readonly blocks: readonly PandocNode[] } {
  const folder = mkdtempSync(join(tmpdir(), 'aide-pandoc-'))
  try {
    const file = join(folder, 'note.docx')
    writeFileSync(file, docx)
    const json = execFileSync('pandoc', [file, '-f', 'docx', '-t', 'json', `--track-changes=${changes}`], {
      encoding: 'utf8',
    })
    const { meta, blocks } = JSON.parse(json)
    return { title: meta.title, blocks }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Every word in reading order: text, code, footnotes where they are referred to, alternative texts. */
export function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join('')
  if (typeof value !== 'object' || value === null) return ''
  const { t, c } = value as PandocNode
  if (t === 'Str') return String(c)
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  if ((t === 'Code' || t === 'CodeBlock') && Array.isArray(c)) return ` ${String(c[1])} `
  if (t === 'Link' || t === 'Image' || t === 'Span' || t === 'Div')
    return Array.isArray(c) ? wordsIn(c[1]) : ''
  if (t === 'Quoted') return Array.isArray(c) ? wordsIn(c[1]) : ''
  if (t === 'Header') return Array.isArray(c) ? ` ${wordsIn(c[2])} ` : ''
  if (t === 'Table') return ` ${wordsIn(Object.values(value))} `
  return ` ${wordsIn(c)} `
}

/** Kinds of nodes met, in reading order. */
export function kindsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(kindsIn)
  if (typeof value !== 'object' || value === null) return []
  const { t, c } = value as PandocNode
  return [...(typeof t === 'string' ? [t] : []), ...kindsIn(c)]
}

export const letters = (text: string): string =>
  (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).join('')
