import type { AnnotationKind } from '../review/annotation.ts'
import type { Copy } from './export.ts'
import type { Labels } from './labels.ts'
import type { RedlineOf } from './redline-of.ts'

/**
 * A note made ready for paper: what every format shares, so that PDF, Word and Markdown number and name things
 * alike. Plain JSON data (images travel beside it, by URL). The node kinds are mdast's, with references
 * resolved, directives gone, and the few kinds below that mdast has no word for. The set is closed: a writer that
 * forgets a kind does not compile.
 */
export interface Prepared {
  readonly copy: Copy
  /** Whom it is for, where the copy was made for someone. */
  readonly addressee?: string
  readonly head: PreparedHead
  /** Body, annexes last. */
  readonly blocks: readonly Block[]
  /** In order of first use; `number` is the position, from 1. */
  readonly footnotes: readonly Footnote[]
  /** In order of first use: the list that ends the paper. */
  readonly sources: readonly CitedSource[]
  /** In order of first anchor, threads whose words have gone last; empty unless comments travel. */
  readonly comments: readonly Comment[]
  /** Words fixed by the note's language. */
  readonly labels: Labels
  /** Two notes in one: what each mark means is then said at the top. */
  readonly redline?: RedlineOf
  /** Words that must not stand in the finished file. */
  readonly withheld: readonly Withheld[]
  /** What was left out on the way, counted, so that it can be told before the export. */
  readonly omitted: Omitted
}

/** Lines around the text, ready to print. An absent key prints nothing. */
export interface PreparedHead {
  readonly title: string
  /** Printed at the head and foot of each page. */
  readonly marking?: string
  readonly number?: string
  /** As printed: `27 December 2024`. */
  readonly date?: string
  /** ISO 8601 date of the note, for document properties; never the clock. */
  readonly isoDate?: string
  readonly copyNumber?: string
  /** `Speaking copy`, `Public copy`; absent on a full copy. */
  readonly copyName?: string
  /** Visit or meeting the note is for. */
  readonly meeting?: string
  readonly desk?: string
  readonly status?: string
  /** As printed, without its label. */
  readonly asOf?: string
  readonly embargo?: string
  /** BCP 47; `en` unless the note says otherwise. */
  readonly language: string
  readonly style?: string
  /** Words of the house's letterhead, its logo's description last. */
  readonly letterhead?: readonly string[]
  /** Lines that end the paper: drafted by, cleared by, contact, distribution, embargo. */
  readonly foot: readonly { readonly label: string; readonly values: readonly string[] }[]
  /** Why a stopping finding was overridden. */
  readonly override?: string
}

export type Block =
  | Paragraph
  | Heading
  | Quote
  | List
  | CodeBlock
  | Rule
  | Table
  | Annex
  | Layer
  | ChangedBlocks

interface Top {
  /** Index of the top-level block of the note this came from; only on blocks of the body. */
  readonly origin?: number
}

export interface Paragraph extends Top {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
  /** Paragraph number, where the note numbers its paragraphs. */
  readonly number?: number
  /** Someone suggests that the paragraph ends here, or that it goes on; only where suggestions are shown. */
  readonly mark?: ShownChange
}
/** Depth counts from 1 (a section of the paper; the title is no heading) and never skips a level. */
export interface Heading extends Top {
  readonly type: 'heading'
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly children: readonly Inline[]
  readonly mark?: ShownChange
}
export interface Quote extends Top {
  readonly type: 'blockquote'
  readonly children: readonly Block[]
}
export interface List extends Top {
  readonly type: 'list'
  readonly ordered: boolean
  readonly start: number
  /** Loose: items stand apart. */
  readonly spread: boolean
  readonly children: readonly ListItem[]
}
export interface ListItem {
  readonly type: 'listItem'
  /** Task lists only. */
  readonly checked?: boolean
  readonly children: readonly Block[]
}
export interface CodeBlock extends Top {
  readonly type: 'code'
  readonly value: string
  readonly lang?: string
}
export interface Rule extends Top {
  readonly type: 'thematicBreak'
}
/** The first row is the header. Every row has as many cells as the header. */
export interface Table extends Top {
  readonly type: 'table'
  readonly align: readonly ('left' | 'right' | 'center' | null)[]
  readonly children: readonly TableRow[]
}
export interface TableRow {
  readonly type: 'tableRow'
  readonly children: readonly TableCell[]
}
export interface TableCell {
  readonly type: 'tableCell'
  readonly children: readonly Inline[]
}
/** What follows is an annex and begins a new page. */
export interface Annex extends Top {
  readonly type: 'annex'
  /** A, B, … */
  readonly letter: string
  readonly title: string
}
/** Text that must not be disclosed, or is only for some: labelled where it begins and ends, on pages of its own. */
export interface Layer extends Top {
  readonly type: 'layer'
  /** `Not to be disclosed`, `Only for: …`. */
  readonly label: string
  readonly children: readonly Block[]
}
/** Whole blocks that someone suggests to insert or delete; only where suggestions are shown. */
export interface ChangedBlocks extends Top {
  readonly type: 'changed'
  readonly change: ShownChange
  readonly children: readonly Block[]
}

export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'strong' | 'emphasis' | 'delete'; readonly children: readonly Inline[] }
  | { readonly type: 'inlineCode'; readonly value: string }
  | { readonly type: 'break' }
  /** Only http, https, mailto and tel; any other target became plain text. */
  | {
      readonly type: 'link'
      readonly url: string
      readonly title?: string
      readonly children: readonly Inline[]
    }
  | { readonly type: 'image'; readonly url: string; readonly alt: string; readonly title?: string }
  /** Superscript number of `footnotes`. */
  | { readonly type: 'footnote'; readonly number: number }
  /** Bracketed numbers of `sources`: [1, 3]. */
  | { readonly type: 'citation'; readonly numbers: readonly number[] }
  /** Where a comment's words begin and end; a note's reference stands at the end. */
  | { readonly type: 'commentStart' | 'commentEnd'; readonly comment: number }
  /** Words someone suggests to insert or delete; only where suggestions are shown. */
  | { readonly type: 'changed'; readonly change: ShownChange; readonly children: readonly Inline[] }

export interface ShownChange {
  readonly id: string
  readonly kind: 'inserted' | 'deleted'
  readonly author: string
  /** ISO 8601 instant, where known. */
  readonly at?: string
  /** The same blocks stand elsewhere: they went from here, or came here. */
  readonly moved?: 'away' | 'here'
}

export interface Footnote {
  readonly number: number
  readonly children: readonly Block[]
}

export interface CitedSource {
  readonly number: number
  readonly id: string
  readonly title: string
  /** Publisher, date, whose: ready to print, in that order, after the title. */
  readonly details: readonly string[]
  readonly url?: string
}

export interface Comment {
  readonly number: number
  readonly id: string
  readonly kind: AnnotationKind
  /** `Comment`, `Question`, … in the note's language. */
  readonly label: string
  readonly author: string
  /** ISO 8601 instant. */
  readonly created: string
  /** As printed. */
  readonly when: string
  readonly body: string
  readonly replies: readonly {
    readonly author: string
    readonly created: string
    readonly when: string
    readonly body: string
  }[]
  /** The words it speaks of. */
  readonly quote: string
  /** False when those words are no longer in the note: it then stands in the list only. */
  readonly anchored: boolean
  /** Settled; only where that can be shown. */
  readonly resolved?: true
}

export interface Withheld {
  /** Where it stood, in the analyst's words: `guide text`, `the section “Assessment”`. */
  readonly from: string
  readonly text: string
  /** Left out of this copy for its reader's sake; the rest (advice to the author, comments) is only not printed. */
  readonly secret: boolean
}

export interface Omitted {
  readonly sections: readonly { readonly heading: string; readonly why: 'empty' | 'advice' | 'assessment' }[]
  readonly layers: readonly { readonly heading: string; readonly to?: string; readonly paragraphs: number }[]
  readonly guides: number
  /** Suggestions the text stands without, and those it stands with, as if they were accepted. */
  readonly suggestions: number
  readonly suggestionsTaken: number
  readonly openComments: number
  readonly resolvedComments: number
  /** Comments whose words were left out with their section. */
  readonly commentsWithText: number
  /** Citations that lead to no source. */
  readonly deadCitations: number
  readonly missingImages: readonly string[]
  /** Link targets that are not web, mail or telephone addresses. */
  readonly droppedLinks: number
  /** Notes to oneself written as HTML comments, and other HTML printed as text. */
  readonly htmlComments: number
  readonly htmlAsText: number
}
