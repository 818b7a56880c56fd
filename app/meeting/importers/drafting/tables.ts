import type { Span } from '../evidence-book.ts'
import { trimmed } from '../evidence-book.ts'

/** What a column holds, told from its head. */
export type Column = 'name' | 'office' | 'body' | 'presence' | 'action' | 'owner' | 'due'

/** A table of people or of actions: its rows by column. Cells are ranges of the text. */
export interface Table {
  readonly columns: readonly (Column | undefined)[]
  readonly rows: readonly (readonly Span[])[]
}

const HEADS: readonly (readonly [Column, RegExp])[] = [
  [
    'name',
    /^(?:full )?names?(?: and (?:title|surname))?$|^(?:participants?|attendees?|delegates?|members?|officials?|representatives?|persons?|speakers?|who attended)$|^(?:氏名|名前|出席者|姓名|与会者)$/i,
  ],
  ['office', /^(?:role|title|position|function|job title|designation|office|post|capacity|役職|職務|职务)$/i],
  [
    'body',
    /^(?:organi[sz]ation|institution|affiliation|country|delegation|ministry|department|agency|company|entity|party|side|unit|representing|所属|国|单位|国家)$/i,
  ],
  ['presence', /^(?:present|attendance|attended|status|presence|出欠)\??$/i],
  [
    'action',
    /^(?:actions?(?: (?:items?|points?|required))?|tasks?|measures?|steps?|what|to do|follow[- ]?ups?|commitments?|decisions?(?: and actions?)?|deliverables?|undertakings?|対応|事項|行动|任务)$/i,
  ],
  [
    'owner',
    /^(?:owners?|responsible(?: (?:party|person|body))?|responsibility|lead|assigned(?: to)?|by whom|who|action by|in charge|担当|責任者|负责人)$/i,
  ],
  [
    'due',
    /^(?:deadlines?|due(?: date| by)?|by when|when|target(?: date)?|timeline|time ?frame|dates?|completion|期限|完成时间)$/i,
  ],
]

/** A row of cells as the readers write it: “a | b”, or with bars around it as in Markdown. */
export const isRow = (raw: string): boolean => raw.includes('|') && !raw.includes('\n') && raw.length < 2_000

export const isRule = (raw: string): boolean =>
  /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$/.test(raw.slice(0, 400))

/** The columns a head row names; null where it is none of a kind that is known. */
export function columnsOf(text: string, row: Span): Table['columns'] | null {
  const columns = cellsOf(text, row).map((c) => {
    const head = text
      .slice(c.start, c.end)
      .replace(/[*_:：]/g, '')
      .trim()
    return HEADS.find(([, pattern]) => pattern.test(head))?.[0]
  })
  const known = new Set(columns.filter(Boolean))
  const people = known.has('name') && (known.has('office') || known.has('body') || known.has('presence'))
  const actions = known.has('action') && (known.has('owner') || known.has('due'))
  return people || actions ? columns : null
}

export function cellsOf(text: string, row: Span): Span[] {
  const cells: Span[] = []
  let start = row.start
  const push = (end: number) => {
    const cell = text.slice(start, end).trim() ? trimmed(text, { start, end }) : { start, end: start }
    cells.push(cell)
    start = end + 1
  }
  for (let i = row.start; i < row.end; i++) if (text[i] === '|' && text[i - 1] !== '\\') push(i)
  push(row.end)
  // Bars around the whole row, as in Markdown, are no cells of their own.
  if (text[row.start] === '|' && text[row.end - 1] === '|') {
    cells.shift()
    cells.pop()
  }
  return cells
}

/** The cell of a column in a row; undefined where the row has none or it is empty. */
export function cellOf(table: Table, row: readonly Span[], column: Column): Span | undefined {
  const cell = row[table.columns.indexOf(column)]
  return cell && cell.end > cell.start ? cell : undefined
}
