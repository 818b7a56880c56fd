/** A run of text as the page draws it; points from the lower left corner. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly ends: boolean
}
export interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly column: number
  readonly columnLeft: number
  readonly columnWidth: number
  /** In the upper or lower tenth of the page, where running heads stand. */
  readonly edge: boolean
  readonly page: readonly Piece[]
}

/** A gap this many times the type size parts two columns, or two cells. */
const WIDE_GAP = 1.6
const EDGE = 0.1

/** Pieces of one page → its lines in reading order, column by column between lines that run across. */
export function linesOfPage(pieces: readonly Piece[], width: number, height: number): Line[] {
  const rows = rowsOf(pieces.filter((p) => p.text.trim() && p.size > 0))
  const runs = rows.flatMap(splitRow)
  const gutter = gutterOf(runs, width)
  const lines: Line[] = []
  let left: Run[] = []
  let right: Run[] = []
  const flush = () => {
    for (const [column, list] of [left, right].entries()) {
      const from = Math.min(...list.map((r) => r.x))
      const to = Math.max(...list.map((r) => r.x + r.width))
      for (const run of list) lines.push(lineOf(run, column + 1, from, to - from, height, pieces))
    }
    left = []
    right = []
  }
  const whole = runs.filter((r) => gutter === undefined || crosses(r, gutter))
  const wholeLeft = Math.min(...whole.map((r) => r.x))
  const wholeWidth = Math.max(...whole.map((r) => r.x + r.width)) - wholeLeft
  for (const run of runs) {
    if (gutter === undefined || crosses(run, gutter)) {
      flush()
      lines.push(lineOf(run, 0, wholeLeft, wholeWidth, height, pieces))
    } else if (run.x + run.width <= gutter) left.push(run)
    else right.push(run)
  }
  flush()
  return gutter === undefined ? mergeRows(lines) : lines
}

interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Pieces on one baseline, from the top of the page down. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows[rows.length - 1]
    const first = row?.[0]
    if (row && first && Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * 0.4) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

/** A row is cut where the gap is too wide for a space. */
function splitRow(row: readonly Piece[]): Run[] {
  const runs: Run[] = []
  for (const piece of row) {
    const last = runs[runs.length - 1]
    const gap = last ? piece.x - (last.x + last.width) : 0
    if (last && gap < Math.max(last.size, piece.size) * WIDE_GAP) {
      const space = gap > piece.size * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(piece.text) ? ' ' : ''
      runs[runs.length - 1] = {
        ...last,
        text: last.text + space + piece.text,
        width: piece.x + piece.width - last.x,
        size: Math.max(last.size, piece.size),
      }
    } else runs.push({ text: piece.text, x: piece.x, y: piece.y, width: piece.width, size: piece.size })
  }
  return runs.map((r) => ({ ...r, text: r.text.trim() })).filter((r) => r.text)
}

/** Where two columns part: a strip in the middle half that few runs cross while many stand on both sides. */
function gutterOf(runs: readonly Run[], width: number): number | undefined {
  if (runs.length < 12) return undefined
  let best: { x: number; crossing: number } | undefined
  for (let x = width * 0.3; x <= width * 0.7; x += 3) {
    const crossing = runs.filter((r) => crosses(r, x)).length
    const before = runs.filter((r) => r.x + r.width <= x).length
    const after = runs.filter((r) => r.x >= x).length
    if (before < runs.length * 0.25 || after < runs.length * 0.25 || crossing > runs.length * 0.2) continue
    if (!best || crossing < best.crossing) best = { x, crossing }
  }
  return best?.x
}
const crosses = (r: Run, x: number) => r.x < x - 1 && r.x + r.width > x + 1

function lineOf(
  run: Run,
  column: number,
  columnLeft: number,
  columnWidth: number,
  height: number,
  page: readonly Piece[],
): Line {
  return {
    ...run,
    column,
    columnLeft,
    columnWidth,
    edge: run.y > height * (1 - EDGE) || run.y < height * EDGE,
    page,
  }
}

/** Without columns, runs on one baseline are one line again: a table's row, a tab. */
function mergeRows(lines: readonly Line[]): Line[] {
  const out: Line[] = []
  for (const line of lines) {
    const last = out[out.length - 1]
    if (last && Math.abs(last.y - line.y) < Math.max(last.size, line.size) * 0.4)
      out[out.length - 1] = {
        ...last,
        text: `${last.text}  ${line.text}`,
        width: line.x + line.width - last.x,
      }
    else out.push(line)
  }
  return out
}
