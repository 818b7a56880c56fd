import type { Annotation, Reply } from '../../review/annotation.ts'
import { instant } from './instant.ts'
import { withoutSigns } from './signs.ts'
import type { WordParts } from './word-parts.ts'
import { readXml } from './xml.ts'

/** A thread of the note, and the id its comment has in Word. */
export interface WordThread {
  readonly wordId: string
  readonly annotation: Annotation
}

interface Raw {
  readonly id: string
  readonly author: string
  readonly created: string
  body: string
  /** Of its last paragraph: what answers refer to. */
  paragraph: string
}

const NOWHERE = { exact: '', prefix: '', suffix: '', start: 0, end: 0, orphan: true }

/** Word's comments as threads; an answer stands in the thread it answers. `day` is for comments without a date. */
export function wordComments(parts: WordParts, file: string, day: string): readonly WordThread[] {
  const raw = readComments(parts.text(parts.related('comments')), file, day)
  const { answers, done } = readAnswers(parts.text(parts.related('commentsExtended')), file)
  const ofParagraph = new Map(raw.map((comment) => [comment.paragraph, comment]))
  const parentOf = (comment: Raw) => ofParagraph.get(answers.get(comment.paragraph) ?? '')
  return raw
    .filter((comment) => !parentOf(comment))
    .map((comment, index): WordThread => {
      const id = String(index + 1)
      const replies = raw
        .filter((other) => parentOf(other) === comment)
        .map(({ author, created, body }, at): Reply => ({ id: `${id}-${at + 1}`, author, created, body }))
      return {
        wordId: comment.id,
        annotation: {
          id,
          kind: 'comment',
          author: comment.author,
          created: comment.created,
          body: comment.body,
          replies,
          ...(done.has(comment.paragraph) && {
            resolved: { by: comment.author, at: replies.at(-1)?.created ?? comment.created },
          }),
          anchor: NOWHERE,
        },
      }
    })
}

function readComments(source: string | undefined, file: string, day: string): Raw[] {
  const found: Raw[] = []
  if (source === undefined) return found
  let inText = 0
  readXml(source, file, {
    open(name, attributes) {
      const last = found.at(-1)
      if (name === 'w:comment') {
        found.push({
          id: attributes['w:id'] ?? '',
          author: withoutSigns(attributes['w:author'] ?? '').trim() || 'Unknown',
          created: instant(attributes['w:date'], day),
          body: '',
          paragraph: '',
        })
      } else if (name === 'w:p' && last) {
        last.paragraph = attributes['w14:paraId'] ?? last.id
        if (last.body !== '') last.body += '\n'
      } else if (name === 'w:t') inText++
      else if ((name === 'w:br' || name === 'w:cr') && last) last.body += '\n'
      else if (name === 'w:tab' && last) last.body += ' '
    },
    close(name) {
      if (name === 'w:t') inText--
    },
    text(words) {
      const last = found.at(-1)
      if (inText > 0 && last) last.body += withoutSigns(words)
    },
  })
  for (const comment of found) comment.body = comment.body.trim()
  return found
}

function readAnswers(source: string | undefined, file: string) {
  const answers = new Map<string, string>()
  const done = new Set<string>()
  if (source !== undefined) {
    readXml(source, file, {
      open(name, attributes) {
        if (name !== 'w15:commentEx') return
        const paragraph = attributes['w15:paraId'] ?? ''
        const parent = attributes['w15:paraIdParent']
        if (parent !== undefined) answers.set(paragraph, parent)
        if (/^(1|true|on)$/.test(attributes['w15:done'] ?? '')) done.add(paragraph)
      },
    })
  }
  return { answers, done }
}
