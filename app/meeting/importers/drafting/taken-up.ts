import type { Scanned } from './candidates.ts'
import type { Found, Voice } from './voice.ts'

/** “…, it added”, “…, the statement said”: the body or the country that spoke before goes on. */
export function takenUp(
  found: Found | null,
  voice: (Voice & { sentence: number }) | undefined,
  index: number,
  wrote: boolean,
) {
  if (!found?.unnamed || found.who || found.country || !voice || index - voice.sentence > STILL_SPEAKING)
    return found
  if (!/^(?:it|(?:the|its) (?:statement|readout|communiqu[eé]|release|press release))$/i.test(found.unnamed))
    return found
  if (voice.who?.kind !== 'body' && !voice.country && !(wrote && voice.who)) return found
  const { unnamed: _unnamed, ...rest } = found
  return {
    ...rest,
    ...(voice.who ? { who: voice.who } : { country: voice.country ?? '' }),
    pronoun: true,
    reason: `“${found.unnamed}” was taken to mean the one that spoke before`,
  }
}
/** The sentence before says that someone wrote: “in a post”, “in a letter”. */
export const wrote = (text: string, scan: Scanned | undefined): boolean =>
  scan !== undefined &&
  /\b(?:post|tweet|letter|message|statement|article|op-ed)\b/.test(
    text.slice(scan.sentence.start, scan.sentence.end),
  )

/** Sentences for which “it” goes on meaning the body that spoke. */
const STILL_SPEAKING = 3
