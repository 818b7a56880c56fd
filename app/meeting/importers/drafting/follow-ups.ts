import type { Analysis, Drafted } from './analysis.ts'
import { isDenied } from './clauses.ts'
import { cellOf, type Table } from './tables.ts'
import { asSentence } from './wording.ts'

export interface DraftedFollowUp extends Drafted {
  readonly owner?: string
  readonly due?: string
}

const NEXT =
  /\b(?:next (?:round|meeting|session|step|steps|summit|visit|talks)|(?:will|would) (?:meet|go to|fly to|return to|hold|reconvene|convene|resume|visit|travel|continue (?:talks|discussions|consultations)|take place|be held|follow)|(?:talks|negotiations|discussions|consultations) will (?:also )?(?:continue|resume|go on)|(?:is|are) planning to (?:meet|hold|visit|travel)|(?:is|are|was|were) (?:scheduled|expected|due|slated|set) (?:to|for)|scheduled (?:to|for)|plans? to (?:visit|meet|hold|travel)|agreed to (?:meet|hold|visit|resume|continue|convene|reconvene|set up|establish|stay in|maintain|arrange|launch|start|begin)|agreed on (?:a|an|the) (?:date|visit|next)|invited .{1,80}\bto (?:visit|attend)|invitation to visit|(?:instructed|tasked|directed) .{1,80}\bto\b|instructed (?:their )?officials|tasked (?:their )?(?:officials|ministers|teams)|follow(?:ed)?[- ]up (?:meeting|talks|discussions|actions?)|at an early date|arrangements? for|by the end of (?:the year|next|\d{4}|[A-Z]))\b/iu
/** What is to be done on a day the sentence names. */
const NEXT_DATED =
  /\b(?:will|is to|are to|is due to|are due to) (?:also |then |jointly )?(?:discuss|speak|talk|confer|brief|report|lead (?:an? )?(?:[\p{L}-]+ )?delegation|sign|send|publish|submit|present|travel|attend|host|address)\b/iu
const ACTION_LABEL =
  /^(?:\d+[.)] ?)?(?:action|actions?|ap\s?\d+|action point|todo|to do|next steps?|follow[- ]up)\s?\d*\s?[:：–-]\s*/i
const OWNED = /^(?:\[?([\p{Lu}][\p{L}.’' -]{1,40}?)\]?)(?: to |: | [–—-] | will | shall )/u

/** What happens next: by date and owner, where the words give them. */
export function draftFollowUps(a: Analysis, meetingDay: string | undefined): DraftedFollowUp[] {
  const found: DraftedFollowUp[] = []
  const now = meetingDay ?? a.day
  for (const table of a.page.tables ?? []) found.push(...tabled(a, table))
  for (const [i, s] of a.sentences.entries()) {
    if (a.voices[i]?.who?.standing === 'observer' || a.page.blocks[s.block]?.kind === 'row') continue
    const text = a.text.slice(s.start, s.end).replace(/[\n\r]/g, ' ')
    const section = a.sections[i] ?? ''
    const label = ACTION_LABEL.exec(text)
    const listed =
      /^(?:actions?|action (?:items?|points?|list)|next steps?|follow[- ]?ups?|to do|way forward|what(?:’|')?s next)\b/.test(
        section,
      )
    const dated = NEXT_DATED.exec(text)
    const m = NEXT.exec(text) ?? dated
    if (!label && !listed && !(m && !isDenied(text.slice(clauseStart(text, m.index))))) continue
    const future = (a.dates[i] ?? []).find(
      (d) =>
        (d.until ?? d.value) > now.slice(0, (d.until ?? d.value).length) ||
        ((d.value.length < 10 || label || listed) && d.value >= now.slice(0, d.value.length)),
    )
    if (!label && !listed && !future && m === dated) continue
    if (
      !label &&
      !listed &&
      !future &&
      !/\b(?:next|will|would|agreed|invit|instruct|task|scheduled|expected|planning|due to)\b/i.test(text)
    )
      continue
    const span = label ? { start: s.start + label[0].length, end: s.end } : s
    const body = a.text.slice(span.start, span.end)
    const owner = label || listed ? (OWNED.exec(body)?.[1] ?? undefined) : undefined
    found.push({
      spans: [span],
      text: asSentence(a, i, span),
      ...(owner && { owner: owner.trim() }),
      ...(future && { due: future.until ?? future.value }),
      level: label || listed ? 'high' : 'medium',
      reason: label || listed ? 'it is listed as an action' : `“${m?.[0] ?? ''}” looks ahead`,
      weight: label || listed ? 7 : future ? 5 : 3,
      sentence: i,
    })
  }
  return found
}

/** Where the clause around offset `at` begins: what is denied before it is denied of something else. */
const clauseStart = (text: string, at: number): number =>
  Math.max(
    0,
    text
      .slice(0, at)
      .search(/, (?:and|but|while|adding|saying|though)\b(?!.*, (?:and|but|while|adding|saying|though)\b)/),
  )

/** Actions of a table: what in one cell, by whom and by when in others. */
function tabled(a: Analysis, table: Table): DraftedFollowUp[] {
  if (!table.columns.includes('action')) return []
  return table.rows.flatMap((row) => {
    const action = cellOf(table, row, 'action')
    if (!action) return []
    const sentence = a.sentences.findIndex((s) => s.start <= action.start && action.end <= s.end)
    const owner = cellOf(table, row, 'owner')
    const due = cellOf(table, row, 'due')
    const date = due && (a.dates[sentence] ?? []).find((d) => d.start >= due.start && d.end <= due.end)
    return [
      {
        spans: [action],
        text: a.text.slice(action.start, action.end).replace(/\s+/g, ' '),
        ...(owner && { owner: a.text.slice(owner.start, owner.end).replace(/\s+/g, ' ') }),
        ...(date && { due: date.until ?? date.value }),
        level: 'high' as const,
        reason: 'it stands in a table of actions',
        weight: 7,
        sentence: Math.max(0, sentence),
      },
    ]
  })
}
