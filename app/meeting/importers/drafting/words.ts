import type { Span } from '../evidence-book.ts'

/** One word of a text, without a possessive ending. */
export interface Word extends Span {
  readonly text: string
  readonly lower: string
  readonly capital: boolean
  readonly possessive: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.'’&\u2010\u2011-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|prof|gen|lt|col|adm|sen|rep|gov|amb|hon|st|jr|sr|no|art|para|[a-z]|(?:[a-z]\.)+[a-z]|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mt|capt|maj|sgt|rev|min|dep|asst|vs|etc|fig|approx|inc|ltd|corp|co)$/i

/** The words of a range, in order. A full stop belongs to an abbreviation or an initial. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = []
  const part = text.slice(start, end)
  for (const m of part.matchAll(WORD)) {
    let word = m[0]
    let stop = start + m.index + word.length
    const last = word.charCodeAt(word.length - 1)
    const possessive = (last === 0x73 || last === 0x53) && word.length > 2 && /['’]s$/i.test(word)
    if (possessive) {
      word = word.slice(0, -2)
      stop -= 2
    } else if (part[m.index + word.length] === '.' && ABBREVIATED.test(word)) {
      word += '.'
      stop++
    }
    words.push({
      start: start + m.index,
      end: stop,
      text: word,
      lower: word.includes('’') ? word.toLowerCase().replace(/’/g, "'") : word.toLowerCase(),
      capital: hasCapital(word),
      possessive:
        possessive ||
        (/^['’](?!\p{L})/u.test(part.slice(m.index + m[0].length, m.index + m[0].length + 2)) &&
          /s$/.test(word)),
    })
  }
  return words
}

/** “el-Tayeb”, “al-Assad”, “d’Estaing”: the article is part of the name. Most words are told by their first letter. */
function hasCapital(word: string): boolean {
  const first = word.charCodeAt(0)
  if (first >= 0x41 && first <= 0x5a) return true
  if (first < 0x80 && !/[-'’]/.test(word)) return false
  return /^(?:(?:al|el|ul|ad|ar|as|an|ash|az|bin|d|l|o)[-'’])?\p{Lu}/u.test(word)
}

/** True where a full stop after `word` ends no sentence. */
export const isAbbreviation = (word: string): boolean => ABBREVIATED.test(word)
