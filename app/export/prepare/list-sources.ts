import type { SourceEntry } from '../export.ts'
import type { Labels } from '../labels.ts'
import type { CitedSource } from '../prepared.ts'
import { cleanText } from './clean-text.ts'
import { showDate } from './show-date.ts'

/** The list of sources that ends the paper, in order of first use. */
export function listSources(
  sources: readonly SourceEntry[],
  used: readonly number[],
  labels: Labels,
  language: string,
): CitedSource[] {
  return used.flatMap((index, i) => {
    const source = sources[index]
    if (!source) return []
    const whose = source.whose && (labels.whose[source.whose as keyof Labels['whose']] ?? source.whose)
    const details = [
      source.publisher,
      source.published && showDate(source.published, language),
      whose,
    ].flatMap((detail) => (detail ? [cleanText(detail)] : []))
    const url = source.url && /^https?:\/\/\S+$/i.test(source.url) ? source.url : undefined
    return [{ number: i + 1, id: source.id, title: cleanText(source.title), details, ...(url && { url }) }]
  })
}
