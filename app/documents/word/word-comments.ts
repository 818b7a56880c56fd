import { labelsFor } from '../../export/labels.ts'
import {
  ANNOTATION_KINDS,
  type Annotation,
  type AnnotationKind,
  type Reply,
} from '../../review/annotation.ts'
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
      const { kind, body } = kindIn(comment.body)
      const replies = raw
        .filter((other) => parentOf(other) === comment)
        .map(({ author, created, body }, at): Reply => ({ id: `${id}-${at + 1}`, author, created, body }))
      return {
        wordId: comment.id,
        annotation: {
          id,
          kind,
          author: comment.author,
          created: comment.created,
          body,
          replies,
          ...(done.has(comment.paragraph) && {
            resolved: { by: comment.author, at: replies.at(-1)?.created ?? comment.created },
          }),
          anchor: NOWHERE,
        },
      }
    })
}

/** Word knows one kind of comment; our own files say the others in front of its words. */
const KIND_LABELS: readonly (readonly [string, AnnotationKind])[] = ['en', 'ja', 'zh'].flatMap((language) =>
  ANNOTATION_KINDS.filter((kind) => kind !== 'comment').map(
    (kind) => [`${labelsFor(language).kinds[kind]}: `, kind] as const,
  ),
)

function kindIn(body: string): { readonly kind: AnnotationKind; readonly body: string } {
  const found = KIND_LABELS.find(([label]) => body.startsWith(label))
  return found ? { kind: found[1], body: body.slice(found[0].length) } : { kind: 'comment', body }
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
