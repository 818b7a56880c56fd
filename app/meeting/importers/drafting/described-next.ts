import type { Mention } from './cast.ts'
import type { NameGroup } from './name-groups.ts'
import type { RolePhrase } from './role-phrases.ts'
import type { Word } from './words.ts'

/**
 * “the chairwoman of the conference, former Foreign Minister Susana Malcorra”: an office, and right behind it the name
 * of who holds it, with another office of theirs.
 * @param nameAfter the name that stands behind each office, where one does.
 */
export function describedNext(
  text: string,
  words: readonly Word[],
  made: Mention,
  roles: readonly RolePhrase[],
  nameAfter: ReadonlyMap<RolePhrase, NameGroup>,
): { readonly role: RolePhrase; readonly name: NameGroup } | null {
  if (words[made.from]?.lower !== 'the') return null
  const role = roles.find((r) => r.from >= made.to && nameAfter.has(r))
  const name = role && nameAfter.get(role)
  if (!role || !name) return null
  const gap = text.slice(made.end, words[role.from]?.start ?? made.end)
  return /^(?: of (?:the )?[\p{L} -]{3,40})?, $/u.test(gap) ? { role, name } : null
}
