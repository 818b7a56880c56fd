/** A text with its typography evened out, and where each of its units came from. */
export interface Folded {
  readonly text: string
  /** Offset in the original of each unit, and the original's length at the end. */
  readonly from: readonly number[]
}

const SAME: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '\u00ad': '',
  '…': '...',
}

/** Straight quotes, plain hyphens, single spaces, no soft hyphens: what a copy through another program changes. */
export function foldTypography(source: string): Folded {
  const parts: string[] = []
  const from: number[] = []
  for (let at = 0; at < source.length; at++) {
    const unit = source[at] ?? ''
    const same = /\s/.test(unit) ? (parts.at(-1) === ' ' ? '' : ' ') : (SAME[unit] ?? unit)
    if (same === '') continue
    parts.push(same)
    for (const _ of same) from.push(at)
  }
  from.push(source.length)
  return { text: parts.join(''), from }
}
