import type { Comparison } from '../review/compare.ts'
import { shown } from '../review/compare.ts'
import type { ExportInput, ExportOptions } from './export.ts'

/** A redline goes out as a PDF of all there is; comments and the note itself stay behind. */
export const redlineOptions: ExportOptions = {
  formats: ['pdf'],
  copy: 'full',
  annotations: 'none',
  embed: false,
}

/** The later note’s export with the comparison in place of its text. */
export function redlineInput(
  after: ExportInput,
  what: {
    readonly comparison: Comparison
    readonly before: string
    readonly after: string
    /** Pictures of the earlier note: those taken out are shown too. */
    readonly images: ExportInput['images']
  },
): ExportInput {
  const { pack: _, ...input } = after
  return {
    ...input,
    tree: what.comparison.redline,
    annotations: [],
    images: { ...what.images, ...after.images },
    redline: {
      before: what.before,
      after: what.after,
      head: what.comparison.head.map(({ key, before, after: now }) => ({
        key,
        ...(before !== undefined && { before: shown(before) }),
        ...(now !== undefined && { after: shown(now) }),
      })),
    },
  }
}
