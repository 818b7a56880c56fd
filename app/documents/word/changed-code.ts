import type { Code, PhrasingContent, RootContent } from 'mdast'
import type {} from 'mdast-util-directive'

/** Code shows no marks on its words: as it was it goes, as it would be it comes, in one suggestion. */
export function changedCode(code: Code, words: readonly PhrasingContent[]): RootContent[] {
  const id = words.map(changeIn).find((found) => found !== undefined)
  const now: Code = { ...code, value: words.map(textNow).join('') }
  const before: Code = { ...code, value: words.map(textBefore).join('') }
  if (id === undefined || now.value === before.value) return [now]
  return [...as('del', id, before), ...as('ins', id, now)]
}

const as = (name: 'ins' | 'del', s: string, code: Code): RootContent[] =>
  code.value.trim() === '' ? [] : [{ type: 'containerDirective', name, attributes: { s }, children: [code] }]

/** Words as they read with every tracked change accepted. */
export const textNow = (node: PhrasingContent): string => textWithout(node, ['del', 'was'])
const textBefore = (node: PhrasingContent): string => textWithout(node, ['ins'])

function textWithout(node: PhrasingContent, names: readonly string[]): string {
  if (node.type === 'textDirective' && names.includes(node.name)) return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => textWithout(child, names)).join('') : ''
}

function changeIn(node: PhrasingContent): string | undefined {
  if (node.type !== 'textDirective') return undefined
  if (node.name !== 'mark') return node.attributes?.s ?? undefined
  return node.children.map(changeIn).find((found) => found !== undefined)
}
