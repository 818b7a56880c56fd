import { isNode, LineCounter, parseDocument, stringify } from 'yaml'
import * as z from 'zod'
import { issueInWords } from '../meeting/record-words.ts'
import { headProblems, readHead } from '../note/head.ts'
import type { Problems } from './problems.ts'
import type { Template } from './template.ts'

const Section = z.strictObject({
  heading: z.string().min(1),
  kind: z.enum(['fact', 'advice', 'assessment']),
  required: z.boolean().optional(),
})
const FrontMatter = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  purpose: z.string().min(1),
  head: z.record(z.string(), z.unknown()).optional(),
  sections: z.array(Section).min(1),
})
type FrontMatter = Omit<Template, 'body'>

const REMEDY = 'Write id, title, purpose, head and sections as templates/README.md shows.'

/**
 * The lines between the dashes → what a template says about itself; null when that cannot be told.
 * @param offset of `yaml` in the template's text.
 */
export function readFrontMatter(yaml: string, offset: number, problems: Problems): FrontMatter | null {
  const document = parseDocument(yaml, {
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: new LineCounter(),
  })
  for (const error of document.errors)
    problems.atOffset(offset + error.pos[0], `The head cannot be read: ${error.message}.`, REMEDY)
  if (document.errors.length > 0) return null
  const value: unknown = document.toJS({ maxAliasCount: 10 })
  const startOf = (path: readonly PropertyKey[]): number => {
    const node: unknown = path.length > 0 ? document.getIn(path, true) : document.contents
    if (isNode(node) && node.range) return offset + node.range[0]
    return path.length > 0 ? startOf(path.slice(0, -1)) : offset
  }
  const read = FrontMatter.safeParse(value)
  if (!read.success) {
    for (const issue of read.error.issues)
      problems.atOffset(startOf(issue.path), inWords(issue, value), REMEDY)
    return null
  }
  const { id, title, purpose, head = {}, sections } = read.data
  const written = stringify(head)
  for (const { message } of headProblems(written)) problems.atOffset(startOf(['head']), message, REMEDY)
  return { id, title, purpose, head: readHead(written), sections: sections.map(withoutUndefined) }
}

function inWords(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return `“${issue.keys.join('”, “')}” is no key of a template.`
  if (issue.code === 'invalid_format') return '“id” should be lower-case letters, digits and hyphens.'
  let found = value
  for (const step of issue.path)
    found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined
  return issueInWords(issue, found)
}

function withoutUndefined({
  heading,
  kind,
  required,
}: z.infer<typeof Section>): Template['sections'][number] {
  return { heading, kind, ...(required !== undefined && { required }) }
}
