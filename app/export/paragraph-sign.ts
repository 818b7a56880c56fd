import type { Heading, Inline, Paragraph } from './prepared.ts'

/** The words of a line, ended by a sign where someone suggests that the paragraph ends there, or goes on. */
export const signed = ({ children, mark }: Paragraph | Heading): readonly Inline[] =>
  mark ? [...children, { type: 'changed', change: mark, children: [{ type: 'text', value: '¶' }] }] : children
