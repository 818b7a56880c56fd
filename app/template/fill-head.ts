import { toString as wordsOf } from 'mdast-util-to-string'
import { parseMarkdown } from '../note/dialect.ts'
import type { Head } from '../note/note.ts'
import { fillLine } from './fill-line.ts'
import type { Scope } from './scope.ts'
import type { Template } from './template.ts'

/**
 * The head of a new note: the template's, its fields filled, then what the desk brings along. A line that the
 * record cannot complete is left out; a note always has a title.
 */
export function fillHead(template: Template, scope: Scope, given: Partial<Head>): Head {
  const filled = Object.entries(template.head).flatMap(([key, value]) => {
    const shown = fillValue(value, scope)
    return shown === undefined ? [] : [[key, shown] as const]
  })
  return {
    title: template.title,
    ...Object.fromEntries(filled),
    ...given,
    sections: template.sections,
    template: template.id,
  }
}

function fillValue(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => fillValue(entry, scope)).filter((entry) => entry !== undefined)
    return entries.length > 0 ? entries : undefined
  }
  if (typeof value !== 'string' || !/:field[[{]/.test(value)) return value
  const [line] = parseMarkdown(value).children
  if (line?.type !== 'paragraph') return value
  const tally = { filled: [], empty: [] }
  const words = wordsOf({ type: 'paragraph', children: fillLine(line.children, { ...scope, tally }) })
  return tally.empty.length > 0 ? undefined : words
}
