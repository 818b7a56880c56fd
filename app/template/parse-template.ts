import { BriefError } from '../errors.ts'
import { parseMarkdown } from '../note/dialect.ts'
import { checkBody, checkSections } from './check-body.ts'
import { readFrontMatter } from './front-matter.ts'
import { collectProblems } from './problems.ts'
import type { Template } from './template.ts'

/**
 * Text → template. The language is described in `templates/README.md`.
 * @param file named in the refusal.
 * @throws {BriefError} `template-invalid`; `problems` lists every one with line and column, in the order of the file.
 */
export function parseTemplate(text: string, file?: string): Template {
  const problems = collectProblems(text, file)
  const { children } = parseMarkdown(text)
  const [first] = children
  const head = first?.type === 'yaml' ? first : null
  const body = { type: 'root' as const, children: head ? children.slice(1) : children }
  const offset = head ? text.indexOf(head.value, 3) : 0
  const front = head ? readFrontMatter(head.value, offset, problems) : null
  if (!head)
    problems.atOffset(
      0,
      'The template has no head.',
      'Begin it with lines between --- and ---, as templates/README.md shows.',
    )
  checkBody(body, text, problems)
  if (front) checkSections(body, front.sections, problems, offset)
  if (front && problems.found.length === 0) return { ...front, body }
  const found = [...problems.found].sort(
    (a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
  )
  const [worst] = found
  const more = found.length > 1 ? ` ${found.length - 1} more to correct.` : ''
  throw new BriefError(
    'template-invalid',
    `This template cannot be used. Line ${worst?.place.line}, column ${worst?.place.column}: ${worst?.message}${more}`,
    worst?.remedy ?? '',
    worst?.place,
    found.map(({ message, remedy, place }) => ({ message: `${message} ${remedy}`, place })),
  )
}
