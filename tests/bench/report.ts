import { table } from './statistics.ts'

/** One measured thing at each size of note. */
export interface Figure {
  /** With its unit, unless it is a ratio or a count. */
  readonly name: string
  /** 2, 20 and 200 sides; NaN where it was not or cannot be measured. */
  readonly values: readonly number[]
  /** What is to be reached: no more than this; absent where nothing was promised. */
  readonly atMost?: readonly (number | undefined)[]
}

export interface Part {
  readonly title: string
  readonly figures: readonly Figure[]
}

const MISSED = '✗'

/** Every figure in one table with what was to be reached; what is above that carries a mark and is listed again below. */
export function report(parts: readonly Part[], sizes: readonly string[]): string {
  const rows = parts.flatMap(({ title, figures }) => [
    [title, ...sizes.map(() => ''), ''],
    ...figures.map((figure) => [`  ${figure.name}`, ...cellsOf(figure), aimOf(figure)]),
  ])
  const missed = parts.flatMap(({ figures }) => figures.flatMap((figure) => missesOf(figure, sizes)))
  const end = missed.length > 0 ? `${MISSED} above what is to be reached:` : 'Everything is reached.'
  return [table([['', ...sizes, 'to reach'], ...rows]), '', end, ...missed].join('\n')
}

const isMissed = ({ values, atMost }: Figure, i: number): boolean =>
  (values[i] ?? 0) > (atMost?.[i] ?? Infinity)

const cellsOf = (figure: Figure): string[] =>
  figure.values.map((value, i) => `${inWords(value)}${isMissed(figure, i) ? ` ${MISSED}` : '  '}`)

const aimOf = ({ atMost }: Figure): string =>
  atMost ? `≤ ${atMost.map((most) => (most === undefined ? '–' : String(most))).join(' / ')}` : ''

const missesOf = (figure: Figure, sizes: readonly string[]): string[] =>
  figure.values.flatMap((value, i) =>
    isMissed(figure, i) ? [`  ${figure.name}, ${sizes[i]}: ${inWords(value)} for ${figure.atMost?.[i]}`] : [],
  )

function inWords(n: number): string {
  if (Number.isNaN(n)) return '–'
  return n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2)
}
