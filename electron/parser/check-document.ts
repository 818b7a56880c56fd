import * as z from 'zod'
import type { ReadDocument } from '../../app/host/contract.ts'

const MAX_BRIEF = 200 * 1024 * 1024
const Answer = z.object({
  brief: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_BRIEF, 'too large'),
  notices: z.array(z.string().max(2_000)).max(50),
})

/** What the parser room says counts as hostile until it has this shape. The brief itself is read by the window. */
export const checkDocument = (said: unknown): ReadDocument => Answer.parse(said)
