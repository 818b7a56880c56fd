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
  let text = ''
  const from: number[] = []
  for (let at = 0; at < source.length; at++) {
    const unit = source[at] ?? ''
    const same = /\s/.test(unit) ? (text.endsWith(' ') ? '' : ' ') : (SAME[unit] ?? unit)
    for (const _ of same) from.push(at)
    text += same
  }
  from.push(source.length)
  return { text, from }
}
