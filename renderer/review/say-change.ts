import type { Nodes } from 'mdast'
import { plainText } from '../../app/note/plain-text.ts'
import type { Change } from '../../app/review/change.ts'

/** A suggestion in a reader's words: what is done, and with which words. */
export interface SaidChange {
  readonly does: string
  /** Words that would go. */
  readonly out: string
  /** Words that would stand. */
  readonly put: string
}

const NOTHING = { out: '', put: '' }

export function sayChange({ before, after }: Pick<Change, 'before' | 'after'>): SaidChange {
  const [out, put] = [wordsOf(before), wordsOf(after)]
  if (out === '' && put === '') {
    if (after.some(isEnd)) return { does: 'New paragraph', ...NOTHING }
    if (before.some(isEnd)) return { does: 'Paragraphs joined', ...NOTHING }
    return {
      does: thing(after) ? `Inserted ${thing(after)}` : `Deleted ${thing(before) || 'nothing'}`,
      ...NOTHING,
    }
  }
  if (out === put) return { does: kindChange(before, after), out: '', put }
  if (out === '') return { does: thing(after) ? `Inserted ${thing(after)}` : 'Inserted', out, put }
  if (put === '') return { does: thing(before) ? `Deleted ${thing(before)}` : 'Deleted', out, put }
  return { does: 'Replaced', out, put }
}

/** For lists and for a screen reader. */
export function sayInOneLine({ does, out, put }: SaidChange): string {
  if (out && put) return `${does} “${short(out)}” with “${short(put)}”`
  const words = put || out
  return words ? `${does} “${short(words)}”` : does
}

const MOST = 120
const short = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST).trimEnd()}…` : words)

const isEnd = (node: Nodes) => node.type === 'textDirective' && node.name === 'brk'

/** Runs of a line follow each other; blocks are parted. */
function wordsOf(nodes: readonly Nodes[]): string {
  let words = ''
  for (const node of nodes) {
    const own = isEnd(node) ? '¶ ' : plainText(node)
    words += words && kindOf(node) ? ` ${own}` : own
  }
  return words
    .replace(/[\n\t]+/g, ' ')
    .replace(/^(?:¶ )+|(?: ?¶ )+$/g, '')
    .trim()
}

const KINDS: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'body text',
  heading: 'heading',
  list: 'list',
  listItem: 'item',
  blockquote: 'quotation',
  code: 'code',
  table: 'table',
  thematicBreak: 'rule',
  image: 'image',
  footnoteReference: 'footnote',
}

function kindOf(node: Nodes | undefined): string {
  if (node === undefined) return ''
  if (node.type === 'heading') return `heading ${node.depth}`
  if (node.type === 'list') return node.ordered ? 'numbered list' : 'bulleted list'
  return KINDS[node.type] ?? ''
}

/** A block or thing by itself, such as “a table”; words alone are none. */
function thing(nodes: readonly Nodes[]): string {
  const kinds = [...new Set(nodes.map(kindOf).filter(Boolean))]
  const [kind] = kinds
  if (kind === undefined || kind === 'body text') return ''
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`
}

function kindChange(before: readonly Nodes[], after: readonly Nodes[]): string {
  const [was, is] = [kindOf(before[0]), kindOf(after[0])]
  if (was && is && was !== is) return `Changed ${was} to ${is}`
  const formats = [...new Set(after.flatMap(formatsIn))]
  const lost = [...new Set(before.flatMap(formatsIn))].filter((one) => !formats.includes(one))
  const now = formats.filter((one) => !before.flatMap(formatsIn).includes(one))
  if (now.length > 0) return `Made ${now.join(' and ')}`
  if (lost.length > 0) return `No longer ${lost.join(' and ')}`
  return 'Changed the form of'
}

const FORMATS: Partial<Record<Nodes['type'], string>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'struck through',
  inlineCode: 'code',
  link: 'a link',
}

function formatsIn(node: Nodes): string[] {
  const inside = 'children' in node ? node.children.flatMap((child: Nodes) => formatsIn(child)) : []
  const own = FORMATS[node.type]
  return own ? [own, ...inside] : inside
}
