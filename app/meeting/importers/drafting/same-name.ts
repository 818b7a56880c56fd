import { onceAWord } from './once-a-word.ts'

/** Letters without accents, case, hyphens and apostrophes: what two spellings of a name share. */
export const foldName = onceAWord((name) =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`.\u2010\u2011-]/g, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐ]/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/gi, 'ae')
    .toLowerCase(),
)

/** Edits between two short words, given up once above `most`. */
export function editsWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return (row[b.length] ?? 0) <= most
}

/** The same word in two transcriptions: Sergey and Sergei, Zelensky and Zelenskyy, Kono and Kōno. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 4 || a[0] !== b[0]) return false
  return editsWithin(a, b, shorter >= 7 ? 2 : 1)
}

/**
 * Whether two full names mean one person: the same words in either order, one spelling apart, or with a middle
 * name or an initial more or less.
 */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  const x = a.map(foldName).filter(Boolean)
  const y = b.map(foldName).filter(Boolean)
  if (x.length === 0 || y.length === 0) return false
  const [few, many] = x.length <= y.length ? [x, y] : [y, x]
  if (few.join('') === many.join('') || few.join('') === [...many].reverse().join('')) return true
  if (few.length === 1) return false
  if (
    few.length === many.length &&
    (few.every((w, i) => sameWord(w, many[i] ?? '')) ||
      few.every((w, i) => sameWord(w, many[many.length - 1 - i] ?? '') && few.length === 2))
  )
    return few.some((w) => many.includes(w))
  // A middle name or initial: first and last agree.
  const first = few[0] ?? ''
  const last = few[few.length - 1] ?? ''
  const lastOfMany = many[many.length - 1] ?? ''
  const firstOfMany = many[0] ?? ''
  if (
    last === lastOfMany &&
    (first === firstOfMany ||
      (first.length === 1 && firstOfMany.startsWith(first)) ||
      (firstOfMany.length === 1 && first.startsWith(firstOfMany)))
  )
    return true
  return few.length < many.length && few.every((w) => many.includes(w))
}
