import type { Span } from '../evidence-book.ts'
import type { Analysis } from './analysis.ts'
import { kindOf } from './outcome-words.ts'

/** “We agreed to:”, “signed the following:” above a list: each of its items was agreed. */
export function listedUnder(a: Analysis, i: number): { sentence: number; span: Span; verb: string } | null {
  const own = a.sentences[i]
  if (!own || own.nth > 0 || a.page.blocks[own.block]?.kind !== 'item') return null
  const mark = markOf(a, own.block)
  for (let k = i - 1; k >= 0 && i - k <= LONGEST_LIST; k--) {
    const s = a.sentences[k]
    if (!s) return null
    const text = a.text.slice(s.start, s.end)
    if (/[:：]$/.test(text)) {
      const kind = kindOf(text, '', false)
      const agrees = kind?.match === 'agree' || kind?.match === 'commit'
      return agrees && markOf(a, s.block) !== mark ? { sentence: k, span: s, verb: kind.verb } : null
    }
    if (markOf(a, s.block) !== mark) return null
  }
  return null
}
const LONGEST_LIST = 40

/** What sort of mark a list item begins with: a bullet, a letter, a number. */
function markOf(a: Analysis, block: number): string {
  const b = a.page.blocks[block]
  if (b?.kind !== 'item') return ''
  const mark = a.text.slice(b.start, b.from).trim()
  return /^\(?[a-z][.)]/.test(mark) ? 'letter' : /\d/.test(mark) ? `number ${mark.replace(/\d+/g, '')}` : mark
}
