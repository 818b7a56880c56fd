import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentsOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Comment } from '../prepared.ts'
import { type Desk, dateOf } from './desk.ts'

/** Real comments with their replies. A thread whose words have gone tells them in its text. */
export function wordComments(desk: Desk): ICommentsOptions | undefined {
  const { comments, labels } = desk.prepared
  if (comments.length === 0) return undefined
  return {
    children: comments.flatMap((comment) => {
      const [first, ...replies] = desk.threads.get(comment.number) ?? []
      if (first === undefined) return []
      const gone = comment.anchored ? '' : `“${comment.quote}” (${labels.textGone}): `
      const kind = comment.kind === 'comment' ? '' : `${comment.label}: `
      return [
        {
          id: first,
          ...said(comment, kind + gone, desk),
          ...(comment.resolved && { resolved: true }),
        },
        ...comment.replies.flatMap((reply, i) => {
          const id = replies[i]
          return id === undefined ? [] : [{ id, parentId: first, ...said(reply, '', desk) }]
        }),
      ]
    }),
  }
}

function said({ author, created, body }: Comment['replies'][number], before: string, desk: Desk) {
  const date = new Date(Number.isNaN(Date.parse(created)) ? dateOf(desk.prepared) : created)
  return {
    author,
    date,
    initials: initialsOf(author),
    children: (before + body).split(/\n+/).map((line) => new Paragraph({ children: [new TextRun(line)] })),
  }
}

const initialsOf = (author: string): string =>
  author
    .split(/[\s.]+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 4)

export const startComment = (number: number, desk: Desk): ParagraphChild[] =>
  (desk.threads.get(number) ?? []).map((id) => new CommentRangeStart(id))

export const endComment = (number: number, desk: Desk): ParagraphChild[] =>
  (desk.threads.get(number) ?? []).flatMap((id) => [
    new CommentRangeEnd(id),
    new TextRun({ children: [new CommentReference(id)] }),
  ])
