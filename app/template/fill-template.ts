import type { FormOptions } from '../meeting/forms.ts'
import { DEFAULT_FORMS } from '../meeting/forms.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { normalize } from '../note/normalize.ts'
import type { Head, Note } from '../note/note.ts'
import { fillBlocks } from './fill-blocks.ts'
import { fillHead } from './fill-head.ts'
import { type SectionFill, sectionFills } from './fill-sections.ts'
import type { Scope } from './scope.ts'
import type { Template } from './template.ts'

export interface FillOptions {
  /** How the house writes names and dates, and in which language. */
  readonly forms?: FormOptions
  /** What the desk brings along: number, date, drafter, as-of … Goes before what the template says. */
  readonly head?: Partial<Head>
}

export interface Filled {
  readonly note: Note
  /** References shown in the note, each once, in its order. */
  readonly filled: readonly string[]
  /** References the record had nothing for: open places and lists without entries. */
  readonly empty: readonly string[]
  readonly sections: readonly SectionFill[]
}

/**
 * Template and record → a note. Pure: neither is changed, and the same two give the same note. Without a record
 * the note is blank: headings, advice, open places, and tables with one row to write in.
 */
export function fillTemplate(
  template: Template,
  meeting: Meeting | undefined,
  options: FillOptions = {},
): Filled {
  const scope: Scope = {
    meeting: meeting ?? null,
    forms: options.forms ?? DEFAULT_FORMS,
    tally: { filled: [], empty: [] },
    around: [],
  }
  const head = fillHead(template, scope, options.head ?? {})
  const blocks = fillBlocks(template.body.children, scope)
  const filled = [...new Set(scope.tally.filled)]
  const isShown = (list: string) => filled.some((ref) => ref.startsWith(`${list}/`))
  const tree = normalize({ type: 'root', children: blocks })
  return {
    note: { head, tree, source: '' },
    filled,
    empty: [...new Set(scope.tally.empty)].filter((ref) => !isShown(ref)),
    sections: sectionFills(tree.children, template.sections),
  }
}
