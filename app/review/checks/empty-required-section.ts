import { notePassages } from '../note-passages.ts'
import type { Check, Finding } from './check.ts'

/**
 * A section the template requires and nobody has written. Advice to the author does not count as text.
 *
 * Bad: `## Purpose\n\n## Summary\n\nAgreed.` where “Purpose” is required
 * Good: `## Purpose\n\nFor information.\n\n## Summary\n\nAgreed.`
 */
export const emptyRequiredSection: Check = {
  rule: 'empty-required-section',
  group: 'note',
  run: ({ note }) => {
    const passages = notePassages(note)
    const missing = (note.head.sections ?? []).filter((rule) => rule.required)
    return missing.flatMap((rule): Finding[] => {
      const heading = passages.findIndex(
        (p) => p.node.type === 'heading' && p.text.trim() === rule.heading.trim(),
      )
      const at = passages[heading]
      if (!at?.section) return [finding(rule.heading, 0, 0, `The section “${rule.heading}” is missing.`)]
      const { depth } = at.section
      const rest = passages.slice(heading + 1)
      const next = rest.findIndex((p) => p.section !== at.section && (p.section?.depth ?? 0) <= depth)
      const inside = next < 0 ? rest : rest.slice(0, next)
      const written = inside.some(
        (p) => p.node.type !== 'heading' && !p.within.includes('guide') && p.text.trim() !== '',
      )
      return written
        ? []
        : [finding(rule.heading, at.block, at.start, `The section “${rule.heading}” is still empty.`)]
    })
  },
}

const finding = (heading: string, block: number, start: number, message: string): Finding => ({
  rule: 'empty-required-section',
  severity: 'error',
  message,
  remedy: 'Write it: a note of this kind cannot do without it.',
  place: { block, start, end: start + heading.length, quote: heading },
})
