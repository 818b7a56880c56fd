import type { Figure } from './figure.ts'
import { cjkValue } from './numerals.ts'
import { CJK_UNITS, unitOf } from './units.ts'

const DIGIT = '[0-9０-９]'
const NUMBER = `(?:${DIGIT}+(?:[,，]${DIGIT}{3})*(?:[.．]${DIGIT}+)?(?:[千百十]?[万萬億亿兆](?:${DIGIT}+)?)*|[一二两三四五六七八九十百千][一二两三四五六七八九十百千万萬億亿〇零]*)`
/** Counters: what is counted is told by them. */
const COUNTERS =
  'か国|カ国|ヶ国|か所|カ所|項目|個|人|名|件|回|次|隻|艘|機|架|社|家|項|项|条|点|国|校|都市|台|本|部|枚|位|批|份'
const FIGURE = new RegExp(
  `(約|およそ|近く|大约|约|近)?(第)?(${NUMBER})(?:[~～〜\\-–至到](${NUMBER}))?(${CJK_UNITS}|${COUNTERS})(半)?(以上|超|多|余|未満|以下|以内)?`,
  'gu',
)

/** Numbers of Japanese and Chinese text with their unit or counter. A bare numeral is a part of a word as often as not. */
export function readCjkFigures(text: string): Figure[] {
  const figures: Figure[] = []
  for (const m of text.matchAll(FIGURE)) {
    const [whole, about, order, first = '', second, unitName = '', half, bound = ''] = m
    const kanji = /^[一二两]$/u.test(first)
    const unit = unitOf(unitName)
    // 日本の「両国」「一方」「一部」「一日」: ways of speaking.
    if (kanji && !unit) continue
    if (unitName === '年' && /^(?:[0-9０-９]{4}|[〇一二三四五六七八九]{4})$/u.test(first)) continue
    if ((unitName === '日' || unitName === '年') && !order && /[月年]\s*$/u.test(text.slice(0, m.index)))
      continue
    // “1時間半”: an hour and a half.
    const more = half && unit ? 0.5 : 0
    const low = cjkValue(first) + more
    const high = (second ? cjkValue(second) : cjkValue(first)) + more
    if (!Number.isFinite(low) || !Number.isFinite(high)) continue
    figures.push({
      start: m.index,
      end: m.index + whole.length,
      text: whole,
      low,
      high,
      kind: order ? 'ordinal' : (unit?.kind ?? 'count'),
      base: order ? 1 : (unit?.base ?? 1),
      counted: unit ? [] : [unitName],
      near: about ? 'about' : /以上|超|多|余/.test(bound) ? 'over' : /未満/.test(bound) ? 'under' : 'exact',
      step: 1,
    })
  }
  return figures
}
