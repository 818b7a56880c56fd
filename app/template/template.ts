import type { Root } from 'mdast'
import type { Head, SectionRule } from '../note/note.ts'

/** A briefing template: a note whose fields and regions are still open. The language stands in `templates/README.md`. */
export interface Template {
  readonly id: string
  readonly title: string
  /** What it is for, in a sentence shown when choosing. */
  readonly purpose: string
  /** Head of the notes made from it; its texts may hold fields. */
  readonly head: Head
  readonly sections: readonly SectionRule[]
  /** Without front matter; positions count from the start of the template's text. */
  readonly body: Root
}
