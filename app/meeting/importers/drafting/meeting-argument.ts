import type { Mention } from './cast.ts'
import { speechVerb } from './lexicon/verbs.ts'

/** The first verb after the name reports speech: “Dumas said no progress had been made in talks”. */
export function onlyReports(text: string, m: Mention, from: number): boolean {
  if (isTold(text, m, from)) return true
  // “Quispe said after talks with Vogel”: he was at them.
  if (
    /^,?\s*(?:[\p{Ll}]+ )?(?:said|says|told [\p{L}]+|announced|declared)(?: [\p{L}]+)?,? (?:after|following|during|at) (?:the |an? |his |her |their )?(?:[\p{L}-]+ ){0,4}(?:talks|meeting|summit|discussions|session|conversation|call|negotiations)\b/u.test(
      text.slice(m.tail - from, m.tail - from + 110),
    )
  )
    return false
  if (
    /\bwho (?:also )?(?:hosted|chaired|co-chaired|met|led|opened|attended|joined|convened|mediated)\b/.test(
      text.slice(m.end - from, m.tail - from),
    )
  )
    return false
  const after = text.slice(m.tail - from, m.tail - from + 60)
  const verb =
    /^,?\s*(?:(?:also|then|later|has|have|had|further|on [\p{L}]+|in turn|however|[\p{Ll}]+ly),? ){0,3}([\p{Ll}]+)/u.exec(
      after,
    )?.[1]
  return (
    verb !== undefined &&
    speechVerb(verb) !== undefined &&
    !/^(?:agreed|agrees|pledged|committed|welcomed|thanked|told|urged|assured|asked|warned)$/.test(verb)
  )
}

/** “A and B agreed”: two people of different sides act together. */
export const isPaired = (text: string, m: Mention, all: readonly Mention[], from: number) =>
  m.stands === 'free' &&
  all.some(
    (x) =>
      x !== m &&
      x.who !== m.who &&
      x.stands === 'free' &&
      !x.possessive &&
      Math.abs(x.from - m.from) <= 16 &&
      (x.who?.country === undefined || m.who?.country === undefined || x.who.country !== m.who.country) &&
      (m.who?.standing ?? '') === 'official' &&
      !onlyReports(text, x, from),
  ) &&
  !onlyReports(text, m, from)

/** “…, said Jacob Tobing, the ambassador”: the one who tells of it. */
const isTold = (text: string, m: Mention, from: number) =>
  /[,”"] (?:said|says|added|told|noted|explained) $/.test(
    text.slice(Math.max(0, m.lead - from - 14), m.lead - from),
  )

/** Subject or partner of a meeting: “X met Y”, “talks between X and Y”, “with Y”, “hosted Y”. */
export function isArgument(text: string, m: Mention, from: number): boolean {
  const at = m.start - from
  const before = text.slice(Math.max(0, at - 14), at).toLowerCase()
  if (m.stands === 'free') return true
  if (m.stands === 'object')
    return /(?:met|meet|meets|meeting|hosted|hosting|received|receiving|welcomed|welcoming|greeted|joined|told|urged|visiting|invited) $/.test(
      before,
    )
  if (/(?:with|between|by|and|from|alongside|including) (?:the )?$/.test(before)) return true
  // “hosted a reception for the Lao minister”.
  if (
    /\b(?:hosted|gave|held) (?:an? )?(?:[a-z-]+ )?(?:reception|dinner|lunch|breakfast|banquet|welcome) for (?:the )?$/i.test(
      text.slice(0, m.lead - from),
    )
  )
    return true
  return /(?:with|between) .{1,160}$/.test(text.slice(Math.max(0, at - 170), at)) && /, $| and $/.test(before)
}
