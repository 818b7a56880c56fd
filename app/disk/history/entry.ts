import * as z from 'zod'
import { VERSION_KINDS } from '../../host/contract.ts'
import { outlineOf, type TextOutline } from '../../note/text-outline.ts'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const Digests = z.array(z.string()).readonly()
const Outline = z.object({ head: z.string(), blocks: Digests, fields: Digests })

/** One version as it lies on disk: when, whose, and the SHA-256 of what it is made of. */
export const Entry = z.looseObject({
  schema: z.literal(1),
  at: z.string(),
  author: z.string(),
  kind: z.enum(VERSION_KINDS),
  name: z.string().optional(),
  /** Parts of the pack by their path, so that what stays the same lies there once; `whole` for bytes that are no pack. */
  content: z.union([
    z.object({ text: Digest, parts: z.record(z.string(), Digest) }),
    z.object({ whole: Digest }),
  ]),
  outline: Outline,
  /** Digests of threads and suggestions. */
  said: Digests,
})
export type Entry = z.infer<typeof Entry>

export const objectsOf = ({ content }: Entry): string[] =>
  'whole' in content ? [content.whole] : [content.text, ...Object.values(content.parts)]

export const sameContent = (a: Entry, b: Entry): boolean =>
  JSON.stringify(a.content) === JSON.stringify(b.content)

/** Ids sort by time, and may stand in a call and in a file name. */
export const idOf = (at: string, content: string): string =>
  `${at.replace(/[^0-9]/g, '').slice(0, 17)}-${content.slice(0, 12)}`

export const outlineOfText = (text: Uint8Array): TextOutline => outlineOf(new TextDecoder().decode(text))
