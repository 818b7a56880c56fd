import type { Nodes } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { plainText } from '../../note/plain-text.ts'
import { attribute } from '../directive.ts'

/** A bound value in a line, with its place in the text of the node it was sought in. */
export interface BoundField {
  readonly node: TextDirective
  readonly ref: string
  readonly form: string | undefined
  readonly text: string
  /** UTF-16 units; only meaningful within one line. */
  readonly offset: number
}

/** Every bound value below a node, in the order of the text. How text stood before a suggestion is not text. */
export function boundFields(node: Nodes): readonly BoundField[] {
  const fields: BoundField[] = []
  let offset = 0
  const visit = (at: Nodes): void => {
    if (at.type === 'textDirective' && at.name === 'was') return
    if (at.type === 'textDirective' && at.name === 'field') {
      const text = plainText(at)
      fields.push({ node: at, ref: attribute(at, 'ref') ?? '', form: attribute(at, 'form'), text, offset })
      offset += text.length
    } else if ('children' in at) for (const child of at.children) visit(child)
    else offset += plainText(at).length
  }
  visit(node)
  return fields
}

export const isOpen = ({ node }: BoundField) => 'empty' in (node.attributes ?? {})
export const isEdited = ({ node }: BoundField) => 'edited' in (node.attributes ?? {})
