import { $getSelection, $isElementNode, $isRangeSelection } from 'lexical'
import { $isFieldNode, EMPTY_FIELD, type FieldNode } from './nodes/field.ts'

/** What the record shows at `ref` in a form; null when it has nothing there. */
export type ShowField = (ref: string, form: string | null) => string | null

/** Fields the selection touches. */
export function $selectedFields(): FieldNode[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const { anchor } = selection
  const node = anchor.getNode()
  const beside = selection.isCollapsed() ? [node.getPreviousSibling(), node.getNextSibling()] : []
  const touched = $isElementNode(node) ? [node.getChildAtIndex(anchor.offset - 1)] : []
  const all = [node, ...selection.getNodes(), ...beside, ...touched].filter($isFieldNode)
  return [...new Map(all.map((field) => [field.getKey(), field])).values()]
}

/** Another form of the same value is not an edit. */
export function $setFieldForm(form: string, show: ShowField): boolean {
  return $change((field, attributes) => {
    const { edited: _, form: __, ...rest } = attributes
    const next = form === '' ? rest : { ...rest, form }
    field.setAttributes(next)
    field.setTextContent(show(rest.ref ?? '', form === '' ? null : form) ?? field.getTextContent())
  })
}

/** Shows what the record says again. */
export function $resetField(show: ShowField): boolean {
  return $change((field, attributes) => {
    const { edited: _, ...rest } = attributes
    field.setAttributes(rest)
    field.setTextContent(show(rest.ref ?? '', rest.form ?? null) ?? EMPTY_FIELD)
  })
}

function $change(change: (field: FieldNode, attributes: Readonly<Record<string, string>>) => void): boolean {
  const [field] = $selectedFields()
  if (field === undefined) return false
  change(field, field.getAttributes())
  return true
}
