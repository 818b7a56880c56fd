import type { Words } from './page.ts'

/** Characters that stand in one line of a table over the whole width, at the house style's size. */
const MEASURE = 96
const GUTTER = 3
/** Words of this length stand in one line, so that “to be named” and the like are read at a glance. */
const SHORT = 14
/** Of the width, what columns of a few words may take. */
const CROWDED = 0.45
/** A table below this part of the width stays as small as its words. */
const SMALL = 0.6

/**
 * How wide each column of a table is. GFM says nothing of widths, and measuring every cell twice is what makes
 * long tables slow; counting characters gives the same picture at no cost.
 * @returns A share a column, or all 0 for a small table, which takes the width of its words.
 */
export function tableWidths(rows: readonly (readonly Words[])[]): number[] {
  const columns = rows[0]?.length ?? 0
  const widest = new Array<number>(columns).fill(1)
  const widestBelow = new Array<number>(columns).fill(1)
  const longest = new Array<number>(columns).fill(1)
  const total = new Array<number>(columns).fill(0)
  for (const [at, row] of rows.entries()) {
    row.forEach((cell, i) => {
      const text = textOf(cell)
      const width = widthOf(text)
      widest[i] = Math.max(widest[i] ?? 0, width)
      if (at > 0) widestBelow[i] = Math.max(widestBelow[i] ?? 0, width)
      total[i] = (total[i] ?? 0) + width
      for (const word of text.split(/[\s\u200b]+/))
        longest[i] = Math.max(longest[i] ?? 0, Math.min(widthOf(word), 24))
    })
  }
  const natural = widest.reduce((sum, width) => sum + width + GUTTER, 0)
  if (natural < MEASURE * SMALL) return widest.map(() => 0)
  if (natural < MEASURE) return widest.map((width) => width + GUTTER)
  // The square root keeps one long column from starving the rest; no column is narrower than its longest word.
  const fair = widest.map((width, i) =>
    Math.max(
      2 * Math.sqrt(Math.min(width, 160) * Math.max(1, (total[i] ?? 0) / rows.length)) ** 0.75,
      Math.min(longest[i] ?? 1, width) + GUTTER,
      Math.min(width, 8) + GUTTER,
    ),
  )
  // A column of a few words keeps them on one line, under a head that may take two, where that leaves the others room.
  const short = widestBelow.map((width, i) =>
    width <= SHORT ? Math.max(width, longest[i] ?? 1) + GUTTER : 0,
  )
  const taken = short.reduce((sum, width) => sum + width, 0)
  const others = fair.reduce((sum, width, i) => sum + (short[i] ? 0 : width), 0)
  if (taken > MEASURE * CROWDED || others === 0) return fair.map(round)
  const room = (MEASURE - taken) / others
  return fair.map((width, i) =>
    round(short[i] || Math.max(width * room, Math.min(longest[i] ?? 1, widest[i] ?? 1) + GUTTER)),
  )
}

/** Lines each row fills, by the same counting. */
export function rowLines(rows: readonly (readonly Words[])[], widths: readonly number[]): number[] {
  const whole = widths.reduce((sum, share) => sum + share, 0)
  return rows.map((row) =>
    Math.max(
      1,
      ...row.map((cell, i) => {
        const lines = textOf(cell).split('\n')
        if (whole === 0) return lines.length
        const room = Math.max(1, (MEASURE * (widths[i] ?? 0)) / whole - GUTTER)
        return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0)
      }),
    ),
  )
}

const round = (n: number) => Math.round(n * 10) / 10

/** Latin letters count 1, wide signs 2. */
function widthOf(text: string): number {
  let width = 0
  for (const sign of text)
    width += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]/.test(sign) ? 2 : 1
  return width
}

export function textOf(words: Words): string {
  return words
    .map((word) => {
      if (typeof word === 'string') return word
      if ('words' in word) return textOf(word.words)
      if ('text' in word) return word.text
      if (word.kind === 'citation') return ' '.repeat(word.numbers.length)
      return word.kind === 'break' ? '\n' : ''
    })
    .join('')
}
