import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportInput } from '../../../app/export/export.ts'
import { readMeetingText } from '../../../app/meeting/read-meeting.ts'
import type { Head } from '../../../app/note/note.ts'
import { fillTemplate } from '../../../app/template/fill-template.ts'
import { parseTemplate } from '../../../app/template/parse-template.ts'

const TEMPLATES = join(import.meta.dirname, '../../../templates')

/** Ids of the templates that ship. */
export const TEMPLATE_IDS = readdirSync(TEMPLATES)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => name.slice(0, -3))

/** Papers written before a meeting; the others are written after one. */
const PLANNED = new Set(['ministers-brief', 'lines-to-take', 'addendum'])

/** A shipped template, filled from the sample it is made for. */
export function filledSample(template: string, head: Partial<Head>): ExportInput {
  const file = PLANNED.has(template) ? 'planned.json' : 'held.json'
  const meeting = readMeetingText(readFileSync(join(TEMPLATES, 'sample', file), 'utf8'), file)
  const parsed = parseTemplate(readFileSync(join(TEMPLATES, `${template}.md`), 'utf8'), `${template}.md`)
  const { note } = fillTemplate(parsed, meeting, { head })
  return {
    head: note.head,
    tree: note.tree,
    annotations: [],
    sources: (meeting.sources ?? []).map(({ id, title, publisher, published, url, whose }) => ({
      id,
      title,
      ...(publisher && { publisher }),
      ...(published && { published }),
      ...(url && { url }),
      ...(whose && { whose }),
    })),
    citations: Object.fromEntries(
      (meeting.evidence ?? []).map((each) => [each.id, { source: each.source, exact: each.quote.exact }]),
    ),
    images: {},
  }
}
