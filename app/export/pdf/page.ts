/**
 * What a page style reads: the note as plain JSON, every word ready to print. Short on purpose, because a
 * typesetter walks all of it after each edit. Numbers that are shown are strings; a key that is absent says “none”.
 */
export interface Page {
  readonly title: string
  readonly meeting: string
  readonly marking: string
  /** `#rrggbb`; absent prints the marking in black. */
  readonly colour?: string
  /** On the first page, above the title. Sizes in millimetres. */
  readonly letterhead?: {
    readonly lines: readonly string[]
    readonly logo?: {
      readonly file: string
      readonly alt: string
      readonly width: number
      readonly height: number
    }
  }
  /** Lines at the top left: number, date. */
  readonly reference: readonly string[]
  readonly copy: string
  readonly desk: string
  /** Status, information as of: one line under the title. */
  readonly status: readonly string[]
  readonly author: readonly string[]
  /** ISO 639 and ISO 3166 codes. */
  readonly lang: string
  readonly region?: string
  /** `{page}` and `{pages}` are replaced on each page. */
  readonly page: string
  readonly words: { readonly sources: string; readonly comments: string }
  /** Said before the text of a comparison, a paragraph each. */
  readonly notice?: readonly Words[]
  readonly blocks: readonly PageBlock[]
  /** Layers that end the note: sheets of their own behind the paper, so that they can be taken away. */
  readonly sheets: readonly PageBlock[]
  readonly sources: readonly { readonly number: string; readonly words: Words }[]
  readonly comments: readonly ({ readonly number: string } & Remark)[]
  /** True when comments stand beside their lines and the column is narrower; those with no place there stand at the end. */
  readonly margin?: true
  readonly foot: readonly { readonly label: string; readonly values: readonly string[] }[]
}

/** A comment and the answers to it. */
export interface Remark {
  readonly words: Words
  readonly replies: readonly Words[]
}

/** Words in a line: plain text as a string, anything else by its kind. */
export type Words = readonly Word[]
export type Word =
  | string
  | { readonly kind: 'strong' | 'emphasis' | 'deleted' | 'inserted'; readonly words: Words }
  | { readonly kind: 'link'; readonly url: string; readonly words: Words }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  /** Words that stay on one line: “Mr Iwaya”, “25 December”. */
  | { readonly kind: 'together'; readonly text: string }
  | { readonly kind: 'citation'; readonly numbers: readonly string[] }
  /** Where a comment's words end. Beside the line it carries the comment; else that stands at the end of the paper. */
  | ({ readonly kind: 'comment'; readonly number: string } & Partial<Remark>)
  /** The first mention carries the note's paragraphs; later ones only its number. */
  | { readonly kind: 'footnote'; readonly number: string; readonly body?: readonly Words[] }
  | { readonly kind: 'image'; readonly file: string; readonly alt: string }

export type PageBlock = {
  /** Index of the note's top-level block. */
  readonly origin?: number
  /** A bar in the margin says that something in it was put in or taken out. */
  readonly changed?: true
} & (
  | { readonly kind: 'paragraph'; readonly words: Words; readonly number?: string }
  | { readonly kind: 'heading'; readonly level: number; readonly words: Words }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly loose: boolean
      readonly items: readonly PageItem[]
    }
  | {
      readonly kind: 'table'
      /** Shares of the width; 0 lets the column take what its words need. */
      readonly widths: readonly number[]
      readonly align: readonly ('left' | 'right' | 'center')[]
      readonly head: readonly Words[]
      readonly rows: readonly (readonly Words[])[]
      /** Short enough to stand on one page as a whole. */
      readonly together: boolean
      /** Rows too long to be kept on one page, by number. */
      readonly long: readonly number[]
    }
  | { readonly kind: 'quote'; readonly blocks: readonly PageBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'image'; readonly file: string; readonly alt: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'annex'; readonly title: string }
  /** On pages of its own, with its label under the marking. */
  | {
      readonly kind: 'layer'
      readonly label: string
      readonly end: string
      readonly blocks: readonly PageBlock[]
    }
  /** The same inside another block, where no page can begin; and blocks someone suggests. */
  | { readonly kind: 'aside'; readonly label: string; readonly blocks: readonly PageBlock[] }
)

/** A task keeps its first line apart, for the box in front of it. */
export type PageItem =
  | { readonly blocks: readonly PageBlock[] }
  | {
      readonly changed?: true
      readonly done: boolean
      readonly words: Words
      readonly blocks: readonly PageBlock[]
    }
