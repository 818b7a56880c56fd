import type { FootnoteDefinition, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { criticComment } from '../../review/critic-markup.ts'
import type { Comment, Prepared } from '../prepared.ts'

/** Comments as notes, told apart from footnotes by their name: `[^c1]`. */
export function commentNotes(prepared: Prepared): FootnoteDefinition[] {
  return prepared.comments
    .filter((comment) => comment.anchored)
    .map((comment) => ({
      type: 'footnoteDefinition',
      identifier: `c${comment.number}`,
      label: `c${comment.number}`,
      children: thread(comment, prepared),
    }))
}

/** Comments whose words have gone: nothing in the text could refer to them. */
export function commentList(prepared: Prepared, critic: boolean): RootContent[] {
  const gone = prepared.comments.filter((comment) => !comment.anchored)
  if (gone.length === 0) return []
  return [
    { type: 'heading', depth: 2, children: [text(prepared.labels.comments)] },
    ...gone.flatMap((comment): RootContent[] =>
      critic ? [criticThread(comment, prepared)] : thread(comment, prepared),
    ),
  ]
}

function thread(comment: Comment, { labels }: Prepared): Paragraph[] {
  const about = comment.anchored ? `“${comment.quote}”` : `“${comment.quote}” (${labels.textGone})`
  return [
    said(comment.label, comment, comment.quote ? `, ${about}` : ''),
    ...comment.replies.map((reply) => said(labels.reply, reply, '')),
  ]
}

function said(label: string, { author, when, body }: Comment['replies'][number], about: string): Paragraph {
  const by = [author, when].filter(Boolean).join(', ')
  const lines = body
    .split(/\n+/)
    .flatMap((line, i): PhrasingContent[] => [...(i > 0 ? [{ type: 'break' as const }] : []), text(line)])
  return {
    type: 'paragraph',
    children: [{ type: 'strong', children: [text(label)] }, text(` ${by}${about}: `), ...lines],
  }
}

function criticThread(comment: Comment, { labels }: Prepared): Paragraph {
  const value = [comment, ...comment.replies]
    .map(({ author, when, body }) => criticComment(author, when, body))
    .join('')
  const about = comment.quote ? `“${comment.quote}” (${labels.textGone}) ` : ''
  return { type: 'paragraph', children: [text(about), { type: 'html', value }] }
}

const text = (value: string): PhrasingContent => ({ type: 'text', value })
