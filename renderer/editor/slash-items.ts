import type { EditorCommand, EditorSession } from './session.ts'

/** One entry of the `/` menu. */
export interface SlashItem {
  readonly id: string
  /** What it puts here, as a reader would say it. */
  readonly words: string
  /** A second, quieter line: what kind of item, or what it says. */
  readonly detail?: string
  /** Further words that find it. */
  readonly also?: string
  readonly run: (session: EditorSession) => void
}

const command = (id: EditorCommand, words: string, also = ''): SlashItem => ({
  id,
  words,
  also,
  run: (session) => session.run(id),
})

/** What the editor itself can put at the caret; items of the record come from the window. */
export const EDITOR_ITEMS: readonly SlashItem[] = [
  command('heading-1', 'Heading 1', 'title section'),
  command('heading-2', 'Heading 2', 'section'),
  command('heading-3', 'Heading 3', 'section'),
  command('paragraph', 'Body text', 'paragraph'),
  command('bullet-list', 'Bulleted list', 'points'),
  command('number-list', 'Numbered list', 'ordered'),
  command('task-list', 'Task list', 'check to do'),
  command('table', 'Table', 'grid columns'),
  command('quote', 'Quotation', 'block quote'),
  command('withhold', 'Not to be disclosed', 'withhold secret layer release'),
  command('footnote', 'Footnote', 'note'),
  command('rule', 'Rule', 'line separator'),
  command('code-block', 'Code', 'verbatim'),
]

const MOST = 40

/** Entries a query finds, best first: those that begin with it, then those that hold every word of it. */
export function matching(items: readonly SlashItem[], query: string): SlashItem[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  const found = items.map((item) => ({ item, rank: rank(item, wanted) })).filter(({ rank }) => rank > 0)
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST)
    .map(({ item }) => item)
}

function rank(item: SlashItem, wanted: readonly string[]): number {
  const words = fold(item.words)
  if (wanted.length === 0 || words.startsWith(wanted.join(' '))) return 3
  const all = `${words} ${fold(item.detail ?? '')} ${fold(item.also ?? '')}`
  if (!wanted.every((word) => all.includes(word))) return 0
  return wanted.every((word) => words.includes(word)) ? 2 : 1
}

/** Case and accents do not matter to someone looking for a thing. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
