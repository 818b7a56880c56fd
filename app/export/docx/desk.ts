import { mapInlines } from '../prepare/map-inlines.ts'
import type { Comment, Prepared, ShownChange } from '../prepared.ts'
import { measure, type PageShape } from './measures.ts'

/** What the writers of one document share: numbers that must be unique in it, and where things lead. */
export interface Desk {
  readonly prepared: Prepared
  readonly images: Readonly<Record<string, Uint8Array>>
  readonly page: PageShape
  /** Width of the text in millimetres. */
  readonly measure: number
  /** Word ids of a comment and its replies. */
  readonly threads: ReadonlyMap<number, readonly number[]>
  /** Word has no comments in footnotes: those that begin or end in one, by footnote number. */
  readonly inFootnotes: ReadonlyMap<number, { readonly starts: number[]; readonly ends: number[] }>
  /** Attributes of the next tracked change. */
  track(change: ShownChange): { id: number; author: string; date: string }
  /** Number of the next list. */
  nextList(): number
}

/** Where blocks stand. */
export interface Standing {
  readonly desk: Desk
  /** How many lists around them. */
  readonly depth: number
  /** How many of them are numbered. */
  readonly within?: number
  readonly style?: string
  /** Set inside whole blocks someone suggests. */
  readonly change?: ShownChange
  /** The paragraph mark itself is suggested, to come or to go. */
  readonly mark?: ShownChange
  readonly inFootnote?: boolean
}

export function deskFor(
  prepared: Prepared,
  images: Readonly<Record<string, Uint8Array>>,
  page: PageShape,
): Desk {
  let changes = 0
  let lists = 0
  return {
    prepared,
    images,
    page,
    measure: measure(page),
    threads: threadIds(prepared.comments),
    inFootnotes: pointsInFootnotes(prepared),
    track: (change) => ({
      id: ++changes,
      author: change.author || prepared.labels.reviewer,
      date: change.at ?? dateOf(prepared),
    }),
    nextList: () => ++lists,
  }
}

/** Word wants an instant on every change and comment; the note's own date stands in for one that is not known. */
export const dateOf = ({ head }: Prepared): string => `${head.isoDate ?? '1970-01-01'}T00:00:00Z`

function threadIds(comments: readonly Comment[]): Map<number, number[]> {
  let id = 0
  return new Map(comments.map((comment) => [comment.number, [comment, ...comment.replies].map(() => id++)]))
}

function pointsInFootnotes(prepared: Prepared): Desk['inFootnotes'] {
  return new Map(
    prepared.footnotes.map((note) => {
      const points = { starts: [] as number[], ends: [] as number[] }
      mapInlines(note.children, (node) => {
        if (node.type === 'commentStart') points.starts.push(node.comment)
        if (node.type === 'commentEnd') points.ends.push(node.comment)
        return [node]
      })
      return [note.number, points]
    }),
  )
}
