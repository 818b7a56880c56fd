import type { Template } from '../../app/template/template.ts'

export interface ShippedTemplate {
  readonly id: string
  readonly text: string
  readonly template: Template
}

/** The templates as a desk needs them, most often first; others follow. */
const ORDER = [
  'briefing-note',
  'ministers-brief',
  'record-of-conversation',
  'lines-to-take',
  'commitments-tracker',
  'addendum',
]
export const inOrder = (templates: readonly ShippedTemplate[]): readonly ShippedTemplate[] => {
  const rank = ({ id }: ShippedTemplate) => (ORDER.indexOf(id) + ORDER.length + 1) % (ORDER.length + 1)
  return [...templates].sort((a, b) => rank(a) - rank(b))
}
