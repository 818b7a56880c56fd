import type { PhrasingContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { attribute } from './directive.ts'
import { type Found, findValues, weightiest } from './find-value.ts'
import { plainCopy } from './plain-nodes.ts'
import type { Scope } from './scope.ts'
import { settleCitations } from './settle-citations.ts'

/** The content of a paragraph or cell with its fields filled and its passages cited. */
export function fillLine(line: readonly PhrasingContent[], scope: Scope): PhrasingContent[] {
  return settleCitations(fillNodes(line, scope))
}

/** The same for a line that names what follows and states nothing: without citations. */
export function fillHeading(line: readonly PhrasingContent[], scope: Scope): PhrasingContent[] {
  return fillNodes(line, scope).filter((node) => node.type !== 'textDirective' || node.name !== 'cite')
}

const fillNodes = (line: readonly PhrasingContent[], scope: Scope) =>
  line.flatMap((node) => fillNode(node, scope))

function fillNode(node: PhrasingContent, scope: Scope): PhrasingContent[] {
  if (node.type === 'textDirective' && node.name === 'field') return fillField(node, scope)
  if (!('children' in node)) return [plainCopy(node)]
  const { children, ...rest } = node
  return [{ ...plainCopy(rest), children: fillNodes(children, scope) } as PhrasingContent]
}

function fillField(field: TextDirective, scope: Scope): PhrasingContent[] {
  const ref = attribute(field, 'ref') ?? ''
  const [inner] = scope.around
  if (ref === '#') return inner ? [{ type: 'text', value: String(inner.number) }] : []
  const max = Number(attribute(field, 'max') ?? Number.POSITIVE_INFINITY)
  const found = weightiest(findValues(ref, attribute(field, 'form'), scope), max, scope)
  if (found.length === 0) return openField(field, ref, scope)
  scope.tally.filled.push(...found.map((one) => one.ref))
  return found.flatMap((one, index) => [
    ...(index > 0 ? [{ type: 'text', value: ' ' } as const] : []),
    bound(field, one),
    ...(one.evidence.length > 0 ? [cite(one.evidence)] : []),
  ])
}

/**
 * Inside a region a field without a value leaves its own words, if it has any. Outside, it stays open and shows
 * them as what is to be written there.
 */
function openField(field: TextDirective, ref: string, scope: Scope): PhrasingContent[] {
  const label = plainCopy(field.children)
  if (scope.around.length > 0) return label
  const [first = ref] = ref.split(/\s+/)
  scope.tally.empty.push(first)
  const form = attribute(field, 'form')
  return [
    {
      type: 'textDirective',
      name: 'field',
      attributes: { ref: first, ...(form && { form }), empty: '' },
      children: label.length > 0 ? label : [{ type: 'text', value: '…' }],
    },
  ]
}

function bound(field: TextDirective, { ref, text }: Found): TextDirective {
  const form = attribute(field, 'form')
  return {
    type: 'textDirective',
    name: 'field',
    attributes: { ref, ...(form && { form }) },
    children: [{ type: 'text', value: text }],
  }
}

const cite = (evidence: readonly string[]): TextDirective => ({
  type: 'textDirective',
  name: 'cite',
  attributes: { e: evidence.join(' ') },
  children: [],
})
