import type { Analysis } from './analysis.ts'
import { isDenied } from './clauses.ts'
import type { DraftedOpen, DraftedOutcome } from './drafted-outcome.ts'
import { allParties } from './outcome-parties.ts'
import { CONSIDERING, MERELY, PAST } from './outcome-words.ts'
import { splitProse } from './sentences.ts'

/** “Both sides agreed to …”, quoted from a statement of one of them or of both. */
const TOGETHER =
  /\b(?:[Bb]oth (?:sides|parties|countries|leaders|ministers)|[Tt]he (?:two|three) (?:[\p{L}-]+ ){1,3}|[Tt]hey|[Tt]he (?:leaders|ministers|sides|parties)|\p{Lu}[\p{L}.]+(?: \[[^\]]{1,40}\])? and \p{Lu}[\p{L}.]+(?: \[[^\]]{1,40}\])?) ?(?:have |had |also )?agree(?:d)?(?: today)? (?:to|that|on)\b/u

/** “We will …” inside a quotation binds the speaker. */
export function spokenCommitments(a: Analysis, i: number): DraftedOutcome[] {
  const found: DraftedOutcome[] = []
  for (const said of a.attributed) {
    if (said.sentence !== i || said.who?.standing === 'observer') continue
    const party = said.who?.country ?? said.country
    for (const span of splitProse(a.text, said.quote)) {
      const words = a.text.slice(span.start, span.end)
      const agreed = TOGETHER.exec(words)
      if (agreed && !isDenied(words) && !PAST.test(words)) {
        const by = allParties(a, a.mentions[i] ?? [], said.quote)
        found.push({
          kind: 'agreement',
          spans: [span],
          text: `${said.who?.name ?? said.unnamed ?? 'The text quotes'}${said.who || said.unnamed ? ' said' : ''}: “${words.replace(/\s+/g, ' ').replace(/,$/, '')}”`,
          by,
          to: [],
          verb: agreed[0].toLowerCase(),
          strength: 'joint',
          level: 'medium',
          reason: 'words that are quoted say that the sides agreed',
          weight: 7,
          sentence: i,
        })
        continue
      }
      if (!said.who && !party) continue
      const m =
        /\b(?:(?:[Ww]e|I)(?:['’]ll| will| shall| have agreed| agreed| have decided| decided| (?:re)?affirmed (?:our|the|a) (?:[a-z]+ )?(?:commitment|pledge|determination)| commit| pledge| promise| undertake| are committed| intend to| plan to| are ready to| stand ready to)|(?:[A-Z][a-z]+|our (?:government|country|side)) (?:will|is (?:ready|willing|committed) to|stands ready to|pledges|commits))\b/.exec(
          words,
        )
      if (
        !m ||
        isDenied(words) ||
        PAST.test(words) ||
        MERELY.test(words) ||
        /\bif\b/i.test(words.slice(0, m.index))
      )
        continue
      const consider = CONSIDERING.test(words)
      const by = party ? [party] : []
      found.push({
        kind: 'commitment',
        spans: [span],
        text: `${said.who?.name ?? ''} said: “${words.replace(/\s+/g, ' ').replace(/,$/, '')}”`.replace(
          /^ said: /,
          '',
        ),
        by,
        to: [],
        verb: m[0].toLowerCase(),
        strength: consider ? 'would-consider' : /\bagreed\b/.test(m[0]) ? 'joint' : 'one-side',
        ...(!by.length && said.who && { byName: said.who.name }),
        level: 'medium',
        reason: 'the speaker says in the first person what will be done',
        weight: consider ? 3 : 6,
        sentence: i,
      })
    }
  }
  return found
}

/** “There is no agreement”, said by one who was there. */
export function spokenDenials(a: Analysis, i: number): DraftedOpen[] {
  return a.attributed.flatMap((said) => {
    if (said.sentence !== i || !said.who || said.who.standing === 'observer') return []
    return splitProse(a.text, said.quote).flatMap((span) => {
      const words = a.text.slice(span.start, span.end)
      if (
        !/\bnot (?:quite )?there yet\b|\b(?:agree|agreements?|deals?|consensus|accord|decision|breakthrough|timetable)\b/i.test(
          words,
        ) ||
        !isDenied(words)
      )
        return []
      return [
        {
          spans: [span],
          text: `${said.who?.name} said: “${words.replace(/\s+/g, ' ').replace(/,$/, '')}”`,
          level: 'medium' as const,
          reason: 'the speaker says that something was not agreed',
          weight: 5,
          sentence: i,
        },
      ]
    })
  })
}
