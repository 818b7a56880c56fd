import * as z from 'zod'
import { ERROR_CODES } from '../../app/errors.ts'
import type { Imported } from '../../app/host/contract.ts'

/** Four million units a text: what the importers themselves allow. */
const MAX_TEXT = 4_000_000
const words = z.string().max(10_000)
const place = z.object({
  file: words.optional(),
  line: z.number().optional(),
  column: z.number().optional(),
  offset: z.number().optional(),
  pointer: words.optional(),
})
const Answer = z.object({
  meeting: z.looseObject({}),
  sources: z.record(z.string().max(300), z.string().max(MAX_TEXT)),
  refused: z
    .array(
      z.object({
        file: z.string().max(300),
        error: z.object({
          code: z.enum(ERROR_CODES),
          message: words,
          remedy: words,
          place: place.optional(),
          problems: z.array(z.object({ message: words, place })).optional(),
        }),
      }),
    )
    .max(400),
})

/** What the parser room says counts as hostile until it has this shape. The record itself is read by the window. */
export const checkImported = (said: unknown): Imported => Answer.parse(said) as Imported
