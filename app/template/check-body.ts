import type { Heading, Nodes, Root, Text } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { DIRECTIVES } from '../note/directives.ts'
import type { SectionRule } from '../note/note.ts'
import { checkDirective } from './check-directive.ts'
import { type Lists, listOf } from './check-reference.ts'
import { attribute, isDirective } from './directive.ts'
import type { Problems } from './problems.ts'

/** Marks of review, and passages: they belong to a note, where the threads and sources they point to are. */
const OF_NOTES = new Set(['cite', 'mark', 'ins', 'del', 'brk', 'was'])
const HOLDERS: Readonly<Record<string, string>> = {
  listItem: 'a list',
  blockquote: 'a quotation',
  footnoteDefinition: 'a footnote',
}

interface Around {
  readonly lists: Lists
  /** The list, quotation or footnote the node stands in. */
  readonly holder: string | null
}

/** Every directive in its place, every region closed, no directive misspelt. */
export function checkBody(body: Root, text: string, problems: Problems): void {
  const visit = (node: Nodes, around: Around): void => {
    if (node.type === 'text') checkText(node, text, problems)
    if (isDirective(node)) {
      checkDirective(node, around.lists, problems)
      if (OF_NOTES.has(node.name))
        problems.at(node, `“${node.name}” belongs to a note, not to a template.`, 'Take it out.')
    }
    if (node.type === 'containerDirective') {
      if (around.holder)
        problems.at(
          node,
          `“${node.name}” stands inside ${around.holder}.`,
          'Put it around the whole of it: a region encloses whole lists and tables.',
        )
      if (!/(^|\n)[ \t]*:{3,}[ \t]*$/.test(sourceOf(node, text)))
        problems.at(
          node,
          `“${node.name}” is not closed.`,
          'Close it with a line of as many colons as it opens with; an outer region opens with one more.',
        )
    }
    if (!('children' in node)) return
    const inner = inside(node, around)
    for (const child of node.children) visit(child, inner)
  }
  visit(body, { lists: [], holder: null })
}

function inside(node: Nodes, { lists, holder }: Around): Around {
  if (node.type === 'containerDirective' && (node.name === 'each' || node.name === 'table')) {
    const columns = attribute(node, 'columns')
    const own = [
      listOf(attribute(node, 'in') ?? '', lists),
      ...(columns === undefined ? [] : [listOf(columns, [])]),
    ]
    return { lists: [...own, ...lists], holder }
  }
  return { lists, holder: HOLDERS[node.type] ?? holder }
}

/** A name that is not ours stays text; in a template that is nearly always a slip. `\:name[` says it is meant. */
const LOOKS_LIKE_ONE =
  /(?<![\\:\w])(:{1,3})([a-z][a-z0-9-]*)(?=[[{])|(?<=^|\n)[ \t]*(:{3,})[ \t]*([a-z]*)[ \t]*(?=\n|$)/gi

function checkText(node: Text, text: string, problems: Problems): void {
  const source = sourceOf(node, text)
  const offset = node.position?.start.offset ?? 0
  for (const match of source.matchAll(LOOKS_LIKE_ONE)) {
    const name = match[2] ?? match[4] ?? ''
    const at = offset + match.index
    if (name === '')
      problems.atOffset(
        at,
        'This line closes nothing.',
        'An outer region opens and closes with one colon more than those inside it.',
      )
    else if (Object.hasOwn(DIRECTIVES, name))
      problems.atOffset(
        at,
        `“${name}” is not written as it must be here.`,
        'Fields are :field[words]{…}; regions are lines of their own: :::each{…} … :::',
      )
    else
      problems.atOffset(
        at,
        `There is no directive “${name}”.`,
        `Known: ${Object.keys(DIRECTIVES).join(', ')}. Write \\: for a plain colon.`,
      )
  }
}

/**
 * Each section of the front matter has its heading, once.
 * @param offset of the front matter in the template's text.
 */
export function checkSections(
  body: Root,
  sections: readonly SectionRule[],
  problems: Problems,
  offset: number,
): void {
  const headings: Heading[] = []
  const collect = (node: Nodes): void => {
    if (node.type === 'heading') headings.push(node)
    else if ('children' in node) node.children.forEach(collect)
  }
  collect(body)
  const remedy = 'Give every section of the head one heading with the same words.'
  for (const { heading } of sections) {
    const [first, second] = headings.filter((one) => wordsOf(one) === heading)
    if (!first) problems.atOffset(offset, `The section “${heading}” has no heading.`, remedy)
    else if (second) problems.at(second, `The heading “${heading}” stands twice.`, remedy)
  }
}

const sourceOf = (node: Nodes, text: string) =>
  text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
