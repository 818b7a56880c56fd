import type { Mention } from './cast.ts'
import { countryStarting } from './country-phrases.ts'
import { GROUPS, SIDES, UNNAMED } from './mention-words.ts'
import type { Word } from './words.ts'

type Make = (from: number, to: number, as: Mention['as'], who: undefined, country?: string) => Mention

/** A country, a side, a group or someone unnamed that word `i` begins: “Japan”, “the Chinese side”, “both countries”, “an aide”. */
export function countryMention(words: readonly Word[], i: number, text: string, make: Make): Mention | null {
  const word = words[i]
  const lower = word?.lower ?? ''
  const at = lower === 'the' ? i + 1 : i
  const found = countryStarting(words, at, text)
  // “the White House says”: a body that speaks, not the country.
  if (found?.as === 'capital' && /^(?:kremlin|house|street)$/.test(words[found.to - 1]?.lower ?? ''))
    return null
  if (found && found.as !== 'adjective') return make(i, found.to, 'country', undefined, found.id)
  const noun = words[found ? found.to : at]?.lower ?? ''
  if (found && SIDES.has(noun)) return make(i, found.to + 1, 'country', undefined, found.id)
  if (found && UNNAMED.has(noun)) return make(i, found.to + 1, 'unnamed', undefined, found.id)
  const second =
    words[at + (/^(?:two|three|four|five|seven)$/.test(words[at]?.lower ?? '') ? 1 : 0)]?.lower ?? ''
  if (
    (lower === 'the' || lower === 'both' || lower === 'all' || lower === 'two') &&
    (GROUPS.has(noun) || GROUPS.has(second) || GROUPS.has(words[i + 1]?.lower ?? ''))
  )
    return make(
      i,
      GROUPS.has(words[i + 1]?.lower ?? '') ? i + 2 : GROUPS.has(noun) ? at + 1 : at + 2,
      'group',
      undefined,
    )
  if (UNNAMED.has(lower) && words[i - 1]?.lower !== 'in')
    return make(
      /^(?:the|a|an|one|some)$/.test(words[i - 1]?.lower ?? '') ? i - 1 : i,
      i + 1,
      'unnamed',
      undefined,
    )
  return null
}
