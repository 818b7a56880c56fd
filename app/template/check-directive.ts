import { FORMS } from '../meeting/forms.ts'
import { DIRECTIVES, type DirectiveRule } from '../note/directives.ts'
import { filterFault, type Lists, listFault, listOf, referenceFault } from './check-reference.ts'
import { attribute, type Directive } from './directive.ts'
import type { Problems } from './problems.ts'
import { parseSort } from './select.ts'

/** What every directive of a template must satisfy by itself, wherever it stands. */
export function checkDirective(node: Directive, around: Lists, problems: Problems): void {
  const rule: DirectiveRule | undefined = new Map<string, DirectiveRule>(Object.entries(DIRECTIVES)).get(
    node.name,
  )
  if (!rule) return
  for (const name of Object.keys(node.attributes ?? {}))
    if (!rule.attributes.includes(name))
      problems.at(node, `“${node.name}” knows no attribute “${name}”.`, known(rule.attributes))
  CHECKS[node.name]?.(node, around, problems)
}

const CHECKS: Readonly<Record<string, (node: Directive, around: Lists, problems: Problems) => void>> = {
  field(node, around, problems) {
    const refs = (attribute(node, 'ref') ?? '').split(/\s+/).filter(Boolean)
    if (refs.length === 0)
      problems.at(node, 'A field says no place in the record.', 'Add one, such as {ref="/title"}.')
    for (const ref of refs) {
      if ((ref === '#' || ref === '.') && around.length > 0) continue
      const fault = referenceFault(ref, around)
      if (fault) problems.at(node, `“${ref}” ${fault.says}`, fault.remedy)
    }
    const form = attribute(node, 'form')
    checkMax(node, problems)
    if (form !== undefined && !FORMS.some((one) => one === form))
      problems.at(node, `A field has no form “${form}”.`, known(FORMS))
  },
  each: checkRegion,
  table(node, around, problems) {
    checkRegion(node, around, problems)
    const columns = attribute(node, 'columns')
    const fault = columns === undefined ? null : listFault(columns, [])
    if (fault) problems.at(node, `“${columns}” ${fault.says}`, fault.remedy)
    const tables = 'children' in node ? node.children.filter((child) => child.type === 'table') : []
    const [table] = tables
    if (tables.length !== 1 || table?.type !== 'table' || table.children.length < 2)
      problems.at(
        node,
        'A table region encloses one table with a heading row and a row of fields.',
        'Put such a table between :::table{…} and its closing line.',
      )
  },
  if(node, around, problems) {
    const refs = [attribute(node, 'has'), attribute(node, 'not')].join(' ').split(/\s+/).filter(Boolean)
    if (refs.length === 0)
      problems.at(node, '“if” says nothing to look for.', 'Add {has="/outcomes"} or {not="/outcomes"}.')
    for (const ref of refs) {
      const fault = referenceFault(ref, around) && listFault(ref, around)
      if (fault) problems.at(node, `“${ref}” ${fault.says}`, fault.remedy)
    }
  },
}

function checkRegion(node: Directive, around: Lists, problems: Problems): void {
  const ref = attribute(node, 'in') ?? ''
  if (ref === '') {
    problems.at(node, `“${node.name}” says no list to repeat.`, 'Add one, such as {in="outcomes"}.')
    return
  }
  const fault = listFault(ref, around) ?? filterFault(attribute(node, 'where') ?? '', listOf(ref, around))
  if (fault) problems.at(node, `“${ref}” ${fault.says}`, fault.remedy)
  checkMax(node, problems)
  const sort = attribute(node, 'sort')
  if (sort !== undefined && !parseSort(sort))
    problems.at(node, `“sort” is “${sort}”.`, 'Write field names such as: priority -date')
  if ('children' in node && node.children.length === 0)
    problems.at(
      node,
      `“${node.name}” encloses nothing to repeat.`,
      'Put what is to be repeated between its two lines.',
    )
}

function checkMax(node: Directive, problems: Problems): void {
  const max = attribute(node, 'max')
  if (max !== undefined && !/^[1-9]\d*$/.test(max))
    problems.at(node, `“max” is “${max}”.`, 'Write a whole number, 1 or more.')
}

const known = (names: readonly string[]) =>
  names.length > 0 ? `Known: ${names.join(', ')}.` : 'It has none.'
