import type { NoteSentence } from './note-sentences.ts'

/** Whether a sentence states something that sources must bear out: body text of a section of fact. */
export const asksEvidence = ({ passage }: NoteSentence): boolean =>
  passage.node.type !== 'heading' && (passage.section?.rule.kind ?? 'fact') === 'fact'

/** Whether what a sentence gives as a fact of the sources is held against them: everywhere but in headings. */
export const holdsFacts = ({ passage }: NoteSentence): boolean => passage.node.type !== 'heading'
