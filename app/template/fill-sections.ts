import type { RootContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import type { SectionRule } from '../note/note.ts'
import { isDirective } from './directive.ts'

export interface SectionFill extends SectionRule {
  /** `filled`: nothing left open. `partly`: some of it. `empty`: only advice, or nothing but open places. */
  readonly state: 'filled' | 'partly' | 'empty'
}

/** How far each section of a template was filled, in the template's order. */
export function sectionFills(
  blocks: readonly RootContent[],
  sections: readonly SectionRule[],
): readonly SectionFill[] {
  const content = contentBySection(blocks, new Set(sections.map(({ heading }) => heading)))
  return sections.map((rule) => {
    const counts = (content.get(rule.heading) ?? []).map(countBlock)
    const open = counts.reduce((sum, one) => sum + one.open, 0)
    const written = counts.filter((one) => one.filled > 0 || one.said).length
    return { ...rule, state: written === 0 ? 'empty' : open > 0 ? 'partly' : 'filled' }
  })
}

/** “7 of 9”: sections the record has something for. */
export function sectionsInWords(fills: readonly SectionFill[]): string {
  return `${fills.filter(({ state }) => state !== 'empty').length} of ${fills.length}`
}

/** What an author would read under each heading; advice is not content. A layer continues the run of its blocks. */
function contentBySection(
  blocks: readonly RootContent[],
  headings: ReadonlySet<string>,
): ReadonlyMap<string, readonly RootContent[]> {
  const content = new Map<string, RootContent[]>()
  let here = ''
  const walk = (block: RootContent): void => {
    if (block.type === 'heading' && headings.has(wordsOf(block))) here = wordsOf(block)
    else if (block.type === 'containerDirective' && block.name === 'layer') block.children.forEach(walk)
    else if (block.type !== 'containerDirective' || block.name !== 'guide')
      content.set(here, [...(content.get(here) ?? []), block])
  }
  blocks.forEach(walk)
  return content
}

/** Words of the template alone say something too, but not those of a table with nothing in it. */
function countBlock(block: RootContent) {
  const counts = countFields(block)
  return { ...counts, said: counts.open === 0 && block.type !== 'containerDirective' }
}

function countFields(node: RootContent): { readonly filled: number; readonly open: number } {
  if (isDirective(node) && node.name === 'field')
    return 'empty' in (node.attributes ?? {}) ? { filled: 0, open: 1 } : { filled: 1, open: 0 }
  const children: readonly RootContent[] = 'children' in node ? node.children : []
  return children
    .map(countFields)
    .reduce((sum, one) => ({ filled: sum.filled + one.filled, open: sum.open + one.open }), {
      filled: 0,
      open: 0,
    })
}
