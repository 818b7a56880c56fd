import type { Analysis } from './analysis.ts'
import type { Person } from './cast.ts'
import type { Judged } from './judged.ts'

/** Lowest score of one who may have been there, where the text never says who met whom. */
const LIKELY = 1

/**
 * A report of a deal may never say that its makers met. Where fewer than two are known to have taken part, the officials
 * it quotes for either side are taken, for the analyst to settle.
 */
export function withThePrincipals(judged: readonly Judged[], a: Analysis): Judged[] {
  const sure = judged.filter((j) => j.tookPart)
  if (sure.length > 1) return [...judged]
  const heard = new Set([...a.attributed.map((q) => q.who), ...a.voices.map((v) => v?.who)])
  const sideOf = (p: Person) => p.country ?? p.name
  const likely = judged.filter(
    ({ person, tookPart, absent, score }) =>
      !tookPart &&
      !absent &&
      score >= LIKELY &&
      person.standing === 'official' &&
      (person.country !== undefined || person.role !== undefined) &&
      heard.has(person),
  )
  const sides = new Set([...sure, ...likely].map((j) => sideOf(j.person)))
  if (sides.size < 2 || sides.size > MOST_SIDES) return [...judged]
  const taken = new Set(sure.map((j) => sideOf(j.person)))
  const chosen = new Set(likely.filter((j) => !taken.has(sideOf(j.person))))
  return judged.map((j) =>
    chosen.has(j)
      ? {
          ...j,
          tookPart: true,
          level: 'low',
          reason: 'quoted for one of the sides; the text does not say who met',
        }
      : j,
  )
}
/** Where officials of more sides are quoted, the text is no report of talks between them. */
const MOST_SIDES = 3
