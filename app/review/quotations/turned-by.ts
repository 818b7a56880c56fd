import { wordsOf } from '../matching/words.ts'

/** Words that turn what follows them. */
const NEGATIONS = new Set(
  'not no never nor neither without cannot hardly scarcely barely unless if refuse refuses refused deny denies denied reject rejects rejected'.split(
    ' ',
  ),
)
/** Words that make what precedes them depend on something. */
const CONDITIONS = new Set('if unless provided providing only except until'.split(' '))
const CJK_NEGATION = /(?:不|没有?|未|無|无|非|绝不|決して|如果|若|もし)$/u
const CJK_NEGATION_AFTER = /^(?:ない|ません|ず|ではない|とは言えない)/u

const isNegation = (key: string): boolean => NEGATIONS.has(key) || key.endsWith("n't")
/** How many words before the quotation a negation still governs. */
const REACH_BEFORE = 3

/**
 * The words of a source beside a passage without which it would say something else: a negation or condition in front,
 * a condition behind. Empty when nothing was lost, or when the note says it in its own words.
 */
export function turnedBy(source: string, start: number, end: number, before: string, after: string): string {
  const inFront = source.slice(Math.max(0, start - 80), start)
  if (!/[.!?。！？;；"“”:：\n,，]\s*$/u.test(inFront)) {
    const clause = inFront.slice(lastBreak(inFront))
    const close = wordsOf(clause).slice(-REACH_BEFORE)
    const negation = close.find((word) => isNegation(word.key))
    if (
      negation &&
      !wordsOf(before)
        .slice(-8)
        .some((w) => isNegation(w.key))
    )
      return clause.slice(negation.start).trim()
    const cjk = CJK_NEGATION.exec(clause.trimEnd())
    if (cjk && !CJK_NEGATION.test(before.replace(/["“「『]\s*$/u, ''))) return cjk[0]
  }
  const behind = source.slice(end, end + 80)
  const cjkAfter = CJK_NEGATION_AFTER.exec(behind)
  if (cjkAfter) return cjkAfter[0]
  if (/^[.!?。！？;；"”]/u.test(behind)) return ''
  const [next] = wordsOf(behind.slice(0, 30))
  const condition = next && CONDITIONS.has(next.key)
  if (
    !condition ||
    wordsOf(after)
      .slice(0, 8)
      .some((w) => CONDITIONS.has(w.key))
  )
    return ''
  const stop = /[.!?。！？;；"”\n]/u.exec(behind)?.index ?? behind.length
  return behind.slice(0, stop).trim()
}

function lastBreak(text: string): number {
  let at = 0
  for (const m of text.matchAll(/[.!?。！？;；"“”:：\n,，]\s*/gu)) at = m.index + m[0].length
  return at
}
