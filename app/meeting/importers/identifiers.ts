/** Longest slug; ids stay readable in a reference. */
const LONGEST = 48

/** Words → an id part: lower case, letters and digits of any script, joined by `-`. May be empty. */
export function slug(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
  const parts = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  let out = ''
  for (const part of parts) {
    if (out.length + part.length + 1 > LONGEST) break
    out = out ? `${out}-${part}` : part
  }
  return out || (parts[0] ?? '').slice(0, LONGEST)
}

/** Hands out ids that are unique within one record. */
export class Identifiers {
  private readonly taken = new Set<string>()

  constructor(taken: Iterable<string> = []) {
    for (const id of taken) this.taken.add(id)
  }

  /** The slug of `words`, or `fallback`, with a number where it is taken already. */
  next(words: string, fallback: string): string {
    const base = slug(words) || fallback
    let id = base
    for (let n = 2; this.taken.has(id); n++) id = `${base}-${n}`
    this.taken.add(id)
    return id
  }
}
