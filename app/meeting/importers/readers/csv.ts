import { findDates } from '../drafting/dates.ts'
import type { Span } from '../evidence-book.ts'
import { checkTextLength, tooLarge } from '../limits.ts'
import type { Facts, PersonFact, Reader, TextFact } from './reader.ts'

const MAX_ROWS = 5_000
const COLUMNS: Readonly<Record<string, RegExp>> = {
  name: /^(?:name|full name|participant|person|attendee|delegate|氏名|名前|姓名)$/i,
  given: /^(?:first name|given name|forename|first)$/i,
  family: /^(?:last name|family name|surname|last)$/i,
  native: /^(?:native name|original script|name in (?:own|original) script)$/i,
  role: /^(?:role|title|position|function|job title|office|役職|职务)$/i,
  party: /^(?:party|country|delegation|organi[sz]ation|side|company|institution|affiliation|国|所属|单位)$/i,
  present: /^(?:present|attended|attendance|status|rsvp|出欠)$/i,
  text: /^(?:commitment|undertaking|action|action item|action point|task|outcome|agreement|what|text|description|item)$/i,
  by: /^(?:by|owner|who|responsible|lead|assignee|actor)$/i,
  due: /^(?:due|by when|deadline|due date|when|target date|date due)$/i,
}

interface Cell extends Span {
  readonly text: string
}

/** A list of people or of commitments, told by the names of its columns. */
export const csv: Reader = {
  what: 'table',
  takes: ({ ending, text }) => {
    if (!/^(?:csv|tsv)$/.test(ending)) return false
    const [head] = rowsOf(text().slice(0, 20_000))
    return head !== undefined && columnsOf(head) !== undefined
  },
  read: ({ name, text }) => {
    const source = text()
    checkTextLength(name, source)
    const rows = rowsOf(source)
    if (rows.length > MAX_ROWS) throw tooLarge(name, `it has ${rows.length} rows, the limit is ${MAX_ROWS}`)
    const [head = [], ...body] = rows
    const columns = columnsOf(head) ?? {}
    return {
      kind: 'facts',
      text: source,
      title: name.replace(/\.\w+$/, ''),
      facts: factsOf(source, body, columns),
    }
  },
}

type Columns = Readonly<Partial<Record<string, number>>>

function columnsOf(head: readonly Cell[]): Columns | undefined {
  const found: Partial<Record<string, number>> = {}
  for (const [i, cell] of head.entries()) {
    const key = Object.keys(COLUMNS).find((k) => found[k] === undefined && COLUMNS[k]?.test(cell.text.trim()))
    if (key) found[key] = i
  }
  return found.name !== undefined || found.family !== undefined || found.text !== undefined
    ? found
    : undefined
}

function factsOf(source: string, rows: readonly (readonly Cell[])[], columns: Columns): Facts {
  const people: PersonFact[] = []
  const outcomes: TextFact[] = []
  for (const row of rows) {
    const cell = (key: string): Cell | undefined => {
      const at = columns[key]
      const c = at === undefined ? undefined : row[at]
      return c?.text.trim() ? c : undefined
    }
    const what = cell('text')
    if (what) {
      const by = cell('by')?.text
      const due = cell('due')
      const date =
        due &&
        findDates(source, due, { day: '2000-01-01', dayFirst: true }, 'en').find((d) => !d.relative)?.value
      outcomes.push({ text: what.text, at: what, ...(by && { by }), ...(date && { date }) })
      continue
    }
    const own = cell('name') ?? cell('family')
    if (!own) continue
    const given = cell('given')?.text
    const name = cell('name')?.text ?? [given, own.text].filter(Boolean).join(' ')
    const state = cell('present')?.text ?? ''
    const role = cell('role')?.text
    const party = cell('party')?.text
    const native = cell('native')?.text
    people.push({
      name,
      at: own,
      ...(role && { role }),
      ...(party && { party }),
      ...(native && { nativeName: native }),
      ...presence(state),
    })
  }
  return { people, outcomes }
}

function presence(state: string): { invited?: boolean; present?: boolean } {
  if (/^(?:no|n|absent|declined|apologies|false|欠席)$/i.test(state)) return { invited: true, present: false }
  if (/^(?:yes|y|present|attended|true|x|✓|出席)$/i.test(state)) return { present: true }
  if (/^(?:invited|accepted|tentative|pending|awaiting)/i.test(state)) return { invited: true }
  return {}
}

/** RFC 4180 rows with the place of each cell; the mark between cells is the one the first line uses most. */
function rowsOf(source: string): Cell[][] {
  const line = source.slice(0, source.indexOf('\n') < 0 ? source.length : source.indexOf('\n'))
  const mark = [',', ';', '\t', '|'].sort((a, b) => line.split(b).length - line.split(a).length)[0] ?? ','
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = 0
  while (at < source.length) {
    if (source[at] === '"') {
      let end = at + 1
      while (end < source.length && !(source[end] === '"' && source[end + 1] !== '"'))
        end += source[end] === '"' ? 2 : 1
      row.push({ start: at + 1, end, text: source.slice(at + 1, end).replace(/""/g, '"') })
      at = end + 1
    } else {
      let end = at
      while (end < source.length && source[end] !== mark && source[end] !== '\n' && source[end] !== '\r')
        end++
      row.push({ start: at, end, text: source.slice(at, end) })
      at = end
    }
    if (source[at] === mark) {
      at++
      if (at === source.length) row.push({ start: at, end: at, text: '' })
      continue
    }
    while (source[at] === '\r' || source[at] === '\n') at++
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows.filter((r) => r.some((c) => c.text.trim()))
}
