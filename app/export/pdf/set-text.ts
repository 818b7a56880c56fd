import type { Word } from './page.ts'

/** Plain text as a careful hand would set it: line ends undone, long words breakable, names and dates together. */
export function setText(text: string): Word[] {
  return together(breakable(unwrap(text)))
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** Whole words only, with the punctuation that touches them: a line may end before and after a kept pair. */
const TOGETHER = new RegExp(
  [
    '(?<!\\S)([^\\s\\p{L}\\p{N}]{0,3}(?:',
    '(?:(?:Mr|Mrs|Ms|Dr|Prof)\\.?|(?:Nos?|Arts?|pp?)\\.|paras?|§§?) \\S{1,20}',
    `|(?:\\d{1,2}[–-])?\\d{1,2} ${MONTH}[^\\s\\p{L}\\p{N}]{0,3}`,
    ')(?!\\S))',
  ].join(''),
  'gu',
)

/** A title and its name, a day and its month do not stand on two lines. */
function together(text: string): Word[] {
  return text
    .split(TOGETHER)
    .map((part, i): Word => (i % 2 ? { kind: 'together', text: part } : part))
    .filter((part) => part !== '')
}

const LONG = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}_]{25,}/gu

/** Lets a line end inside a word no line or cell may be wide enough for, by a space without width. */
export function breakable(text: string): string {
  // Asked first because it is cheap: classes of scripts are not, and hardly any text has such a word.
  if (!/\S{25}/.test(text)) return text
  return text.replace(LONG, (word) => word.replace(/.{12}(?=.{4})/gu, '$&\u200b'))
}

const WIDE = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3000-\\u303f\\uff00-\\uffef]'
const BETWEEN_WIDE = new RegExp(`(?<=${WIDE})[ \\t]*\\r?\\n[ \\t]*(?=${WIDE})`, 'gu')

/** A line end in the source is a space, and nothing between Japanese or Chinese signs. */
export function unwrap(text: string): string {
  if (!text.includes('\n')) return text
  return text.replace(BETWEEN_WIDE, '').replace(/[ \t]*\r?\n[ \t]*/g, ' ')
}
