import type { Annotation } from '../../review/annotation.ts'
import type { Labels } from '../labels.ts'
import type { Comment } from '../prepared.ts'
import { cleanLines } from './clean-text.ts'
import type { Numbered } from './number-references.ts'
import { showDate } from './show-date.ts'

/** The threads that travel: those with words in the text in order, then those whose words have gone. */
export function listComments(
  annotations: readonly Annotation[],
  anchored: Numbered['comments'],
  travels: ReadonlySet<string>,
  labels: Labels,
  language: string,
): Comment[] {
  const inText = new Set(anchored.map(({ index }) => index))
  const gone = annotations.flatMap((thread, index) =>
    travels.has(thread.id) && !inText.has(index) ? [{ index, quote: thread.anchor.exact }] : [],
  )
  return [...anchored, ...gone].flatMap(({ index, quote }, i): Comment[] => {
    const thread = annotations[index]
    if (!thread) return []
    const said = ({ author, created, body }: Pick<Annotation, 'author' | 'created' | 'body'>) => ({
      author: cleanLines(author),
      created,
      when: showDate(created, language, true),
      body: cleanLines(body),
    })
    return [
      {
        number: i + 1,
        id: thread.id,
        kind: thread.kind,
        label: labels.kinds[thread.kind],
        ...said(thread),
        replies: thread.replies.map(said),
        quote: cleanLines(quote),
        anchored: inText.has(index),
        ...(thread.resolved && { resolved: true as const }),
      },
    ]
  })
}
