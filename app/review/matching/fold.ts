/**
 * Text with its typography ironed out, and the way back: two wordings that differ only in quote marks, spaces,
 * dashes, ellipses, case or width fold to the same string.
 */
export interface Folded {
  readonly text: string
  /** Where each UTF-16 unit of `text` began in the original; one more entry for the end. */
  readonly at: Uint32Array
}

const SINGLE = new Set('‘’‚‛′´`＇')
const DOUBLE = new Set('“”„‟″«»「」『』〝〞＂')
const DASH = new Set('‐‑‒–—―−－﹣')
/** Invisible: soft hyphen, zero-width characters, byte order mark. */
const NOTHING = new Set('\u00ad\u200b\u200c\u200d\u2060\ufeff')

/** Folds one character; compatibility forms (full width, ligatures, “…”) become their plain ones. */
function foldCharacter(c: string): string {
  if (c < '\u0080') return c
  if (SINGLE.has(c)) return "'"
  if (DOUBLE.has(c)) return '"'
  if (DASH.has(c)) return '-'
  if (NOTHING.has(c)) return ''
  return c.normalize('NFKC')
}

export function fold(original: string): Folded {
  const units: string[] = []
  // Compatibility forms may take more places than they had: “…” is three.
  const at: number[] = []
  let spaced = true
  const put = (unit: string, from: number) => {
    const isSpace = unit === ' '
    if (isSpace && spaced) return
    spaced = isSpace
    units.push(unit)
    at.push(from)
  }
  const lower = original.toLowerCase()
  const steady = lower.length === original.length
  for (let i = 0; i < original.length; ) {
    const code = original.charCodeAt(i)
    if (code < 0x80 && steady) {
      put(code <= 0x20 && /\s/.test(lower[i] ?? '') ? ' ' : (lower[i] ?? ''), i)
      i++
      continue
    }
    const c = String.fromCodePoint(original.codePointAt(i) ?? 0)
    const plain = /\s/u.test(c) ? ' ' : foldCharacter(c).toLowerCase()
    for (const unit of plain.split('')) put(unit, i)
    i += c.length
  }
  at.push(original.length)
  return { text: units.join(''), at: Uint32Array.from(at) }
}

/** Every place a folded wording stands in a folded text, as offsets of the original. */
export function findFolded(
  wanted: string,
  text: Folded,
  most = 50,
): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  if (!wanted) return found
  for (
    let i = text.text.indexOf(wanted);
    i >= 0 && found.length < most;
    i = text.text.indexOf(wanted, i + 1)
  ) {
    found.push({ start: text.at[i] ?? 0, end: text.at[i + wanted.length] ?? 0 })
  }
  return found
}
